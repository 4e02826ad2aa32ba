using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Tests.Access;

public sealed class AuditTests : IDisposable
{
    private static readonly Caller Layla = new("layla", AccessRole.Editor, "key:1a2b3c4d", "1a2b3c4d");

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new(new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_write_is_recorded_with_who_when_what_and_its_outcome()
    {
        var audit = new AuditLog(_folder["audit"], _clock);
        await Write(audit, """mutation { a: importDocument(input: {text: "x"}) { changed } }""", Layla);
        await Write(audit, """mutation { undoEdit(input: {edit: "edit:1", reason: "why"}) { revision } }""", Layla);
        await Write(audit, """mutation { importDocument(input: {text: "x"}) { changed } }""", Layla with { Role = AccessRole.Reader });
        await Write(audit, """mutation { importDocument(input: {text: "x"}) { changed } }""", new Caller(null, AccessRole.Editor, "local"));
        await Write(audit, "{ __typename }", Layla);

        Assert.Equal(
            [
                """{"time":"2026-11-25T12:00:00.000Z","caller":"layla","key":"1a2b3c4d","client":"key:1a2b3c4d","operation":"importDocument","ids":["doc:new"],"revision":2,"outcome":"DONE"}""",
                """{"time":"2026-11-25T12:00:00.000Z","caller":"layla","key":"1a2b3c4d","client":"key:1a2b3c4d","operation":"undoEdit","ids":["edit:1"],"outcome":"INTERNAL"}""",
                """{"time":"2026-11-25T12:00:00.000Z","caller":"layla","key":"1a2b3c4d","client":"key:1a2b3c4d","operation":"mutation","ids":[],"outcome":"FORBIDDEN"}""",
                """{"time":"2026-11-25T12:00:00.000Z","caller":null,"key":null,"client":"local","operation":"importDocument","ids":["doc:new"],"revision":2,"outcome":"DONE"}""",
            ],
            await Lines());
    }

    [Theory]
    [InlineData("edit:1\n{\"time\":\"forged\"}")]
    [InlineData("edit:1\r\u0085\u2028\u2029x")]
    [InlineData("edit:\"},{\"\\")]
    [InlineData("\u202Egnp.exe\u2066\u200F\u061C\uFEFF")]
    [InlineData("\u0000\u0007\u001B[31mred")]
    [InlineData("\uD800")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Whatever_a_client_sends_stays_in_its_line(string id)
    {
        new AuditLog(_folder["audit"], _clock).Record(Layla with { Name = id }, "undoEdit", [id], 1, "DONE");

        var line = Assert.Single(await Lines());
        Assert.DoesNotContain(line, c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format || c is '\u2028' or '\u2029');
        using var json = JsonDocument.Parse(line);
        Assert.Equal(id.Replace('\uD800', '\uFFFD'), json.RootElement.GetProperty("ids")[0].GetString());
    }

    [Fact]
    public async Task Arabic_can_be_read_in_it()
    {
        new AuditLog(_folder["audit"], _clock).Record(Layla with { Name = "ليلى" }, "addName", [], 1, "DONE");
        Assert.Contains("\"caller\":\"ليلى\"", Assert.Single(await Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_added_to_by_several_servers_at_one_time_and_never_cut()
    {
        _folder.Write("audit", "{\"earlier\":true}\n");
        var one = new AuditLog(_folder["audit"], _clock);
        var other = new AuditLog(_folder["audit"], _clock);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => (i % 2 == 0 ? one : other).Record(Layla, "addName", [new string('x', 2_000)], i, "DONE"))));

        var lines = await Lines();
        Assert.Equal(41, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public async Task What_could_not_be_recorded_is_not_written()
    {
        var audit = new AuditLog(_folder["audit"], _clock);
        File.Delete(_folder["audit"]);
        Directory.CreateDirectory(_folder["audit"]);
        var importer = new RecordingImporter();

        var answer = await Write(audit, """mutation { importDocument(input: {text: "x"}) { changed } }""", Layla, importer);

        Assert.Contains("""{"message":"The audit cannot be written; nothing is changed until it can.",""", answer, StringComparison.Ordinal);
        Assert.Null(importer.Given);
        Assert.Throws<StoreException>(() => new AuditLog(_folder["audit"]));
    }

    private static async Task<string> Write(AuditLog audit, string query, Caller caller, IDocumentImporter? importer = null)
    {
        using var executor = Asked.Executor(SampleGraph.Create(), new ApiOptions { Audit = audit }, importer ?? new RecordingImporter());
        return await (await executor.ExecuteAsync(new ApiRequest(query) { Caller = caller })).ToJsonAsync();
    }

    private Task<string[]> Lines() => File.ReadAllLinesAsync(_folder["audit"]);
}

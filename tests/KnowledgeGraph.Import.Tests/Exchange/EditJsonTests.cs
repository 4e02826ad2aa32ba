using System.Text;
using KnowledgeGraph.Import.Exchange;
using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Import.Tests.Pipeline;
using KnowledgeGraph.Import.Tests.Reading;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Import.Tests.Exchange;

public sealed class EditJsonTests : IDisposable
{
    private static readonly string[] States = ["state:bh", "state:kw", "state:om", "state:qa"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_graph_moves_with_its_edits_whatever_the_order_of_its_lines()
    {
        await using var store = await EditedAsync();
        var export = await ExportAsync(store);
        var lines = export.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(8, lines.Count(l => l.StartsWith("{\"record\":\"edit\"", StringComparison.Ordinal)));
        foreach (var ordered in (IEnumerable<string>[])[lines, lines.Reverse()])
        {
            await using var copy = await SqliteGraphStore.OpenTemporaryAsync();
            var pipeline = new ImportPipeline(copy, new CountingExtractor());
            var path = _folder.Write("export.jsonl", string.Join('\n', ordered));
            var summary = await pipeline.RunAsync([path], "import");
            Assert.Equal((8, 0), (summary.Edits, summary.Problems.Count));
            Assert.Equal(export, await ExportAsync(copy));
            Assert.Equal(0, (await pipeline.RunAsync([path], "import")).Edits);
        }
    }

    [Theory]
    [InlineData("\"kind\":\"MERGE\"", "\"kind\":\"SPLIT\"", "'SPLIT' is no kind of edit.")]
    [InlineData("\"author\":\"editor:layla\"", "\"author\":\"layla\"", "its author is not 'editor:' and a name.")]
    [InlineData("\"reason\":\"So.\"", "\"reason\":\"Otherwise.\"", "its id does not follow from its content.")]
    [InlineData("\"merged\":[\"state:qa\"]", "\"merged\":[7]", "'merged' is not a list of texts.")]
    [InlineData("\"time\":\"", "\"time\":\"on ", "is not a time.")]
    [InlineData("\"survivor\":", "\"stays\":", "The member 'survivor' is missing or no string.")]
    public async Task An_edit_that_is_not_as_it_was_recorded_is_reported(string right, string wrong, string message)
    {
        await using var store = await EditedAsync();
        var line = (await ExportAsync(store)).Split('\n').First(l => l.Contains("\"kind\":\"MERGE\"", StringComparison.Ordinal));
        var item = Assert.Single(await ReadItems.OfAsync(_folder.Write("export.jsonl", line.Replace(right, wrong, StringComparison.Ordinal))));
        Assert.Equal(1, item.Problem!.Line);
        Assert.EndsWith(message, item.Problem.Message, StringComparison.Ordinal);
    }

    private static async Task<string> ExportAsync(SqliteGraphStore store)
    {
        using var stream = new MemoryStream();
        await JsonLinesExport.WriteAsync(store, new(), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A store with an edit of every kind.</summary>
    private static async Task<SqliteGraphStore> EditedAsync()
    {
        const string text = "Kuwait, Qatar, Oman and Bahrain.";
        var document = new Document("doc:1", DocumentKind.Article, "n", Language.En, null, null, null, null, text);
        Statement Named(string id) => new NameStatement("st:" + id, new("doc:1", 0, text.Length, Language.En, "rules/1", null, null, 0.7), id, new(id[6..], Language.En, NameRole.Preferred));
        var graph = new DocumentGraph(document, [.. States.Select(id => new EntityDraft(id, EntityKind.State, null, []))], [], [.. States.Select(Named)]);
        var store = await SqliteGraphStore.OpenTemporaryAsync();
        await store.CommitAsync([graph], "import");
        StatementRef[] statement = [new("doc:1", "st:state:om")];
        async Task<Edit> Make(EditAction action) => (await store.EditAsync(new(action, "layla", "So."))).Edits[0];
        await Make(new MergeEntities(["state:qa"], "state:kw"));
        await Make(new KeepApart("state:bh", "state:om"));
        await Make(new AddName("state:kw", new("الكويت", Language.Ar, NameRole.Preferred)));
        await Make(new RemoveName("state:kw", "qa", Language.En));
        await Make(new RetractStatements(statement, ["state:om"]));
        await Make(new RestoreStatements(statement, ["state:om"]));
        var undone = await Make(new AddName("state:bh", new("Bahrein", Language.En, NameRole.Alias)));
        await Make(new UndoEdit(undone.Id, []));
        return store;
    }
}

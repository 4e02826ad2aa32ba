using System.Text;
using System.Text.Json;
using KnowledgeGraph.Import.Exchange;
using KnowledgeGraph.Import.Tests.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Tests.Exchange;

public sealed class DocumentJsonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task What_is_written_is_read_back_equal()
    {
        var graph = Sample();
        var line = Write(graph);
        var read = Assert.Single(await ReadItems.OfAsync(_folder.Write("export.jsonl", line))).Graph!;
        Assert.Equal(graph.Document, read.Document);
        Assert.Equal(graph.Mentions, read.Mentions);
        Assert.Equal(line, Write(read));
    }

    [Fact]
    public async Task How_mentions_were_bound_is_read_back_equal()
    {
        var mention = Sample().Mentions[0];
        var bound = new MentionResolution(mention.DocumentId, mention.Start, mention.End, mention.EntityId, "seed name, of several", "the Pact", [new("place:kuwait-city", 0.5, "not named")]);
        var line = Write(Sample() with { Resolutions = [bound] });
        var read = Assert.Single(await ReadItems.OfAsync(_folder.Write("export.jsonl", line))).Graph!;
        Assert.Equal((bound with { Rejected = [] }, bound.Rejected[0]), (read.Resolutions[0] with { Rejected = [] }, read.Resolutions[0].Rejected[0]));
        Assert.Equal(line, Write(read));
    }

    [Fact]
    public async Task Joined_records_follow_from_the_documents_and_are_passed_over()
    {
        var path = _folder.Write("export.jsonl", "{\"record\":\"entity\",\"id\":\"state:kw\"}\n" + Write(Sample()));
        Assert.NotNull(Assert.Single(await ReadItems.OfAsync(path)).Graph);
    }

    [Theory]
    [InlineData("\"relation\":\"MEMBER_OF\"", "\"relation\":\"LIKES\"", "'LIKES' is not a value of 'relation'.")]
    [InlineData("\"time\":\"2004-12/..\"", "\"time\":\"2004-15\"", "'2004-15' is not an EDTF date or interval.")]
    [InlineData("\"mode\":\"visit\"", "\"mode\":\"riot\"", "'riot' is not a mode of CONSULT.")]
    [InlineData("\"entity\":\"state:kw\"", "\"entity\":\"kuwait\"", "'kuwait' is no entity's id.")]
    [InlineData("\"end\":6,\"form\"", "\"end\":600,\"form\"", "'start' and 'end' are not a span of the document's text.")]
    public async Task A_row_that_is_wrong_is_reported_and_left_out(string right, string wrong, string message)
    {
        var path = _folder.Write("export.jsonl", Write(Sample()).Replace(right, wrong, StringComparison.Ordinal));
        var items = await ReadItems.OfAsync(path);
        Assert.Single(items, i => i.Graph is not null);
        Assert.Contains($"{path}:1: {message}", items.Select(i => i.Problem?.ToString()));
    }

    public void Dispose() => _folder.Dispose();

    private static DocumentGraph Sample()
    {
        const string text = "Kuwait joined the Pact. الوزير زار الكويت.";
        const string id = "doc:1";
        var evidence = new Evidence(id, 0, 23, Language.En, "rules/1", "member.joined", "joined", 0.8);
        return new(
            new(id, DocumentKind.Article, "sample", Language.En, "T", null, "https://example.org/", EdtfDate.TryParse("2004-12-05"), text),
            [
                new("init:pact", EntityKind.Initiative, new("A pact.", null), []), new("state:kw", EntityKind.State, null, [new("wikidata", "Q817")]),
                new("person:m", EntityKind.Person, null, []),
            ],
            [new(id, "state:kw", 0, 6, MentionForm.Name, Language.En, 0, 23)],
            [
                new RelationStatement("st:1", evidence, RelationType.MemberOf, "state:kw", "init:pact", null, null, Edtf.Parse("2004-12/..")),
                new EventStatement(
                    "st:2", evidence with { Start = 24, End = text.Length, Language = Language.Ar, Rule = null, Trigger = null }, null, LocalizedText.Of(Language.Ar, "زيارة"),
                    EventType.Consult, "visit", ["diplomatic"], Edtf.Parse("2004-12-04"), "state:kw", ["person:m"], ["state:kw"])
                {
                    Figures = [new(FigureKind.Participants, 24, 99, null, 24, 30, 24, text.Length), new(FigureKind.Amount, 5, null, "USD", 31, 34, 24, text.Length)],
                },
                new NameStatement("st:3", evidence, "state:kw", new("Kuwait", Language.En, NameRole.Preferred)),
            ]);
    }

    private static string Write(DocumentGraph graph)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) DocumentJsonWriter.Write(json, graph);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

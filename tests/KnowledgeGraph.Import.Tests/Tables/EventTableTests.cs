using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Import.Tests.Tables;

public sealed class EventTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_row_states_one_event_with_the_row_for_evidence()
    {
        var graph = await GraphAsync("a.tsv", "Police (Kenya)\tArrest, detain, or charge with legal action\tBarack Obama\t2014-02-03\n");
        var told = Assert.Single(graph.Statements.OfType<EventStatement>());
        Assert.Equal((EventType.Coerce, "arrest", "2014-02-03"), (told.Type, told.Mode, told.Date!.Text));
        Assert.Equal(["org:ke-police"], told.Actors);
        Assert.Equal(["person:barack-obama"], told.Recipients);
        Assert.Equal("Police (Kenya)\tArrest, detain, or charge with legal action\tBarack Obama\t2014-02-03", graph.Document.Text[told.Evidence.Start..told.Evidence.End]);
        Assert.Equal(("cameo/173", "Arrest, detain, or charge with legal action"), (told.Evidence.Rule, told.Evidence.Trigger));
        Assert.Equal((DocumentKind.Record, "a:1", "2014-02-03"), (graph.Document.Kind, graph.Document.Name, graph.Document.Date!.Text));
        Assert.Equal(["Police (Kenya)", "Barack Obama"], graph.Mentions.Select(m => graph.Document.Text[m.Start..m.End]));
        Assert.Equal("Police (Kenya): Arrest, detain, or charge with legal action \u2192 Barack Obama", told.Names.En);
        Assert.Equal(("org:ke-police", "state:ke"), graph.Statements.OfType<RelationStatement>().Select(r => (r.From, r.To)).Single());
    }

    [Fact]
    public async Task The_headings_of_Icews_are_known()
    {
        var graph = await GraphAsync("a.tab", """
            Event ID	Event Date	Source Name	Source Sectors	Source Country	Event Text	CAMEO Code	Intensity	Target Name	Target Sectors	Target Country	Story ID	Sentence Number	Publisher	City	District	Province	Country	Latitude	Longitude
            20718170	2014-01-06	Kuwait	Government	Kuwait	Make a visit	42	1.9	Qatar		Qatar	33	2	The Wire	Doha			Qatar	25.28	51.53
            """);
        var told = Assert.Single(graph.Statements.OfType<EventStatement>());
        Assert.Equal(("event:icews-20718170", "place:doha", "The Wire"), (told.EventId, told.Place, graph.Document.Publisher));
        Assert.Equal(["state:kw"], told.Actors);
        Assert.Equal(["state:qa"], told.Recipients);
    }

    [Fact]
    public async Task The_headings_of_Polecat_are_known_and_its_words_are_Plovers()
    {
        var items = await ReadAsync("ngecEvents.2023.txt", """
            Event ID	Event Date	Event Type	Event Mode	Intensity	Quad Code	Contexts	Actor Name	Actor Country	Recipient Name	Recipient Country	Country
            ASI-7	2023-05-02	CONSULT	visit	2	VERBAL COOPERATION	diplomatic;trade	Kuwait;Oman	KWT	Qatar	QAT	Qatar
            ASI-8	2023-05-02	PROTEST	singing	2	VERBAL CONFLICT	pro_democracy;weather	None		Qatar	QAT	
            """);
        var told = items.Where(i => i.Graph is not null).Select(i => Assert.Single(i.Graph!.Statements.OfType<EventStatement>())).ToList();
        Assert.Equal(("event:polecat-asi-7", EventType.Consult, "visit"), (told[0].EventId, told[0].Type, told[0].Mode));
        Assert.Equal(["diplomatic", "trade"], told[0].Contexts);
        Assert.Equal(["state:kw", "state:om"], told[0].Actors);
        Assert.Equal("state:qa", told[0].Place);
        Assert.Null(told[1].Mode);
        Assert.Equal(["pro-democracy"], told[1].Contexts);
        Assert.Equal(
            ["'singing' is not a mode of PROTEST; the event stands without it.", "'weather' is not a context of PLOVER; the event stands without it."],
            items.Where(i => i.Problem is not null).Select(i => i.Problem!.Message));
    }

    [Fact]
    public async Task Bad_rows_are_reported_by_line_and_column_and_the_rest_go_in()
    {
        var items = await ReadAsync("a.tsv", "Oman\tConsult\tQatar\t2014-01-01\nOman\tJuggle\tQatar\t2014-01-01\nOman\tConsult\tQatar\t2014-02-30\n\t Consult\t\t2014-01-01\nOman\tConsult\tKuwait\t2014-01-02\n");
        Assert.Equal(2, items.Count(i => i.Graph is not null));
        Assert.Equal(
            [
                (2, 6, "unknown-type", "'Juggle' is no event of CAMEO or PLOVER."), (3, 20, "impossible-date", "'2014-02-30' is not a date (2014-01-31)."),
                (4, 1, "no-party", "The row names nobody."),
            ],
            items.Select(i => i.Problem).Where(p => p is not null).Select(p => (p!.Line!.Value, p.Column!.Value, p.Code, p.Message)));
    }

    [Theory]
    [InlineData("a.tsv", "one\ttwo\tthree\n1\t2\t3\n", "a.tsv:1:1: The table's headings are none of an event table; say what its columns mean with --mapping FILE.")]
    [InlineData("a.csv", "", "a.csv: The file is empty.")]
    [InlineData("a.csv", "Oman,Consult,\"Qatar,2014-01-01\nOman,Consult,Qatar,2014-01-01\n", "a.csv:1: A quotation mark is not closed; the rows after it are within it.")]
    public async Task A_table_that_cannot_be_read_is_told_why(string name, string text, string message)
    {
        var path = _folder.Write(name, text);
        Assert.Equal(message, (await ReadItems.ProblemAsync(path)).ToString().Replace(path, name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bytes_that_are_not_Utf_8_cost_their_row_only()
    {
        var path = _folder.Write("a.csv", [.. "Oman,Consult,"u8, 0xE1, .. ",2014-01-01\nOman,Consult,Qatar,2014-01-01\n"u8]);
        var items = await ReadItems.OfAsync(path, ShippedSeed.Context());
        Assert.Equal(("not-utf8", 1, 14), (items[0].Problem!.Code, items[0].Problem!.Line, items[0].Problem!.Column));
        Assert.NotNull(items[1].Graph);
    }

    [Fact]
    public async Task Rows_keep_apart_in_the_store_and_their_order_and_repetition_make_no_difference()
    {
        var rows = Enumerable.Range(1, 28).SelectMany(day => new[] { $"Oman\tConsult\tQatar\t2014-01-{day:00}", $"Qatar\tConsult\tOman\t2014-01-{day:00}", $"Oman\tMake a visit\tQatar\t2014-01-{day:00}" }).ToList();
        var forward = _folder.Write("forward.tsv", string.Join('\n', rows));
        var back = _folder.Write("back.tsv", string.Join('\n', Enumerable.Reverse(rows)));
        var first = await ImportAsync("one.db", forward, back);
        var second = await ImportAsync("two.db", back, forward);
        Assert.Equal(rows.Count, first.Distinct().Count());
        Assert.Equal(first, second);
    }

    [SharedDataFact]
    public async Task Every_row_of_a_year_of_Icews_goes_in_and_half_of_its_parties_are_the_seeds()
    {
        var (rows, parties, known) = (0, 0, 0);
        var seed = new SeedFiles(ShippedSeed.Root).Entities().Select(line => line.Value.Id).ToHashSet();
        await foreach (var item in DocumentReaders.ReadAsync(SharedData.PathOf("data/events/icews-2014-valid.tsv"), ShippedSeed.Context()))
        {
            Assert.Null(item.Problem);
            rows++;
            foreach (var mention in item.Graph!.Mentions)
            {
                parties++;
                if (seed.Contains(mention.EntityId)) known++;
            }
        }

        Assert.Equal(8941, rows);
        Assert.InRange(known / (double)parties, 0.5, 1);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<IReadOnlyList<ReadItem>> ReadAsync(string name, string text) => await ReadItems.OfAsync(_folder.Write(name, text), ShippedSeed.Context());

    private async Task<DocumentGraph> GraphAsync(string name, string text)
    {
        var item = Assert.Single(await ReadAsync(name, text));
        Assert.Null(item.Problem);
        return item.Graph!;
    }

    private async Task<List<string>> ImportAsync(string name, params string[] paths)
    {
        await using var store = await SqliteGraphStore.OpenAsync(_folder[name]);
        var summary = await new ImportPipeline(store, ShippedSeed.Extractor, ShippedSeed.Context()).RunAsync(paths, "import");
        Assert.Empty(summary.Problems);
        var events = await store.ListEventsAsync(new(), EventOrder.DateAscending, new(1000));
        return [.. events.Items];
    }
}

using System.Text.Json;
using KnowledgeGraph.Api.Explorer;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Import.Seed;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Search;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Api.Tests.Support;

/// <summary>The product as it ships: the seed in SQLite, its search index, the extractor, and a report in each language.</summary>
public sealed class SeededGraph : IAsyncLifetime
{
    private const string English = """
        Jens Stoltenberg, the Secretary General of NATO, visited Kuwait on 27 January 2019. He met the Emir of Kuwait in Kuwait City.
        Saudi Arabia cut diplomatic relations with Qatar on 5 June 2017. Kuwait joined the Istanbul Cooperation Initiative in December 2004.
        """;

    private const string Arabic = """
        زار الأمين العام لحلف شمال الأطلسي ينس ستولتنبرغ الكويت في 27 يناير 2019. وانضمت قطر إلى مبادرة إسطنبول للتعاون عام 2005.
        قطعت المملكة العربية السعودية علاقاتها الدبلوماسية مع قطر في 5 يونيو 2017.
        زار ينس ستولتنبرغ الدوحة في 28 يناير 2019.
        """;

    private const string Contrary = "NATO launched the Istanbul Cooperation Initiative in June 2006.";

    private SqliteGraphStore _store = null!;
    private LuceneSearchIndex _search = null!;

    public GraphQLExecutor Executor { get; private set; } = null!;

    private Task<Dictionary<string, JsonElement>>? _answers;

    /// <summary>The answer of every example; they are asked once, in the order of their names, since some change the graph.</summary>
    public async Task<JsonElement> AnswerAsync(string example) => (await (_answers ??= AnswersAsync()))[example];

    private async Task<Dictionary<string, JsonElement>> AnswersAsync()
    {
        var answers = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var example in Examples.All) answers.Add(example.Name, await Asked.Answer(Executor, example.Query));
        return answers;
    }

    public async Task InitializeAsync()
    {
        var seed = Path.Combine(Repository.Root, "graph-seed");
        _store = await SqliteGraphStore.OpenTemporaryAsync(new() { Clock = new ManualClock(new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero)) });
        _search = LuceneSearchIndex.OpenInMemory();
        await SeedLoader.LoadAsync(seed, _store);
        var importer = new DocumentImporter(_store, RuleExtractor.Load(seed));
        await importer.ImportAsync(new ImportedText(English, Title: "A visit and a rift", Publisher: "The Courier", Date: EdtfDate.TryParse("2019-02-01")), "import");
        await importer.ImportAsync(new ImportedText(Arabic, Title: "زيارة وقطيعة", Date: EdtfDate.TryParse("2019-02-02")), "import");
        var name = new Name("ICI centre in Kuwait", Language.En, NameRole.Alias);
        await _store.EditAsync(new(new AddName("org:nato-ici-regional-centre", name), "layla", "So the papers of Kuwait call it."));
        await _store.EditAsync(new(new KeepApart("person:nawaf-al-ahmad-al-jaber-al-sabah", "person:sabah-al-ahmad-al-jaber-al-sabah"), "layla", "Two brothers."));
        await importer.ImportAsync(new ImportedText(Contrary, Title: "A wrong year", Publisher: "The Desk", Date: EdtfDate.TryParse("2019-02-03")), "import");
        await _search.CatchUpAsync(_store);
        Executor = new GraphQLExecutor(_store, _search, importer);
    }

    public async Task DisposeAsync()
    {
        Executor.Dispose();
        await _search.DisposeAsync();
        await _store.DisposeAsync();
    }
}

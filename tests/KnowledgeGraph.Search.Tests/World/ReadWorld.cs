using KnowledgeGraph.Extraction;
using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Import.Seed;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Search.Tests.World;

/// <summary>A store with the shipped seed and texts read into it, and its index; what a user has after <c>kg import</c>.</summary>
internal sealed class ReadWorld : IAsyncDisposable
{
    private readonly TemporaryFolder folder;

    private ReadWorld(TemporaryFolder folder, SqliteGraphStore store, LuceneSearchIndex index, ILookup<string, string> documents)
    {
        this.folder = folder;
        Store = store;
        Index = index;
        Documents = documents;
    }

    public SqliteGraphStore Store { get; }

    public LuceneSearchIndex Index { get; }

    /// <summary>The ids of the texts by their names: the file's stem or the line's own.</summary>
    public ILookup<string, string> Documents { get; }

    public static async Task<ReadWorld> CreateAsync(params string[] paths)
    {
        var folder = new TemporaryFolder();
        var seed = Path.Combine(Repository.Root, "graph-seed");
        var store = await SqliteGraphStore.OpenAsync(folder["graph.db"]);
        await SeedLoader.LoadAsync(seed, store);
        var rules = RuleExtractor.Load(seed);
        await new ImportPipeline(store, rules, new(seed, rules)).RunAsync(paths, "test");
        var index = LuceneSearchIndex.OpenInMemory();
        await index.CatchUpAsync(store);
        var changes = await store.GetChangesAsync(0);
        var documents = await store.GetDocumentsAsync([.. changes.DocumentIds]);
        return new(folder, store, index, documents.Values.ToLookup(document => document.Name, document => document.Id, StringComparer.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await Index.DisposeAsync();
        await Store.DisposeAsync();
        folder.Dispose();
    }
}

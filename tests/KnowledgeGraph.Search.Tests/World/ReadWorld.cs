using KnowledgeGraph.Extraction;
using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Import.Seed;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Search.Tests.World;

/// <summary>A store with the shipped seed and texts read into it, and its index; what a user has after <c>kg import</c>.</summary>
internal sealed class ReadWorld : IAsyncDisposable
{
    private readonly TemporaryFolder folder;

    private ReadWorld(TemporaryFolder folder, IGraphStore store, ISearchIndex index, ILookup<string, string> documents)
    {
        this.folder = folder;
        Store = store;
        Index = index;
        Documents = documents;
    }

    public IGraphStore Store { get; }

    public ISearchIndex Index { get; }

    /// <summary>The ids of the texts by their names: the file's stem or the line's own.</summary>
    public ILookup<string, string> Documents { get; }

    public static async Task<ReadWorld> CreateAsync(params string[] paths)
    {
        var folder = new TemporaryFolder();
        return await CreateAsync(folder, await SqliteGraphStore.OpenAsync(folder["graph.db"]), LuceneSearchIndex.OpenInMemory(), paths);
    }

    /// <param name="store">An empty one; disposed of with the world, as the index is.</param>
    public static Task<ReadWorld> CreateAsync(IGraphStore store, ISearchIndex index, params string[] paths) => CreateAsync(new(), store, index, paths);

    private static async Task<ReadWorld> CreateAsync(TemporaryFolder folder, IGraphStore store, ISearchIndex index, string[] paths)
    {
        var seed = Path.Combine(Repository.Root, "graph-seed");
        await SeedLoader.LoadAsync(seed, store);
        var rules = RuleExtractor.Load(seed);
        await new ImportPipeline(store, rules, new(seed, rules)).RunAsync(paths, "test");
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

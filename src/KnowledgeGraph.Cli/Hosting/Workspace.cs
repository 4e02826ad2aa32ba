using KnowledgeGraph.Extraction;
using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Import.Seed;
using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Search;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>A store and its search index, open.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    private readonly Settings _settings;

    private Workspace(Settings settings, IGraphStore store, ISearchIndex index)
    {
        _settings = settings;
        Store = store;
        Index = index;
    }

    public IGraphStore Store { get; }

    public ISearchIndex Index { get; }

    /// <param name="mustExist">True: a store that is not there is trouble, not a new one.</param>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static async Task<Workspace> OpenAsync(Settings settings, CancellationToken cancellation, bool mustExist = false)
    {
        var store = await OpenStoreAsync(settings, mustExist, cancellation);
        if (settings.Search == SearchPlace.Neo4j && store is Neo4jGraphStore graph) return new(settings, store, new DatabaseSearchIndex(graph.FullText, graph));
        CreateFolder(settings.IndexFolder);
        return new(settings, store, LuceneSearchIndex.Open(settings.IndexFolder));
    }

    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static async Task<IGraphStore> OpenStoreAsync(Settings settings, bool mustExist, CancellationToken cancellation)
    {
        if (settings.Server is { } server) return await Neo4jGraphStore.OpenAsync(server, new() { MustExist = mustExist }, cancellation);
        if (!File.Exists(settings.StorePath))
        {
            if (mustExist) throw new StoreException(StoreFault.Unavailable, settings.StorePath, $"There is no store at {settings.StorePath}.");
            CreateFolder(settings.StorePath);
        }

        return await SqliteGraphStore.OpenAsync(settings.StorePath, cancellation: cancellation);
    }

    /// <summary>Loads the curated knowledge into a store that has nothing.</summary>
    /// <param name="report">Told of each row of the seed that is wrong and left out.</param>
    /// <returns>What was loaded; null where the store had something.</returns>
    public async Task<ImportSummary?> SeedWhenEmptyAsync(Action<InputProblem> report, CancellationToken cancellation)
    {
        if (await Store.GetRevisionAsync(cancellation) > 0) return null;
        var summary = await SeedLoader.LoadAsync(_settings.SeedFolder, Store, cancellation);
        foreach (var problem in summary.Problems) report(problem);
        return summary;
    }

    /// <summary>
    /// Brings the search index to the store's revision. Where another process is writing the index, a server above all, this leaves it to that one:
    /// it follows the store by itself.
    /// </summary>
    /// <exception cref="StoreException">The index cannot be written for another reason.</exception>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        try
        {
            await Index.CatchUpAsync(Store, cancellation);
        }
        catch (StoreException e) when (e.Fault == StoreFault.Locked && e.Location != Store.Location)
        {
            // The other process is at the same work.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Index.DisposeAsync();
        await Store.DisposeAsync();
    }

    private static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Unavailable, path, $"The store {path} cannot be made: {e.Message}", e);
        }
    }
}

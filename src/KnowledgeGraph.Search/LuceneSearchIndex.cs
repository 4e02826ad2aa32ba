using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Search.Results;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search;

/// <summary>
/// Full-text search on Lucene.Net. Answers come from the last commit, which says what revision of the store it stands at; a catch-up commits once, at its end,
/// so that a crash leaves the commit before it. A rebuild makes a new index beside the old one, which answers until then; where there is none, answers come from what is built so far.
/// </summary>
public sealed class LuceneSearchIndex : ISearchIndex
{
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly IndexMaintenance maintenance;

    private LuceneSearchIndex(IIndexFolder folder) => maintenance = new(folder);

    /// <inheritdoc/>
    public long Revision => maintenance.State?.Revision ?? 0;

    /// <summary>Opens the index in a folder, which need not exist. An index that cannot be read counts as missing; <see cref="CatchUpAsync"/> builds it anew.</summary>
    public static LuceneSearchIndex Open(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return new(new DiskFolder(Path.GetFullPath(directory)));
    }

    /// <summary>An index that lives as long as this object.</summary>
    public static LuceneSearchIndex OpenInMemory() => new(new MemoryFolder());

    /// <inheritdoc/>
    /// <exception cref="StoreException">Another process is writing the index, or the disk is full or refuses.</exception>
    public Task CatchUpAsync(IGraphReader store, CancellationToken cancellation = default) => WriteAsync(() => maintenance.CatchUpAsync(store, cancellation), cancellation);

    /// <inheritdoc/>
    /// <exception cref="StoreException">Another process is writing the index, or the disk is full or refuses.</exception>
    public Task RebuildAsync(IGraphReader store, CancellationToken cancellation = default) => WriteAsync(() => maintenance.RebuildAsync(store, cancellation), cancellation);

    /// <inheritdoc/>
    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Query);
        ArgumentOutOfRangeException.ThrowIfNegative(request.First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.First, Limits.MostHits);
        if (request.After is { } cursor) _ = Cursor.Parse(cursor, request.Order);
        cancellation.ThrowIfCancellationRequested();
        return new(Read(
            (searcher, revision) => SearchRun.Answer(searcher, revision, request, cancellation),
            new SearchResult([], 0, [], null, 0)));
    }

    /// <inheritdoc/>
    public ValueTask<SearchResult> SimilarAsync(SimilarRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.DocumentId);
        ArgumentOutOfRangeException.ThrowIfNegative(request.First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.First, Limits.MostHits);
        if (request.After is { } cursor) _ = Cursor.Parse(cursor, SearchOrder.Relevance);
        cancellation.ThrowIfCancellationRequested();
        return new(Read(
            (searcher, revision) => SearchRun.Answer(searcher, revision, request, cancellation),
            new SearchResult([], 0, [], null, 0)));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Prefix);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, 50);
        cancellation.ThrowIfCancellationRequested();
        return new(Read((searcher, _) => Suggester.Suggest(searcher, request), []));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoreProblem> CheckAsync(IGraphReader store, CancellationToken cancellation = default) => IndexCheck.RunAsync(maintenance, store, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await writing.WaitAsync().ConfigureAwait(false);
        maintenance.Dispose();
        writing.Dispose();
    }

    private async Task WriteAsync(Func<Task> write, CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await write().ConfigureAwait(false);
        }
        finally
        {
            writing.Release();
        }
    }

    private T Read<T>(Func<IndexSearcher, long, T> read, T otherwise)
    {
        using var lease = maintenance.Acquire();
        if (lease is null) return otherwise;
        try
        {
            return read(lease.Searcher, lease.Revision);
        }
        catch (Exception e) when (Damage.Is(e))
        {
            // An index of another version answers what can be read of it, until it is built anew.
            if (!lease.IsOfThisVersion) return otherwise;
            if (e is not IOException && lease.FindDamage() is null) throw;
            maintenance.MarkDamaged();
            throw new StoreException(StoreFault.Damaged, maintenance.Location, $"The search index in {maintenance.Location} is damaged; it is built anew at the next catch-up.", e);
        }
    }
}

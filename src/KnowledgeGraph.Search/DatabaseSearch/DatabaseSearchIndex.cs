using System.Runtime.CompilerServices;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Search.DatabaseSearch;
using KnowledgeGraph.Search.Querying;

namespace KnowledgeGraph.Search;

/// <summary>
/// Search without an index of its own, for servers without a disk: the full-text indexes of the store's database find what a request has to do with, and an index of only that, in
/// memory and for this one request, recognises names, ranks, cuts passages and counts as <see cref="LuceneSearchIndex"/> does. There is nothing to catch up: what was written is found.
/// </summary>
/// <remarks>Of very common words at most 1,000 documents and as many entities are ranked; totals and facets count all of them (<see cref="SearchResult.AtLeast"/>).</remarks>
public sealed class DatabaseSearchIndex(IFullTextFinder finder, IGraphReader store) : ISearchIndex
{
    private readonly AverageLengths lengths = new(finder, store);
    private long revision;

    /// <inheritdoc/>
    public long Revision => Interlocked.Read(ref revision);

    /// <inheritdoc/>
    public async Task CatchUpAsync(IGraphReader store, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        Interlocked.Exchange(ref revision, await store.GetRevisionAsync(cancellation).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Query);
        ArgumentOutOfRangeException.ThrowIfNegative(request.First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.First, Limits.MostHits);
        var after = request.After is { } cursor ? Cursor.Parse(cursor, request.Order) : null;
        var now = await store.GetRevisionAsync(cancellation).ConfigureAwait(false);
        Interlocked.Exchange(ref revision, now);
        return await new DatabaseRun(finder, store, lengths, request, after, cancellation).AnswerAsync(now).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<SearchResult> SimilarAsync(SimilarRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.DocumentId);
        ArgumentOutOfRangeException.ThrowIfNegative(request.First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.First, Limits.MostHits);
        var now = await store.GetRevisionAsync(cancellation).ConfigureAwait(false);
        return await new SimilarRun(finder, store, lengths, request, cancellation).AnswerAsync(now).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Prefix);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, 50);
        return await SuggestRun.AnswerAsync(finder, request, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoreProblem> CheckAsync(IGraphReader store, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var problem in await finder.CheckAsync(cancellation).ConfigureAwait(false)) yield return problem;
    }

    /// <inheritdoc/>
    public async Task RebuildAsync(IGraphReader store, CancellationToken cancellation = default)
    {
        await finder.RebuildAsync(cancellation).ConfigureAwait(false);
        await CatchUpAsync(store, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lengths.Dispose();
        return ValueTask.CompletedTask;
    }
}

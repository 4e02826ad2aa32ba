using GraphQL.DataLoader;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Model.Search;

namespace KnowledgeGraph.Api.Types.Searching;

/// <summary>Makes a page of what a search found, loading what the hits mean in batches.</summary>
internal static class FoundPages
{
    /// <param name="result">With one hit more than the page holds where another page follows.</param>
    public static Found Of(GraphLoaders load, SearchResult result, int first, bool hasPrevious)
    {
        var hasNext = result.Hits.Count > first;
        if (hasNext) result = result with { Hits = [.. result.Hits.Take(first)] };
        return new(
            result, hasNext, hasPrevious,
            () => Nodes(load, result.Hits).Then(nodes => result.Hits.Zip(nodes).Where(p => p.Second is not null).Select(p => new FoundHit(p.First, p.Second!)).ToList()),
            () => Nodes(load, result.Hits).Then(nodes => nodes.Where(n => n is not null).ToList()));
    }

    private static LoadedHits Nodes(GraphLoaders load, IReadOnlyList<SearchHit> hits) =>
        new([.. hits.Select(hit => hit.Kind == SearchKind.Document ? (IDataLoaderResult)load.Documents.Load(hit.Id) : load.Entities.Load(hit.Id))]);

    private sealed class LoadedHits(IDataLoaderResult[] items) : IDataLoaderResult<IReadOnlyList<object?>>
    {
        public async Task<IReadOnlyList<object?>> GetResultAsync(CancellationToken cancellationToken = default) =>
            await Task.WhenAll(items.Select(i => i.GetResultAsync(cancellationToken)));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}

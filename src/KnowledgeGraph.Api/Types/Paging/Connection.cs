using GraphQL.DataLoader;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Paging;

/// <summary>
/// A page of a list whose items may still have to be loaded; they are only where the query asks for them.
/// Items that an import removed after the page was read are left out.
/// </summary>
/// <param name="Load">Gives the items in the order of the cursors, or a result that loads them; null for what is gone.</param>
internal sealed record Connection(IReadOnlyList<string> Cursors, int TotalCount, bool HasNext, bool HasPrevious, Func<IDataLoaderResult<IReadOnlyList<object?>>> Load)
{
    public static Connection Of<T>(Page<T> page) where T : class =>
        new(page.Cursors, page.TotalCount, page.HasNext, page.HasPrevious, () => LoadedValues.Of<IReadOnlyList<object?>>(page.Items));

    public static Connection Of<T>(Page<string> page, BatchLoader<T> loader) where T : class =>
        new(page.Cursors, page.TotalCount, page.HasNext, page.HasPrevious, () => new Covariant<T>(loader.LoadPage(page.Items)));

    /// <summary>The items.</summary>
    public object Nodes() => Load().Then(items => items.Where(i => i is not null).ToList());

    /// <summary>The items, each with its cursor.</summary>
    public object Edges() => Load().Then(items =>
    {
        var edges = new List<Edge>(items.Count);
        for (var i = 0; i < items.Count; i++)
            if (items[i] is { } node) edges.Add(new(Cursors[i], node));
        return edges;
    });

    private sealed class Covariant<T>(IDataLoaderResult<IReadOnlyList<T?>> inner) : IDataLoaderResult<IReadOnlyList<object?>>, IBatched where T : class
    {
        public Task Begin(CancellationToken cancellation) => ((IBatched)inner).Begin(cancellation);

        public object? Take() => ((IBatched)inner).Take();

        public async Task<IReadOnlyList<object?>> GetResultAsync(CancellationToken cancellationToken = default) => await inner.GetResultAsync(cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}

/// <summary>An item and its cursor.</summary>
internal sealed record Edge(string Cursor, object Node);

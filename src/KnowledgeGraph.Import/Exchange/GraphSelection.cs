using System.Runtime.CompilerServices;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Import.Exchange;

/// <summary>What of a graph is exported.</summary>
/// <param name="Root">The entity around which; null for the whole graph.</param>
/// <param name="Depth">Steps from the root.</param>
public sealed record ExportScope(string? Root = null, int Depth = 1);

/// <summary>Entities, relations and events of an export, page by page, each in ordinal order of its id within the page of entities it belongs to.</summary>
/// <param name="Relations">Those that leave the page's entities.</param>
internal sealed record GraphPage(IReadOnlyList<Entity> Entities, IReadOnlyList<Relation> Relations, IReadOnlyList<Event> Events);

/// <summary>Walks a graph for export in constant memory.</summary>
internal static class GraphSelection
{
    private const int PageSize = 500;

    /// <summary>The most entities of an export around a root.</summary>
    private const int RootLimit = 10_000;

    private static readonly EntityKind[] Kinds = Enum.GetValues<EntityKind>();

    /// <exception cref="KeyNotFoundException">The root is not in the graph.</exception>
    public static IAsyncEnumerable<GraphPage> ReadAsync(IGraphReader store, ExportScope scope, CancellationToken cancellation) =>
        scope.Root is null ? ReadAllAsync(store, cancellation) : ReadAroundAsync(store, scope.Root, scope.Depth, cancellation);

    private static async IAsyncEnumerable<GraphPage> ReadAllAsync(IGraphReader store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var kind in Kinds)
        {
            string? after = null;
            while (true)
            {
                var page = await store.ListEntitiesAsync(new EntityFilter([kind]), new PageRequest(PageSize, after), cancellation);
                if (page.Items.Count > 0) yield return await PageAsync(store, page.Items, cancellation);
                if (!page.HasNext) break;
                after = page.Cursors[^1];
            }
        }
    }

    private static async IAsyncEnumerable<GraphPage> ReadAroundAsync(
        IGraphReader store, string root, int depth, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if ((await store.GetEntitiesAsync([root], cancellation)).Count == 0) throw new KeyNotFoundException($"There is no entity {root}.");
        var subgraph = await store.GetSubgraphAsync(new([root], depth, null, RootLimit), cancellation);
        var entities = await store.GetEntitiesAsync([.. subgraph.EntityIds, .. subgraph.EventIds], cancellation);
        var events = await store.GetEventsAsync(subgraph.EventIds, cancellation);
        yield return new(
            [.. entities.Values.OrderBy(e => e.Id, StringComparer.Ordinal)], [.. subgraph.Relations.OrderBy(r => r.Id, StringComparer.Ordinal)],
            [.. events.Values.OrderBy(e => e.Id, StringComparer.Ordinal)]);
    }

    private static async Task<GraphPage> PageAsync(IGraphReader store, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var entities = await store.GetEntitiesAsync(ids, cancellation);
        var events = await store.GetEventsAsync([.. ids.Where(id => EntityKinds.OfId(id) == EntityKind.Event)], cancellation);
        var relations = new List<Relation>();
        var leaving = new RelationFilter(Direction: RelationDirection.Outgoing);
        var first = await store.GetEntityRelationsAsync(ids, leaving, PageRequest.Of(PageRequest.Maximum), cancellation);
        foreach (var (id, page) in first)
        {
            relations.AddRange(page.Items);
            for (var next = page; next.HasNext;)
            {
                var request = new PageRequest(PageRequest.Maximum, next.Cursors[^1]);
                next = (await store.GetEntityRelationsAsync([id], leaving, request, cancellation))[id];
                relations.AddRange(next.Items);
            }
        }

        return new(
            [.. entities.Values.OrderBy(e => e.Id, StringComparer.Ordinal)], [.. relations.OrderBy(r => r.Id, StringComparer.Ordinal)],
            [.. events.Values.OrderBy(e => e.Id, StringComparer.Ordinal)]);
    }
}

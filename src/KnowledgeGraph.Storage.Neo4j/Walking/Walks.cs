using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Walking;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Walking;

/// <summary>Paths and neighbourhoods, one statement a level.</summary>
internal static class Walks
{
    public static async Task<IReadOnlyList<GraphPath>> PathsAsync(RunStatement run, PathRequest request)
    {
        var search = new PathSearch(request);
        while (search.Wanted is { } frontier) search.Take(await LinksAsync(run, frontier, request.Ways));
        return search.Paths;
    }

    public static async Task<Subgraph> SubgraphAsync(RunStatement run, SubgraphRequest request)
    {
        SubgraphWalk.Check(request);
        var there = (await run("entity-known", Arguments.Rows(request.Roots))).Select(r => r.Text(0)).ToHashSet(StringComparer.Ordinal);
        var walk = new SubgraphWalk(request, [.. request.Roots.Distinct(StringComparer.Ordinal).Where(there.Contains)]);
        while (walk.Wanted is { } frontier) walk.Take(await LinksAsync(run, frontier, request.Ways));
        var ids = Arguments.Rows(walk.Entities);
        var relations = (await run("subgraph-relations", [.. ids, .. Filters.Of(request.Ways)])).Select(r => Values.Relation(r)).ToList();
        var events = !request.Ways.Events ? [] : (await run("subgraph-events", [.. ids, .. Filters.Of(request.Ways)])).Select(r => r.Text(0)).Order(StringComparer.Ordinal).ToList();
        return new(walk.Entities, relations, events, walk.Truncated);
    }

    private static async Task<ILookup<string, Link>> LinksAsync(RunStatement run, IReadOnlyList<string> entities, Ways ways)
    {
        var rows = await run("link-of", [.. Arguments.Rows(entities), .. Filters.Of(ways), .. Arguments.Of(("most", Link.MostNeighbours))]);
        return rows.OrderBy(r => r.Text(0), StringComparer.Ordinal).SelectMany(r => r.Rows(1).Select(l => new Link(r.Text(0), l.Text(0), l.TextOrNull(1), l.TextOrNull(2), l.Double(3))))
            .ToLookup(l => l.From, StringComparer.Ordinal);
    }
}

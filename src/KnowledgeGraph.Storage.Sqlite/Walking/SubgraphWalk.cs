using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Walking;

/// <summary>The neighbourhood of some entities, one statement a level. Within a level the more strongly joined come first, then by id.</summary>
internal static class SubgraphWalk
{
    private const int Deepest = 6;

    public static Subgraph Read(SqliteSession session, SubgraphRequest request)
    {
        if (request.Depth is < 0 or > Deepest) throw new ArgumentOutOfRangeException(nameof(request), request.Depth, $"A depth is 0 to {Deepest}.");
        if (request.Limit is < 1 or > PageRequest.Maximum) throw new ArgumentOutOfRangeException(nameof(request), request.Limit, $"A limit is 1 to {PageRequest.Maximum}.");
        var ways = new Ways(request.Types, request.EventTypes, request.At);
        var neighbourhood = new Neighbourhood(session, ways);
        var roots = session.Sql("SELECT e.id FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value ORDER BY i.key").List(r => r.GetString(0), Json.Of(request.Roots));
        var truncated = roots.Count > request.Limit;
        var entities = roots.Take(request.Limit).ToList();
        var seen = entities.ToHashSet(StringComparer.Ordinal);
        var frontier = entities.ToList();
        for (var depth = 0; depth < request.Depth && frontier.Count > 0 && !truncated; depth++)
        {
            var next = neighbourhood.Of(frontier).SelectMany(links => links).Where(l => !seen.Contains(l.To))
                .GroupBy(l => l.To, l => l.Confidence, StringComparer.Ordinal)
                .OrderByDescending(g => g.Max()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
            truncated = next.Count > request.Limit - entities.Count;
            frontier = next[..Math.Min(next.Count, request.Limit - entities.Count)];
            entities.AddRange(frontier);
            seen.UnionWith(frontier);
        }

        return Among(session, ways, entities, truncated);
    }

    private static Subgraph Among(SqliteSession session, Ways ways, List<string> entities, bool truncated)
    {
        var ids = Json.Of(entities);
        var relations = session.Sql($"""
            SELECT {Rows.RelationColumns} FROM json_each(?1) i CROSS JOIN relation r ON r.from_id = i.value
            WHERE r.to_id IN (SELECT value FROM json_each(?1)) AND {Neighbourhood.Followed}
            ORDER BY r.type, r.starts, r.id
            """).List(r => Rows.Relation(r, 0), ways.Values(ids));
        var events = !ways.Events
            ? []
            : session.Sql($"""
                SELECT p.event FROM json_each(?1) i CROSS JOIN participant p ON p.entity = i.value AND p.role < 2
                CROSS JOIN event v ON v.id = p.event WHERE {Neighbourhood.Shared}
                GROUP BY p.event HAVING count(DISTINCT p.entity) > 1 OR p.event IN (SELECT value FROM json_each(?1)) ORDER BY p.event
                """).List(r => r.GetString(0), ways.Values(ids));
        return new(entities, relations, events, truncated);
    }
}

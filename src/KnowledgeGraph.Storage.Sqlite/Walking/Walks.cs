using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Walking;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Walking;

/// <summary>Paths and neighbourhoods, one statement a level.</summary>
internal static class Walks
{
    public static IReadOnlyList<GraphPath> Paths(SqliteSession session, PathRequest request)
    {
        var neighbourhood = new Neighbourhood(session, request.Ways);
        var search = new PathSearch(request, neighbourhood.Links);
        while (search.Wanted is { } frontier) search.Take(search.Toward is { } others ? neighbourhood.Between(frontier, others) : neighbourhood.Of(frontier));
        return search.Paths;
    }

    public static Subgraph Subgraph(SqliteSession session, SubgraphRequest request)
    {
        SubgraphWalk.Check(request);
        var neighbourhood = new Neighbourhood(session, request.Ways);
        var roots = session.Sql("SELECT e.id FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value ORDER BY i.key").List(r => r.GetString(0), Json.Of(request.Roots));
        var walk = new SubgraphWalk(request, roots);
        while (walk.Wanted is { } frontier) walk.Take(neighbourhood.Of(frontier));
        return Among(session, request.Ways, walk.Entities, walk.Truncated);
    }

    private static Subgraph Among(SqliteSession session, Ways ways, IReadOnlyList<string> entities, bool truncated)
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

using KnowledgeGraph.Model.Storage.Walking;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Walking;

/// <summary>Reads the links of many entities at once and keeps the strongest between any two.</summary>
internal sealed class Neighbourhood(SqliteSession session, Ways ways)
{
    /// <summary>Whether <c>relation r</c> may be followed, by the values of <see cref="Ways"/>.</summary>
    public const string Followed = """
        (?2 IS NULL OR r.type IN (SELECT value FROM json_each(?2))) AND (?4 IS NULL OR r.earliest IS NULL OR (r.earliest <= ?5 AND r.latest >= ?4))
        """;

    /// <summary>Whether <c>event v</c> may be followed.</summary>
    public const string Shared = """
        (?3 IS NULL OR v.type IN (SELECT value FROM json_each(?3))) AND (?4 IS NULL OR (v.earliest <= ?5 AND v.latest >= ?4))
        """;

    private const string RelationLinks = $"""
        SELECT i.value AS a, r.to_id AS b, r.id AS relation, NULL AS event, r.confidence AS confidence FROM json_each(?1) i CROSS JOIN relation r ON r.from_id = i.value
        WHERE {Followed}
        UNION ALL
        SELECT i.value, r.from_id, r.id, NULL, r.confidence FROM json_each(?1) i CROSS JOIN relation r ON r.to_id = i.value
        WHERE {Followed}
        """;

    /// <summary>Two that took part in an event are joined by it; an event itself is joined to those who took part.</summary>
    private const string EventLinks = $"""
        SELECT i.value, q.entity, NULL, p.event, v.confidence FROM json_each(?1) i CROSS JOIN participant p ON p.entity = i.value AND p.role < 2
        CROSS JOIN event v ON v.id = p.event CROSS JOIN participant q ON q.event = p.event AND q.role < 2 AND q.entity <> i.value
        WHERE {Shared}
        UNION ALL
        SELECT i.value, q.entity, NULL, v.id, v.confidence FROM json_each(?1) i CROSS JOIN event v ON v.id = i.value CROSS JOIN participant q ON q.event = v.id AND q.role < 2
        WHERE {Shared}
        """;

    /// <summary>Of each pair the strongest link, of each entity the strongest links; the same whatever the order of the rows.</summary>
    private static readonly string All = Strongest($"{RelationLinks} UNION ALL {EventLinks}");

    private static readonly string Relations = Strongest(RelationLinks);

    /// <summary>The strongest link to each neighbour of each entity, by entity; of one entity the strongest first, then by neighbour.</summary>
    public ILookup<string, Link> Of(IEnumerable<string> entities)
    {
        return session.Sql(ways.Events ? All : Relations)
            .List(r => new Link(r.GetString(0), r.GetString(1), r.Text(2), r.Text(3), r.GetDouble(4)), ways.Values(Json.Of(entities)))
            .ToLookup(l => l.From, StringComparer.Ordinal);
    }

    private static string Strongest(string links) => $"""
        SELECT a, b, relation, event, confidence FROM (
          SELECT *, row_number() OVER (PARTITION BY a ORDER BY confidence DESC, b) AS place FROM (
            SELECT *, row_number() OVER (PARTITION BY a, b ORDER BY confidence DESC, relation IS NULL, relation, event) AS strength FROM ({links})
          ) WHERE strength = 1
        ) WHERE place <= {Link.MostNeighbours} ORDER BY a, place
        """;
}

using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage.Walking;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Walking;

/// <summary>
/// Reads the links of many entities at once and keeps the strongest between any two. They are chosen here and not in SQL, which would sort all links of a hub by
/// texts to say which are the strongest.
/// </summary>
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

    private const string Relations = $"""
        SELECT i.key, r.to_id, r.id, NULL, r.confidence FROM json_each(?1) i CROSS JOIN relation r ON r.from_id = i.value
        WHERE {Followed}
        UNION ALL
        SELECT i.key, r.from_id, r.id, NULL, r.confidence FROM json_each(?1) i CROSS JOIN relation r ON r.to_id = i.value
        WHERE {Followed}
        """;

    /// <summary>Two that took part in an event are joined by it; an event itself is joined to those who took part.</summary>
    private const string Events = $"""
        SELECT i.key, q.entity, NULL, p.event, v.confidence FROM json_each(?1) i CROSS JOIN participant p ON p.entity = i.value AND p.role < 2
        CROSS JOIN event v ON v.id = p.event CROSS JOIN participant q ON q.event = p.event AND q.role < 2 AND q.entity <> i.value
        WHERE {Shared}
        UNION ALL
        SELECT i.key, q.entity, NULL, v.id, v.confidence FROM json_each(?1) i CROSS JOIN event v ON v.id = i.value CROSS JOIN participant q ON q.event = v.id AND q.role < 2
        WHERE {Shared}
        """;

    /// <summary>Relations are looked for where they begin: few begin at a hub, however many lead to it.</summary>
    private const string RelationsToward = $"""
        SELECT r.from_id, r.to_id, r.id, NULL, r.confidence FROM json_each(?1) i CROSS JOIN relation r ON r.from_id = i.value
        WHERE r.to_id IN (SELECT value FROM json_each(?6)) AND {Followed}
        UNION ALL
        SELECT r.to_id, r.from_id, r.id, NULL, r.confidence FROM json_each(?6) i CROSS JOIN relation r ON r.from_id = i.value
        WHERE r.to_id IN (SELECT value FROM json_each(?1)) AND {Followed}
        """;

    private const string EventsToward = $"""
        SELECT p.entity, q.entity, NULL, p.event, v.confidence FROM json_each(?1) i CROSS JOIN participant p ON p.entity = i.value AND p.role < 2
        CROSS JOIN participant q ON q.event = p.event AND q.role < 2 AND q.entity <> i.value CROSS JOIN event v ON v.id = p.event
        WHERE q.entity IN (SELECT value FROM json_each(?6)) AND {Shared}
        UNION ALL
        SELECT v.id, q.entity, NULL, v.id, v.confidence FROM json_each(?1) i CROSS JOIN event v ON v.id = i.value CROSS JOIN participant q ON q.event = v.id AND q.role < 2
        WHERE q.entity IN (SELECT value FROM json_each(?6)) AND {Shared}
        """;

    /// <summary>The strongest link to each neighbour of each entity, by entity; of one entity the strongest first, then by neighbour.</summary>
    public ILookup<string, Link> Of(IReadOnlyList<string> entities)
    {
        var found = session.Sql(ways.Events ? $"{Relations} UNION ALL {Events}" : Relations)
            .List(r => new Link(entities[r.GetInt32(0)], r.GetString(1), r.Text(2), r.Text(3), r.GetDouble(4)), ways.Values(Json.Of(entities)));
        return found.GroupBy(l => l.From, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(Link.Strongest).ToLookup(l => l.From, StringComparer.Ordinal);
    }

    /// <summary>The links between entities of the one list and of the other, by those of the first.</summary>
    public ILookup<string, Link> Between(IReadOnlyList<string> entities, IReadOnlyList<string> others)
    {
        var found = Toward(RelationsToward, entities, others);
        if (ways.Events)
        {
            // From the side with fewer events; an event of the first list is only looked at from there.
            var turned = Links(others) < Links(entities);
            var events = turned ? Toward(EventsToward, others, entities).Select(l => l with { From = l.To, To = l.From }) : Toward(EventsToward, entities, others);
            found.AddRange(events);
            if (turned) found.AddRange(Toward(EventsToward, [.. entities.Where(e => EntityKinds.OfId(e) == EntityKind.Event)], others));
        }

        return found.GroupBy(l => l.From, StringComparer.Ordinal).SelectMany(Link.Strongest).ToLookup(l => l.From, StringComparer.Ordinal);
    }

    /// <summary>How many links lead from entities, about: what it costs to read them.</summary>
    public long Links(IReadOnlyList<string> entities) =>
        session.Sql("SELECT sum(e.links) FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value").Number(Json.Of(entities));

    private List<Link> Toward(string links, IReadOnlyList<string> entities, IReadOnlyList<string> others) => session.Sql(links)
        .List(r => new Link(r.GetString(0), r.GetString(1), r.Text(2), r.Text(3), r.GetDouble(4)), [.. ways.Values(Json.Of(entities)), Json.Of(others)]);
}

using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The units whose disagreements a change can have changed.</summary>
internal static class DisagreementUnits
{
    /// <summary>A place and all that lies in it, by the relations as they are now.</summary>
    private const string Within = """
        WITH RECURSIVE within (id) AS (
          SELECT value FROM json_each(?1) UNION SELECT r.from_id FROM within CROSS JOIN relation r ON r.to_id = within.id AND r.type = ?2
        )
        """;

    public static HashSet<DisagreementUnit> Of(SqliteSession session, EditEffects effects, Touched touched, IEnumerable<string> changedEvents)
    {
        var units = touched.Disagreements.ToHashSet();
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (type, from, to) in touched.Relations)
        {
            Add(type, from, to);
            if (effects.Survivors.Count > 0) Add(type, effects.Survivor(from), effects.Survivor(to));
            if (type == RelationType.LocatedIn && EntityKinds.OfId(from) == EntityKind.Place) places.Add(effects.Survivor(from));
        }

        places.UnionWith(Filled(session, effects, touched));

        units.UnionWith(touched.Events.Concat(changedEvents).Select(DisagreementUnit.OfEvent));
        if (places.Count > 0) units.UnionWith(Around(session, effects, places));
        return units;

        void Add(RelationType type, string from, string to)
        {
            if (DisagreementUnit.OfRelation(type, from, to) is { } unit) units.Add(unit);
        }
    }

    /// <summary>Places that began or ceased to hold something: all that lies in them is touched.</summary>
    private static IEnumerable<string> Filled(SqliteSession session, EditEffects effects, Touched touched)
    {
        var moved = touched.Relations.Where(r => r.Type == RelationType.LocatedIn && EntityKinds.OfId(r.To) == EntityKind.Place)
            .GroupBy(r => effects.Survivor(r.To), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        if (moved.Count == 0) return [];
        return session.Sql("SELECT value, (SELECT count(DISTINCT from_id) FROM relation r WHERE r.to_id = value AND r.type = ?2) FROM json_each(?1)")
            .List(r => (Place: r.GetString(0), Held: r.GetInt32(1)), Json.Of(moved.Keys), (int)RelationType.LocatedIn).Where(p => p.Held <= moved[p.Place]).Select(p => p.Place);
    }

    /// <summary>What lies in these places, and what happened there: whether two places oppose each other depends on where they lie.</summary>
    private static IEnumerable<DisagreementUnit> Around(SqliteSession session, EditEffects effects, HashSet<string> places)
    {
        var within = session.Sql($"{Within} SELECT id FROM within").List(r => r.GetString(0), Json.Of(places), (int)RelationType.LocatedIn);
        var events = session.Sql("""
            SELECT DISTINCT s.event FROM json_each(?1) i CROSS JOIN party p ON p.entity = i.value AND p.role = ?2 CROSS JOIN event_statement s ON s.key = p.statement
            WHERE s.event IS NOT NULL
            """).List(r => r.GetString(0), Json.Of(within.SelectMany(effects.Members)), PartyRoles.Place);
        return within.Select(id => new DisagreementUnit(RelationType.LocatedIn, id, "")).Concat(events.Select(DisagreementUnit.OfEvent));
    }
}

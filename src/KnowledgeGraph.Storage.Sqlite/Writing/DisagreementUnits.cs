using KnowledgeGraph.Model.Derivation;
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

    public static HashSet<DisagreementUnit> Of(SqliteSession session, EditEffects effects, Touched<long> touched, IEnumerable<string> changedEvents)
    {
        var (units, places, filled) = DisagreementReach.Of(touched, effects, changedEvents);
        places.UnionWith(DisagreementReach.BeganOrCeased(filled, Held(session, filled.Keys)));
        if (places.Count > 0) units.UnionWith(Around(session, effects, places));
        return units;
    }

    private static List<(string Place, int Held)> Held(SqliteSession session, IEnumerable<string> places) =>
        session.Sql("SELECT value, (SELECT count(DISTINCT from_id) FROM relation r WHERE r.to_id = value AND r.type = ?2) FROM json_each(?1)")
            .List(r => (r.GetString(0), r.GetInt32(1)), Json.Of(places), (int)RelationType.LocatedIn);

    /// <summary>What lies in these places, and what happened there: whether two places oppose each other depends on where they lie.</summary>
    private static IEnumerable<DisagreementUnit> Around(SqliteSession session, EditEffects effects, HashSet<string> places)
    {
        var within = session.Sql($"{Within} SELECT id FROM within").List(r => r.GetString(0), Json.Of(places), (int)RelationType.LocatedIn);
        return DisagreementReach.Around(within, session.Sql("""
            SELECT DISTINCT s.event FROM json_each(?1) i CROSS JOIN party p ON p.entity = i.value AND p.role = ?2 CROSS JOIN event_statement s ON s.key = p.statement
            WHERE s.event IS NOT NULL
            """).List(r => r.GetString(0), Json.Of(within.SelectMany(effects.Members)), PartyRoles.Place));
    }
}

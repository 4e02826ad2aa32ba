using System.Text.Json;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Looks at what an edit concerns.</summary>
internal static class EditTargets
{
    /// <exception cref="EditException">Something that the edit speaks of is not there, or not as it says.</exception>
    public static void RefuseMissing(SqliteSession session, EditPlan plan)
    {
        if (plan.NeedsEntities)
        {
            plan.RefuseMissing(
                session.Sql("SELECT value FROM json_each(?1) WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = value)").List(r => r.GetString(0), Json.Of(plan.Action.EntityIds)),
                EntityReads.Get(session, plan.Action.EntityIds).Values.FirstOrDefault());
        }

        if (plan.Action is RetractStatements retract) plan.RefuseMissing(Found(session, retract.Statements));
    }

    /// <exception cref="EditException">Something that the edit concerns changed after the revision.</exception>
    public static void RefuseChanged(SqliteSession session, EditPlan plan, long? expected)
    {
        if (expected is null) return;
        var entities = Json.Of(plan.Action.EntityIds);
        var documents = Json.Of(plan.Action is RetractStatements r ? r.Statements.Select(s => s.DocumentId) : plan.Action is RestoreStatements s ? s.Statements.Select(x => x.DocumentId) : []);
        plan.RefuseChanged(session.Sql("""
            SELECT e.id, e.revision FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value WHERE e.revision > ?3
            UNION SELECT x.id, x.revision FROM json_each(?1) i CROSS JOIN removal x ON x.id = i.value WHERE x.revision > ?3
            UNION SELECT d.id, d.revision FROM json_each(?2) i CROSS JOIN document d ON d.id = i.value WHERE d.revision > ?3
            UNION SELECT u.entity, e.revision FROM json_each(?1) i CROSS JOIN edit_subject u ON u.entity = i.value CROSS JOIN edit e ON e.id = u.edit WHERE e.revision > ?3
            ORDER BY 2 DESC, 1
            """).List(row => (row.GetString(0), row.GetInt64(1)), entities, documents, expected));
    }

    private static HashSet<string> Found(SqliteSession session, IReadOnlyList<StatementRef> statements)
    {
        var refs = JsonSerializer.Serialize(statements.Select(s => new[] { s.DocumentId, s.StatementId }));
        return ((string[])["name_statement", "relation_statement", "event_statement"]).SelectMany(table => session.Sql($"""
            SELECT s.id FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value ->> 0 CROSS JOIN {table} s ON s.document = d.key AND s.id = i.value ->> 1
            """).List(r => r.GetString(0), refs)).ToHashSet(StringComparer.Ordinal);
    }
}

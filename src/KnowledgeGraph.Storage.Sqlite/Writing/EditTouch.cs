using System.Text.Json;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>What has to be derived anew where the effects of edits change.</summary>
internal sealed class EditTouch(SqliteSession session, Touched<long> touched)
{
    public void Run(EditLedger before, EditLedger after, long revision)
    {
        var effects = ChangedEffects.Of(before.Effects, after.Effects);
        if (effects.Moved.Count > 0) Move(effects.Moved, effects.Affected, revision);
        touched.Entities.UnionWith(effects.Names);
        Withdraw(after, effects.Statements);
    }

    private void Move(IReadOnlySet<string> moved, IReadOnlySet<string> affected, long revision)
    {
        touched.Entities.UnionWith(affected);
        touched.Neighbours.UnionWith(affected);
        var ids = Json.Of(affected);
        touched.Relations.UnionWith(session.Sql("""
            SELECT s.type, s.from_id, s.to_id FROM json_each(?1) i CROSS JOIN relation_statement s ON s.from_id = i.value
            UNION SELECT s.type, s.from_id, s.to_id FROM json_each(?1) i CROSS JOIN relation_statement s ON s.to_id = i.value
            UNION SELECT r.type, r.from_id, r.to_id FROM json_each(?1) i CROSS JOIN relation r ON r.from_id = i.value
            UNION SELECT r.type, r.from_id, r.to_id FROM json_each(?1) i CROSS JOIN relation r ON r.to_id = i.value
            """).List(Ends, ids));
        touched.EventStatements.UnionWith(session.Sql("SELECT DISTINCT p.statement FROM json_each(?1) i CROSS JOIN party p ON p.entity = i.value").List(r => r.GetInt64(0), ids));

        // Their texts mention somebody else now, as those who index them must know.
        session.Sql("UPDATE document SET revision = ?2 WHERE key IN (SELECT m.document FROM json_each(?1) i CROSS JOIN mention m ON m.entity = i.value)").Run(Json.Of(moved), revision);
    }

    private void Withdraw(EditLedger ledger, IReadOnlyList<string> statements)
    {
        if (statements.Count == 0) return;
        var documents = EditPlan.DocumentsOf(ledger);
        var refs = JsonSerializer.Serialize(statements.Where(documents.ContainsKey).Select(id => new[] { documents[id], id }));
        List<T> Of<T>(string table, string columns, Func<SqlRow, T> read) => session.Sql($"""
            SELECT {columns} FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value ->> 0 CROSS JOIN {table} s ON s.document = d.key AND s.id = i.value ->> 1
            """).List(read, refs);
        touched.Relations.UnionWith(Of("relation_statement", "s.type, s.from_id, s.to_id", Ends));
        touched.EventStatements.UnionWith(Of("event_statement", "s.key", r => r.GetInt64(0)));
        touched.Entities.UnionWith(Of("name_statement", "s.entity", r => r.GetString(0)));
    }

    private static (RelationType Type, string From, string To) Ends(SqlRow row) => ((RelationType)row.GetInt32(0), row.GetString(1), row.GetString(2));
}

using System.Text.Json;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Joins the relations of the touched ends anew and writes what differs.</summary>
internal sealed class RelationDerivation(SqliteSession session, Changes changes, EditEffects effects)
{
    private const string RowColumns = Rows.RelationColumns + ", r.earliest, r.latest, r.starts";

    /// <returns>The ids of relations that were added, changed or removed, or whose evidence was linked anew.</returns>
    public List<string> Run(Touched<long> touched)
    {
        var changed = new List<string>();
        var all = effects.Survivors.Count == 0
            ? touched.Relations
            : [.. touched.Relations, .. touched.Relations.Select(e => (e.Type, effects.Survivor(e.From), effects.Survivor(e.To)))];
        foreach (var ends in all.Chunk(5_000))
        {
            var plan = Plan(ends);
            Write(plan);
            touched.Neighbours.UnionWith(plan.Neighbours);
            changed.AddRange(plan.Changed);
        }

        return changed;
    }

    /// <param name="ends">As entities go by now, and as they went by before: of these all relations are gone.</param>
    private RelationPlan<long> Plan(IReadOnlyCollection<(RelationType Type, string From, string To)> ends)
    {
        var json = Json(ends);
        var told = effects.Survivors.Count == 0
            ? json
            : Json(ends.SelectMany(e => effects.Members(e.From).SelectMany(from => effects.Members(e.To).Select(to => (e.Type, from, to)))));
        var statements = session.Sql($"""
            SELECT {Rows.RelationStatementColumns}, s.relation FROM json_each(?1) e
            CROSS JOIN relation_statement s ON s.from_id = e.value ->> 1 AND s.to_id = e.value ->> 2 AND s.type = e.value ->> 0
            CROSS JOIN document d ON d.key = s.document
            """).List(r => new StoredStatement<long, RelationStatement>(r.GetInt64(0), Rows.RelationStatement(r), r.Text(17)), told);
        var existing = session.Sql($"""
            SELECT {RowColumns} FROM json_each(?1) e CROSS JOIN relation r ON r.from_id = e.value ->> 1 AND r.to_id = e.value ->> 2 AND r.type = e.value ->> 0
            """).List(r => new RelationRow(Rows.Relation(r, 0), r.Int(9), r.Int(10), r.GetInt32(11)), json).ToDictionary(r => r.Relation.Id, StringComparer.Ordinal);
        return RelationPlans.Of(statements, existing, effects);
    }

    private void Write(RelationPlan<long> plan)
    {
        foreach (var key in plan.Unlinked) changes.Run("UPDATE relation_statement SET relation = NULL WHERE key = ?1", key);
        foreach (var row in plan.Written) Write(row);
        foreach (var (key, relation) in plan.Linked) changes.Run("UPDATE relation_statement SET relation = ?2 WHERE key = ?1", key, relation);
        foreach (var gone in plan.Removed) changes.Run("DELETE FROM relation WHERE id = ?1", gone.Id);
    }

    private void Write(RelationRow row)
    {
        var r = row.Relation;
        changes.Run("""
            INSERT OR REPLACE INTO relation (id, type, from_id, to_id, office, title_en, title_ar, time, earliest, latest, starts, confidence)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            r.Id, (int)r.Type, r.From, r.To, r.Office, r.Title?.En, r.Title?.Ar, r.Time?.Text, row.Earliest, row.Latest, row.Starts, r.Confidence);
    }

    private static string Json(IEnumerable<(RelationType Type, string From, string To)> ends) =>
        JsonSerializer.Serialize(ends.Select(e => new object[] { (int)e.Type, e.From, e.To }));
}

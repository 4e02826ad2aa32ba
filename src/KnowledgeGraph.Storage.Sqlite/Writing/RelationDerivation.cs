using System.Text.Json;
using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Joins the relations of the touched ends anew and writes what differs.</summary>
internal sealed class RelationDerivation(SqliteSession session, Changes changes, EditEffects effects)
{
    /// <returns>The ids of relations that were added, changed or removed, or whose evidence was linked anew.</returns>
    public List<string> Run(Touched touched)
    {
        var changed = new List<string>();
        var all = effects.Survivors.Count == 0
            ? touched.Relations
            : [.. touched.Relations, .. touched.Relations.Select(e => (e.Type, effects.Survivor(e.From), effects.Survivor(e.To)))];
        foreach (var ends in all.Chunk(5_000)) Run(ends, touched, changed);
        return changed;
    }

    /// <param name="ends">As entities go by now, and as they went by before: of these all relations are gone.</param>
    private void Run(IReadOnlyCollection<(RelationType Type, string From, string To)> ends, Touched touched, List<string> changed)
    {
        var json = Json(ends);
        var told = effects.Survivors.Count == 0
            ? json
            : Json(ends.SelectMany(e => effects.Members(e.From).SelectMany(from => effects.Members(e.To).Select(to => (e.Type, from, to)))));
        var statements = session.Sql($"""
            SELECT {Rows.RelationStatementColumns}, s.relation FROM json_each(?1) e
            CROSS JOIN relation_statement s ON s.from_id = e.value ->> 1 AND s.to_id = e.value ->> 2 AND s.type = e.value ->> 0
            CROSS JOIN document d ON d.key = s.document
            """).List(r => new StoredStatement<RelationStatement>(r.GetInt64(0), Rows.RelationStatement(r), r.Text(17)), told);
        var existing = session.Sql($"""
            SELECT {RelationRow.Columns} FROM json_each(?1) e CROSS JOIN relation r ON r.from_id = e.value ->> 1 AND r.to_id = e.value ->> 2 AND r.type = e.value ->> 0
            """).List(RelationRow.Read, json).ToDictionary(r => r.Relation.Id, StringComparer.Ordinal);
        foreach (var idle in statements.Where(s => s.Link is not null && effects.Follow(s.Statement) is null))
        {
            changes.Run("UPDATE relation_statement SET relation = NULL WHERE key = ?1", idle.Key);
            changed.Add(idle.Link!);
            touched.Neighbours.Add(effects.Survivor(idle.Statement.From));
            touched.Neighbours.Add(effects.Survivor(idle.Statement.To));
        }

        var counting = statements.Select(s => effects.Follow(s.Statement) is { } followed ? s with { Statement = followed } : null).OfType<StoredStatement<RelationStatement>>();
        foreach (var group in counting.GroupBy(s => (s.Statement.Type, s.Statement.From, s.Statement.To)))
        {
            var keys = group.ToDictionary(s => (s.Statement.Evidence.DocumentId, s.Statement.Id));
            foreach (var joined in RelationConsolidation.Consolidate([.. group.Select(s => s.Statement)]))
            {
                var row = RelationRow.Of(joined.Relation);
                var differs = !existing.Remove(row.Relation.Id, out var old) || old != row;
                if (differs) Write(row);
                foreach (var stored in joined.Statements.Select(s => keys[(s.Evidence.DocumentId, s.Id)]).Where(s => s.Link != row.Relation.Id))
                {
                    changes.Run("UPDATE relation_statement SET relation = ?2 WHERE key = ?1", stored.Key, row.Relation.Id);
                    differs = true;
                }

                if (differs) Note(row.Relation, touched, changed);
            }
        }

        foreach (var gone in existing.Values)
        {
            changes.Run("DELETE FROM relation WHERE id = ?1", gone.Relation.Id);
            Note(gone.Relation, touched, changed);
        }
    }

    private static string Json(IEnumerable<(RelationType Type, string From, string To)> ends) =>
        JsonSerializer.Serialize(ends.Select(e => new object[] { (int)e.Type, e.From, e.To }));

    private static void Note(Relation relation, Touched touched, List<string> changed)
    {
        changed.Add(relation.Id);
        touched.Neighbours.Add(relation.From);
        touched.Neighbours.Add(relation.To);
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
}

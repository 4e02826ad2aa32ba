using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Joins the events that touched statements can belong to anew, and writes what differs.</summary>
internal static class EventDerivation
{
    /// <returns>The ids of events that were added, changed or removed, or whose evidence was linked anew.</returns>
    public static List<string> Run(SqliteSession session, Touched touched)
    {
        var changed = new List<string>();
        if (touched.EventStatements.Count == 0 && touched.Events.Count == 0) return changed;
        var keys = Json.Of(EventReach.Of(session, touched.EventStatements));
        var statements = EventStatements.Read(session, "SELECT value FROM json_each(?1)", keys);
        var byId = statements.ToDictionary(s => (s.Statement.Evidence.DocumentId, s.Statement.Id));
        touched.Entities.UnionWith(touched.Events);
        var existing = EventRow.Read(session, statements.Select(s => s.Link).OfType<string>().Concat(touched.Events));
        foreach (var joined in EventConsolidation.Consolidate([.. statements.Select(s => s.Statement)]))
        {
            var row = EventRow.Of(joined);
            var differs = !existing.Remove(row.Id, out var old) || old != row;
            if (differs) Write(session, row, old is not null);
            foreach (var stored in joined.Statements.Select(s => byId[(s.Evidence.DocumentId, s.Id)]).Where(s => s.Link != row.Id))
            {
                session.Sql("UPDATE event_statement SET event = ?2 WHERE key = ?1").Run(stored.Key, row.Id);
                if (stored.Link is { } left) touched.Entities.Add(left);
                differs = true;
            }

            if (differs) Note(row, old, touched, changed);
        }

        foreach (var gone in existing.Values)
        {
            session.Sql("DELETE FROM participant WHERE event = ?1").Run(gone.Id);
            session.Sql("DELETE FROM event WHERE id = ?1").Run(gone.Id);
            Note(gone, null, touched, changed);
        }

        return changed;
    }

    private static void Note(EventRow row, EventRow? old, Touched touched, List<string> changed)
    {
        changed.Add(row.Id);
        touched.Entities.Add(row.Id);
        touched.Neighbours.Add(row.Id);
        touched.Neighbours.UnionWith(row.Parties().Concat(old?.Parties() ?? []).Select(p => p.Entity));
    }

    private static void Write(SqliteSession session, EventRow e, bool exists)
    {
        if (exists) session.Sql("DELETE FROM participant WHERE event = ?1").Run(e.Id);
        session.Sql("""
            INSERT OR REPLACE INTO event (id, type, mode, contexts, date, earliest, latest, year, month, place, confidence)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """).Run(e.Id, e.Type, e.Mode, e.Contexts, e.Date, e.Earliest, e.Latest, e.Year, e.Month, e.Place, e.Confidence);
        foreach (var (role, entity) in e.Parties()) session.Sql("INSERT INTO participant (event, role, entity) VALUES (?1, ?2, ?3)").Run(e.Id, role, entity);
    }
}

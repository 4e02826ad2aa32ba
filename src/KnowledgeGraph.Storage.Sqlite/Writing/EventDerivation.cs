using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Joins the events that touched statements can belong to anew, and writes what differs.</summary>
internal sealed class EventDerivation(SqliteSession session, Changes changes, EditEffects effects)
{
    /// <returns>The ids of events that were added, changed or removed, or whose evidence was linked anew.</returns>
    public List<string> Run(Touched touched)
    {
        var changed = new List<string>();
        if (touched.EventStatements.Count == 0 && touched.Events.Count == 0) return changed;
        var keys = Json.Of(EventReach.Of(session, touched.EventStatements, effects.Survivors.Count > 0));
        var statements = EventStatements.Read(session, "SELECT value FROM json_each(?1)", keys);
        var byId = statements.ToDictionary(s => (s.Statement.Evidence.DocumentId, s.Statement.Id));
        touched.Entities.UnionWith(touched.Events);
        var existing = EventRow.Read(session, statements.Select(s => s.Link).OfType<string>().Concat(touched.Events));
        foreach (var idle in statements.Where(s => s.Link is not null && effects.Follow(s.Statement) is null))
        {
            changes.Run("UPDATE event_statement SET event = NULL WHERE key = ?1", idle.Key);
            changed.Add(idle.Link!);
            touched.Entities.Add(idle.Link!);
        }

        var events = EventConsolidation.Consolidate([.. statements.Select(s => effects.Follow(s.Statement)).OfType<EventStatement>()]);
        changes.Reserve(events.Select(e => e.Id));
        foreach (var joined in events)
        {
            var row = EventRow.Of(joined);
            var differs = !existing.Remove(row.Id, out var old) || old != row;
            if (differs) Write(row, old is not null);
            foreach (var stored in joined.Statements.Select(s => byId[(s.Evidence.DocumentId, s.Id)]).Where(s => s.Link != row.Id))
            {
                changes.Run("UPDATE event_statement SET event = ?2 WHERE key = ?1", stored.Key, row.Id);
                if (stored.Link is { } left) touched.Entities.Add(left);
                differs = true;
            }

            if (differs) Note(row, old, touched, changed);
        }

        foreach (var gone in existing.Values)
        {
            changes.Run("DELETE FROM participant WHERE event = ?1", gone.Id);
            changes.Run("DELETE FROM event WHERE id = ?1", gone.Id);
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

    private void Write(EventRow e, bool exists)
    {
        if (exists) changes.Run("DELETE FROM participant WHERE event = ?1", e.Id);
        changes.Run("""
            INSERT OR REPLACE INTO event (id, type, mode, contexts, date, earliest, latest, year, month, place, confidence)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """, e.Id, e.Type, e.Mode, e.Contexts, e.Date, e.Earliest, e.Latest, e.Year, e.Month, e.Place, e.Confidence);
        foreach (var (role, entity) in e.Parties()) changes.Run("INSERT INTO participant (event, role, entity) VALUES (?1, ?2, ?3)", e.Id, role, entity);
    }
}

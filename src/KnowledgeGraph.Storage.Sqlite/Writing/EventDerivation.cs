using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Joins the events that touched statements can belong to anew, and writes what differs.</summary>
internal sealed class EventDerivation(SqliteSession session, Changes changes, EditEffects effects)
{
    /// <returns>The ids of events that were added, changed or removed, or whose evidence was linked anew.</returns>
    public IReadOnlyList<string> Run(Touched<long> touched)
    {
        if (touched.EventStatements.Count == 0 && touched.Events.Count == 0) return [];
        var keys = Json.Of(EventReach.Of(session, touched.EventStatements, effects.Survivors.Count > 0));
        var statements = EventStatements.Read(session, "SELECT value FROM json_each(?1)", keys);
        var plan = EventPlans.Of(statements, Existing(statements.Select(s => s.Link).OfType<string>().Concat(touched.Events)), effects);
        touched.Entities.UnionWith(touched.Events);
        touched.Entities.UnionWith(plan.Entities);
        touched.Neighbours.UnionWith(plan.Neighbours);
        Write(plan);
        return plan.Changed;
    }

    /// <summary>The rows of these events.</summary>
    private Dictionary<string, EventRow> Existing(IEnumerable<string> ids)
    {
        var json = Json.Of(ids);
        var participants = session.Sql("SELECT p.event, p.role, p.entity FROM json_each(?1) i CROSS JOIN participant p ON p.event = i.value ORDER BY p.event, p.role, p.entity")
            .List(r => (Event: r.GetString(0), Party: (r.GetInt32(1), r.GetString(2))), json).ToLookup(p => p.Event, p => p.Party, StringComparer.Ordinal);
        return session.Sql("""
            SELECT e.id, e.type, e.mode, e.contexts, e.date, e.earliest, e.latest, e.year, e.month, e.place, e.confidence
            FROM json_each(?1) i CROSS JOIN event e ON e.id = i.value
            """).List(
            r => new EventRow(
                r.GetString(0), (EventType)r.GetInt32(1), r.Text(2), r.GetString(3) is [' ', .. var contexts, ' '] ? contexts : r.GetString(3), r.Text(4), r.Int(5), r.Int(6), r.Text(7),
                r.Text(8), r.Text(9), r.GetDouble(10), EventRow.Lines(participants[r.GetString(0)])),
            json).ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    private void Write(EventPlan<long> plan)
    {
        foreach (var key in plan.Unlinked) changes.Run("UPDATE event_statement SET event = NULL WHERE key = ?1", key);
        changes.Reserve(plan.Written.Select(e => e.Id));
        foreach (var row in plan.Written) Write(row);
        foreach (var (key, id) in plan.Linked) changes.Run("UPDATE event_statement SET event = ?2 WHERE key = ?1", key, id);
        foreach (var gone in plan.Removed)
        {
            changes.Run("DELETE FROM participant WHERE event = ?1", gone);
            changes.Run("DELETE FROM event WHERE id = ?1", gone);
        }
    }

    private void Write(EventRow e)
    {
        changes.Run("DELETE FROM participant WHERE event = ?1", e.Id);
        changes.Run("""
            INSERT OR REPLACE INTO event (id, type, mode, contexts, date, earliest, latest, year, month, place, confidence)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """, e.Id, (int)e.Type, e.Mode, $" {e.Contexts} ", e.Date, e.Earliest, e.Latest, e.Year, e.Month, e.Place, e.Confidence);
        var (newest, ended) = (Place(e.Earliest == 0 ? e.Latest : e.Earliest), Place(e.Latest));
        foreach (var (role, entity) in e.Parties())
            changes.Run("INSERT INTO participant (event, role, entity, newest, ended) VALUES (?1, ?2, ?3, ?4, ?5)", e.Id, role, entity, newest, ended);
    }

    /// <summary>Where a day stands among the newest.</summary>
    private static int Place(int? day) => day is { } known ? -known : EventReads.Undated;
}

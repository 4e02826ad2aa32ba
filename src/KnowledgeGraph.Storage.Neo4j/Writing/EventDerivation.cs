using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Joins the events that touched statements can belong to anew, and writes what differs.</summary>
internal sealed class EventDerivation(Changes changes, EditEffects effects)
{
    /// <returns>The ids of events that were added, changed or removed, or whose evidence was linked anew.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Touched<string> touched)
    {
        if (touched.EventStatements.Count == 0 && touched.Events.Count == 0) return [];
        var keys = await changes.ReachAsync(touched.EventStatements, effects.Survivors.Count > 0);
        var statements = (await changes.ReadAsync("event-statements", keys)).ConvertAll(StatementReads.StoredEvent);
        var existing = (await changes.ReadAsync("event-rows", statements.Select(s => s.Link).OfType<string>().Concat(touched.Events).Distinct(StringComparer.Ordinal))).Select(Existing);
        var plan = EventPlans.Of(statements, existing.ToDictionary(e => e.Id, StringComparer.Ordinal), effects);
        touched.Entities.UnionWith(touched.Events);
        touched.Entities.UnionWith(plan.Entities);
        touched.Neighbours.UnionWith(plan.Neighbours);
        await WriteAsync(plan);
        return plan.Changed;
    }

    private async Task WriteAsync(EventPlan<string> plan)
    {
        await changes.ReserveAsync(plan.Written.Select(e => e.Id));
        await changes.WriteAsync("event-write", plan.Written.Select(Row));
        await changes.WriteAsync("event-link", plan.Unlinked.Select(key => new[] { key, null }).Concat(plan.Linked.Select(l => new[] { l.Key, l.Event })));
        await changes.WriteAsync("event-remove", plan.Removed);
    }

    private static EventRow Existing(Row r)
    {
        var parties = ((int Role, int Column)[])[(PartyRoles.Actor, 11), (PartyRoles.Recipient, 12), (PartyRoles.Place, 13)];
        return new(
            r.Text(0), Values.Type(r.Text(1)), r.TextOrNull(2), string.Join(' ', r.Texts(3)), r.TextOrNull(4), r.IntOrNull(5), r.IntOrNull(6), r.TextOrNull(7), r.TextOrNull(8),
            r.TextOrNull(9), r.Double(10), EventRow.Lines(parties.SelectMany(p => r.Texts(p.Column).Order(StringComparer.Ordinal).Select(id => (p.Role, id)))));
    }

    private static KeyValuePair<string, object?>[] Row(EventRow e)
    {
        string[] In(int role) => [.. e.Parties().Where(p => p.Role == role).Select(p => p.Entity)];
        return Arguments.Of(
            ("event", Arguments.Of(
                ("id", e.Id), ("type", EnumSpelling.Of(e.Type)), ("mode", e.Mode), ("contexts", e.Contexts.Split(' ', StringSplitOptions.RemoveEmptyEntries)), ("date", e.Date),
                ("earliest", e.Earliest), ("latest", e.Latest), ("first", e.Earliest == EdtfDays.Open ? e.Latest : e.Earliest), ("year", e.Year), ("month", e.Month), ("week", Unit(e, TimeUnit.Week)), ("day", Unit(e, TimeUnit.Day)), ("place", e.Place),
                ("confidence", e.Confidence))),
            ("actors", In(PartyRoles.Actor)), ("recipients", In(PartyRoles.Recipient)), ("places", In(PartyRoles.Place)));
    }

    private static string? Unit(EventRow e, TimeUnit unit) => TimeUnits.Of(Values.Time(e.Date), unit);
}

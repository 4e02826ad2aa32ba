using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>What a store has to write so that some events follow from their statements.</summary>
/// <param name="Unlinked">Statements that no longer belong to an event.</param>
/// <param name="Linked">Statements that belong to another event than before.</param>
/// <param name="Written">Events that are new or differ.</param>
/// <param name="Changed">Ids of events that were added, changed or removed, or whose evidence was linked anew.</param>
/// <param name="Entities">Ids of events whose entity is to be derived anew.</param>
/// <param name="Neighbours">The changed events and all who take or took part in them.</param>
public sealed record EventPlan<TKey>(
    IReadOnlyList<TKey> Unlinked, IReadOnlyList<(TKey Key, string Event)> Linked, IReadOnlyList<EventRow> Written, IReadOnlyList<string> Removed,
    IReadOnlyList<string> Changed, IReadOnlySet<string> Entities, IReadOnlySet<string> Neighbours)
    where TKey : notnull;

/// <summary>Joins events anew and says what differs.</summary>
public static class EventPlans
{
    /// <param name="statements">With each statement all that can be of one event with it.</param>
    /// <param name="existing">The events that the statements are linked to, and those that statements which went belonged to, by id.</param>
    public static EventPlan<TKey> Of<TKey>(
        IReadOnlyCollection<StoredStatement<TKey, EventStatement>> statements, IReadOnlyDictionary<string, EventRow> existing, EditEffects effects)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(effects);
        var (unlinked, linked, written, changed) = (new List<TKey>(), new List<(TKey, string)>(), new List<EventRow>(), new List<string>());
        var (entities, neighbours) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var left = new Dictionary<string, EventRow>(existing, StringComparer.Ordinal);
        var byId = statements.ToDictionary(s => (s.Statement.Evidence.DocumentId, s.Statement.Id));
        foreach (var idle in statements.Where(s => s.Link is not null && effects.Follow(s.Statement) is null))
        {
            unlinked.Add(idle.Key);
            changed.Add(idle.Link!);
            entities.Add(idle.Link!);
        }

        foreach (var joined in EventConsolidation.Consolidate([.. statements.Select(s => effects.Follow(s.Statement)).OfType<EventStatement>()]))
        {
            var row = EventRow.Of(joined);
            var differs = !left.Remove(row.Id, out var old) || old != row;
            if (differs) written.Add(row);
            foreach (var moved in joined.Statements.Select(s => byId[(s.Evidence.DocumentId, s.Id)]).Where(s => s.Link != row.Id))
            {
                linked.Add((moved.Key, row.Id));
                if (moved.Link is { } before) entities.Add(before);
                differs = true;
            }

            if (differs) Note(row, old);
        }

        foreach (var gone in left.Values) Note(gone, null);
        return new(unlinked, linked, written, [.. left.Keys], changed, entities, neighbours);

        void Note(EventRow row, EventRow? old)
        {
            changed.Add(row.Id);
            entities.Add(row.Id);
            neighbours.Add(row.Id);
            neighbours.UnionWith(row.Parties().Concat(old?.Parties() ?? []).Select(p => p.Entity));
        }
    }
}

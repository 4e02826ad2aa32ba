using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>What a store has to write so that the relations of some ends follow from their statements.</summary>
/// <param name="Unlinked">Statements that no longer belong to a relation.</param>
/// <param name="Linked">Statements that belong to another relation than before.</param>
/// <param name="Changed">Ids of relations that were added, changed or removed, or whose evidence was linked anew.</param>
/// <param name="Neighbours">The ends of these.</param>
public sealed record RelationPlan<TKey>(
    IReadOnlyList<TKey> Unlinked, IReadOnlyList<(TKey Key, string Relation)> Linked, IReadOnlyList<RelationRow> Written, IReadOnlyList<Relation> Removed,
    IReadOnlyList<string> Changed, IReadOnlySet<string> Neighbours)
    where TKey : notnull;

/// <summary>Joins the relations of some ends anew and says what differs.</summary>
public static class RelationPlans
{
    /// <param name="statements">All statements of these ends, under every id that means one of them.</param>
    /// <param name="existing">The relations that are there between these ends, by id.</param>
    public static RelationPlan<TKey> Of<TKey>(
        IReadOnlyCollection<StoredStatement<TKey, RelationStatement>> statements, IReadOnlyDictionary<string, RelationRow> existing, EditEffects effects)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(effects);
        var (unlinked, linked, written, changed) = (new List<TKey>(), new List<(TKey, string)>(), new List<RelationRow>(), new List<string>());
        var left = new Dictionary<string, RelationRow>(existing, StringComparer.Ordinal);
        var neighbours = new HashSet<string>(StringComparer.Ordinal);
        foreach (var idle in statements.Where(s => s.Link is not null && effects.Follow(s.Statement) is null))
        {
            unlinked.Add(idle.Key);
            changed.Add(idle.Link!);
            neighbours.Add(effects.Survivor(idle.Statement.From));
            neighbours.Add(effects.Survivor(idle.Statement.To));
        }

        var counting = statements.Select(s => effects.Follow(s.Statement) is { } followed ? s with { Statement = followed } : null).OfType<StoredStatement<TKey, RelationStatement>>();
        foreach (var group in counting.GroupBy(s => (s.Statement.Type, s.Statement.From, s.Statement.To)))
        {
            var stored = group.ToDictionary(s => (s.Statement.Evidence.DocumentId, s.Statement.Id));
            foreach (var joined in RelationConsolidation.Consolidate([.. group.Select(s => s.Statement)]))
            {
                var row = RelationRow.Of(joined.Relation);
                var differs = !left.Remove(row.Relation.Id, out var old) || old != row;
                if (differs) written.Add(row);
                foreach (var moved in joined.Statements.Select(s => stored[(s.Evidence.DocumentId, s.Id)]).Where(s => s.Link != row.Relation.Id))
                {
                    linked.Add((moved.Key, row.Relation.Id));
                    differs = true;
                }

                if (differs) Note(row.Relation);
            }
        }

        foreach (var gone in left.Values) Note(gone.Relation);
        return new(unlinked, linked, written, [.. left.Values.Select(r => r.Relation)], changed, neighbours);

        void Note(Relation relation)
        {
            changed.Add(relation.Id);
            neighbours.Add(relation.From);
            neighbours.Add(relation.To);
        }
    }
}

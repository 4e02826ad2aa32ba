using KnowledgeGraph.Model.Edits;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>What of the effects of edits changes.</summary>
/// <param name="Moved">Ids that mean another entity than before.</param>
/// <param name="Affected">These and all that meant or mean the same as one of them.</param>
/// <param name="Names">Entities of which a name was removed or is no longer.</param>
/// <param name="Statements">Statements that no longer count, or count again.</param>
public sealed record ChangedEffects(IReadOnlySet<string> Moved, IReadOnlySet<string> Affected, IReadOnlyList<string> Names, IReadOnlyList<string> Statements)
{
    public static ChangedEffects Of(EditEffects old, EditEffects present)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(present);
        var moved = old.Survivors.Keys.Concat(present.Survivors.Keys).Where(id => old.Survivor(id) != present.Survivor(id)).ToHashSet(StringComparer.Ordinal);
        var affected = moved.SelectMany(id => (string[])[id, .. old.Members(old.Survivor(id)), .. present.Members(present.Survivor(id))]).ToHashSet(StringComparer.Ordinal);
        return new(moved, affected, [.. Difference(old.RemovedNames, present.RemovedNames).Select(n => n.EntityId)], [.. Difference(old.Withdrawn, present.Withdrawn)]);
    }

    private static IEnumerable<T> Difference<T>(IReadOnlySet<T> a, IReadOnlySet<T> b) => a.Except(b).Concat(b.Except(a));
}

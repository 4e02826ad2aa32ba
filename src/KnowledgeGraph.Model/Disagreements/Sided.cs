using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Disagreements;

/// <summary>Makes disagreements of sides.</summary>
internal static class Sided
{
    /// <summary>The id follows from what it is about and from the side that comes first in ordinal order.</summary>
    public static Disagreement Of(DisagreementReason reason, string subject, string? @object, string? seat, IReadOnlyList<DisagreementSide> sides)
    {
        var first = sides.Select(s => s.Value).OrderBy(v => v.Text, StringComparer.Ordinal).First();
        return new(StableId.Of("dis:", reason.ToString(), subject, @object, seat, first.Kind?.ToString(), first.Unit, first.Text), reason, subject, @object, seat, sides);
    }
}

using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>A relation as a store keeps it, for comparing what is there with what follows from the statements.</summary>
/// <param name="Earliest">The first day of its time (<see cref="EdtfDays"/>); null where no source says.</param>
/// <param name="Starts">The start as a day; above every day where unknown.</param>
public sealed record RelationRow(Relation Relation, int? Earliest, int? Latest, int Starts)
{
    /// <summary>The row of a joined relation.</summary>
    public static RelationRow Of(Relation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return new(
            relation, relation.Time is null ? null : EdtfDays.Earliest(relation.Time), relation.Time is null ? null : EdtfDays.Latest(relation.Time),
            relation.Time?.Start is { } start ? EdtfDays.Of(start.Earliest) : EdtfDays.Endless);
    }
}

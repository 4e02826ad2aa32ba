using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Web.Entities;

/// <summary>Relations of one type and direction, seen from an entity.</summary>
/// <param name="Relations">What holds now first, then the most recent; undated ones last, by the id of the other end.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Older">The cursor before which further ones stand; null where there are none.</param>
public sealed record RelationGroup(RelationType Type, RelationDirection Direction, IReadOnlyList<Relation> Relations, int Total, string? Older)
{
    private static readonly RelationDirection[] Directions = [RelationDirection.Outgoing, RelationDirection.Incoming];

    /// <summary>The groups that an entity of this kind can have, in the order of the page.</summary>
    public static IEnumerable<(RelationType Type, RelationDirection Direction)> Of(EntityKind kind) =>
        from type in Enum.GetValues<RelationType>()
        from direction in Directions
        where Enum.GetValues<EntityKind>().Any(other =>
            direction == RelationDirection.Outgoing ? RelationRules.Allows(type, kind, other) : RelationRules.Allows(type, other, kind))
        select (type, direction);

    public static RelationGroup From(RelationType type, RelationDirection direction, Page<Relation> page, int shown) => new(
        type, direction,
        [
            .. page.Items.OrderByDescending(r => r.Time is { End: null }).ThenBy(r => r.Time is null).ThenByDescending(r => r.Time)
                .ThenBy(r => direction == RelationDirection.Outgoing ? r.To : r.From, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal).Take(shown),
        ],
        page.TotalCount, page.HasPrevious && page.Cursors.Count > 0 ? page.Cursors[0] : null);
}

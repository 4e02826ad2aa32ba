using static KnowledgeGraph.Model.Graph.EntityKind;

namespace KnowledgeGraph.Model.Graph;

/// <summary>Which kinds each relation type joins; anything else is refused by readers, extractors and stores alike.</summary>
public static class RelationRules
{
    private static readonly (EntityKind[] From, EntityKind[] To)[] Allowed =
    [
        ([Person], [Organization, State]),
        ([State, Organization, Person], [Organization, Initiative]),
        ([State, Organization], [Initiative]),
        ([Organization], [Organization, State, Initiative]),
        ([Organization, Place], [Place, State]),
        ([Organization, Initiative], [Person, Organization, State]),
    ];

    /// <summary>True where a relation of this type may go from the one kind to the other.</summary>
    public static bool Allows(RelationType type, EntityKind from, EntityKind to) =>
        Allowed[(int)type].From.Contains(from) && Allowed[(int)type].To.Contains(to);

    /// <summary>The same, from the kinds that the ids' prefixes name, and never from an entity to itself.</summary>
    public static bool Allows(RelationType type, string fromId, string toId) =>
        fromId != toId && EntityKinds.OfId(fromId) is { } from && EntityKinds.OfId(toId) is { } to && Allows(type, from, to);
}

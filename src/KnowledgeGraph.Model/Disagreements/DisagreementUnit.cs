using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Disagreements;

/// <summary>
/// Statements among which disagreements are looked for: what one statement can disagree with lies within its unit, so a store derives anew only those that
/// a commit touches.
/// </summary>
/// <param name="Type">The relations' type; null for an event.</param>
/// <param name="First">The event; of <c>HOLDS_POSITION</c> the body; else the relations' start.</param>
/// <param name="Second">Of <c>MEMBER_OF</c> and <c>PARTY_TO</c> what was joined; else empty.</param>
public readonly record struct DisagreementUnit(RelationType? Type, string First, string Second)
{
    /// <summary>The unit of an event's statements.</summary>
    public static DisagreementUnit OfEvent(string eventId) => new(null, eventId, "");

    /// <summary>The unit of a relation statement; null where no rule speaks of its type.</summary>
    public static DisagreementUnit? OfRelation(RelationType type, string from, string to) => type switch
    {
        RelationType.HoldsPosition => new(type, to, ""),
        RelationType.MemberOf or RelationType.PartyTo => new(type, from, to),
        RelationType.LocatedIn or RelationType.EstablishedBy => new(type, from, ""),
        _ => null,
    };
}

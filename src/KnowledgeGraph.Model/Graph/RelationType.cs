namespace KnowledgeGraph.Model.Graph;

/// <summary>The facts that last between two entities.</summary>
public enum RelationType
{
    HoldsPosition,
    MemberOf,
    PartyTo,
    PartOf,
    LocatedIn,
    EstablishedBy,
}

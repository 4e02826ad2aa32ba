namespace KnowledgeGraph.Model.Storage.Walking;

/// <summary>What joins two entities: a relation in either direction, or an event that both take part in.</summary>
public sealed record Link(string From, string To, string? RelationId, string? EventId, double Confidence)
{
    /// <summary>The most neighbours that are followed from one entity: the strongest links first, so that a hub costs no more than a busy entity.</summary>
    public const int MostNeighbours = 2_000;

    /// <summary>The stronger of two links between the same entities first: the more confident, then a relation before an event, then by id.</summary>
    public static int Stronger(Link a, Link b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var order = b.Confidence.CompareTo(a.Confidence);
        if (order == 0) order = (a.RelationId is null).CompareTo(b.RelationId is null);
        return order == 0 ? string.CompareOrdinal(a.RelationId ?? a.EventId, b.RelationId ?? b.EventId) : order;
    }

    /// <summary>The link as a step of a path.</summary>
    public PathStep ToStep() => new(From, To, RelationId, EventId);
}

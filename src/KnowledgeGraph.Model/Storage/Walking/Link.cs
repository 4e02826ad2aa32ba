namespace KnowledgeGraph.Model.Storage.Walking;

/// <summary>What joins two entities: a relation in either direction, or an event that both take part in.</summary>
public sealed record Link(string From, string To, string? RelationId, string? EventId, double Confidence)
{
    /// <summary>The most neighbours that are followed from one entity: the strongest links first, so that a hub costs no more than a busy entity.</summary>
    public const int MostNeighbours = 2_000;

    private static readonly Comparer<Link> Nearest = Comparer<Link>.Create(
        (a, b) => b.Confidence.CompareTo(a.Confidence) is var order and not 0 ? order : string.CompareOrdinal(a.To, b.To));

    /// <summary>The stronger of two links between the same entities first: the more confident, then a relation before an event, then by id.</summary>
    public static int Stronger(Link a, Link b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var order = b.Confidence.CompareTo(a.Confidence);
        if (order == 0) order = (a.RelationId is null).CompareTo(b.RelationId is null);
        return order == 0 ? string.CompareOrdinal(a.RelationId ?? a.EventId, b.RelationId ?? b.EventId) : order;
    }

    /// <summary>The strongest link to each neighbour of one entity, at most <see cref="MostNeighbours"/>: the more confident first, then by neighbour.</summary>
    public static IReadOnlyList<Link> Strongest(IEnumerable<Link> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var strongest = new Dictionary<string, Link>(StringComparer.Ordinal);
        foreach (var link in links)
            if (!strongest.TryGetValue(link.To, out var known) || Stronger(link, known) < 0) strongest[link.To] = link;
        if (strongest.Count <= MostNeighbours) return [.. strongest.Values.Order(Nearest)];
        var weakest = new PriorityQueue<Link, Link>(MostNeighbours + 1, Comparer<Link>.Create((a, b) => Nearest.Compare(b, a)));
        foreach (var link in strongest.Values)
        {
            if (weakest.Count < MostNeighbours) weakest.Enqueue(link, link);
            else weakest.EnqueueDequeue(link, link);
        }

        return [.. weakest.UnorderedItems.Select(i => i.Element).Order(Nearest)];
    }

    /// <summary>The link as a step of a path.</summary>
    public PathStep ToStep() => new(From, To, RelationId, EventId);
}

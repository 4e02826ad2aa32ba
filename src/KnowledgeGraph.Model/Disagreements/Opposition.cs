using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Disagreements;

/// <summary>
/// Finds the claims that oppose others of another document and groups them: claims opposed directly or through others are one disagreement, and within it those
/// that agree are one side. The result depends on the claims alone, not on their order.
/// </summary>
internal static class Opposition
{
    /// <param name="opposes">Symmetric. Asked only of claims whose days meet.</param>
    /// <param name="agrees">Whether two claims can stand on one side; never true of opposed ones.</param>
    /// <returns>The sides of each disagreement.</returns>
    public static IEnumerable<IReadOnlyList<DisagreementSide>> Of(IEnumerable<Claim> claims, Func<Claim, Claim, bool> opposes, Func<Claim, Claim, bool> agrees)
    {
        var nodes = claims.GroupBy(c => (c.Value, c.From, c.To)).Select(g => new Node([.. g.OrderBy(c => c.Statement, Provenance.Order)]))
            .OrderBy(n => n.Claim.From).ThenBy(n => n.Claim.To).ThenBy(n => n.Claim.Value.Text, StringComparer.Ordinal).ToList();
        var sets = new DisjointSets(nodes.Count);
        var opposed = new bool[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
            for (var j = i + 1; j < nodes.Count && nodes[j].Claim.From <= nodes[i].Claim.To; j++)
                if (opposes(nodes[i].Claim, nodes[j].Claim) && nodes[i].HasOtherSourceThan(nodes[j]))
                {
                    sets.Join(i, j);
                    opposed[i] = opposed[j] = true;
                }

        foreach (var group in sets.Groups())
            if (group.Where(i => opposed[i]).Select(i => nodes[i]).ToList() is { Count: > 1 } parted)
                yield return Sides(parted, agrees);
    }

    private static List<DisagreementSide> Sides(List<Node> nodes, Func<Claim, Claim, bool> agrees)
    {
        var sides = new List<List<Node>>();
        foreach (var node in nodes.Order(MostTelling))
        {
            var side = sides.Find(s => s.TrueForAll(n => agrees(n.Claim, node.Claim)));
            if (side is null) sides.Add(side = []);
            side.Add(node);
        }

        var claims = sides.ConvertAll(s => s.SelectMany(n => n.Claims).OrderBy(c => c.Statement, Provenance.Order).ToList());
        return
        [
            .. sides.Select((s, i) => (Side: new DisagreementSide(s[0].Claim.Value, IsCorrected(claims, i), [.. claims[i].Select(c => c.Ref)]), First: FirstDay(claims[i])))
                .OrderBy(s => s.First).ThenBy(s => s.Side.Value.Text, StringComparer.Ordinal).Select(s => s.Side),
        ];
    }

    private static int FirstDay(List<Claim> side) => side.Exists(c => c.Published is null) ? -1 : side.Min(c => Days.Of(c.Published!.Earliest));

    private static bool IsCorrected(List<List<Claim>> sides, int side)
    {
        foreach (var said in sides[side].GroupBy(c => c.Publisher, StringComparer.Ordinal))
        {
            if (said.Key is null || said.Any(c => c.Kind != DocumentKind.Article || c.Published is null)) return false;
            var last = said.Max(c => Days.Of(c.Published!.Latest));
            if (!sides.Where((_, other) => other != side).Any(o => o.Exists(c => c.Publisher == said.Key && c.Published is { } p && Days.Of(p.Earliest) > last))) return false;
        }

        return true;
    }

    /// <summary>What goes first gives the side its value: the better word, what says when, the more exact.</summary>
    private static readonly Comparer<Node> MostTelling = Comparer<Node>.Create((a, b) =>
    {
        var (x, y) = (a.Claim, b.Claim);
        var order = x.Rank.CompareTo(y.Rank);
        if (order == 0) order = (x.Value.Time is null).CompareTo(y.Value.Time is null);
        if (order == 0) order = Width(x.Value).CompareTo(Width(y.Value));
        if (order == 0) order = string.CompareOrdinal(x.Value.Text, y.Value.Text);
        if (order == 0) order = x.From.CompareTo(y.From);
        return order == 0 ? x.To.CompareTo(y.To) : order;
    });

    private static long Width(DisagreementValue value)
    {
        if (value.Kind is not null) return value is { Min: { } min, Max: { } max } ? max - min : long.MaxValue;
        return value.Time is { Earliest: { } first, Latest: { } last } ? Days.Of(last) - Days.Of(first) : long.MaxValue;
    }

    /// <summary>Claims of the same value and days.</summary>
    private sealed class Node(List<Claim> claims)
    {
        public List<Claim> Claims { get; } = claims;

        public Claim Claim => Claims[0];

        public bool HasOtherSourceThan(Node other) => Claims.Exists(c => c.DocumentId != other.Claim.DocumentId) || other.Claims.Exists(c => c.DocumentId != Claim.DocumentId);
    }
}

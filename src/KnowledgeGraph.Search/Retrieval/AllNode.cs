namespace KnowledgeGraph.Search.Retrieval;

/// <summary>All of several parts, none of others, and what optional ones add.</summary>
internal sealed class AllNode : Node
{
    private readonly Node[] required;
    private readonly Node? optional;
    private readonly Node? prohibited;
    private readonly float boundOfOthers;

    public AllNode(IEnumerable<Node> required, Node? optional, Node? prohibited)
    {
        (this.required, this.optional, this.prohibited) = ([.. required.OrderBy(r => r.Cost)], optional, prohibited);
        boundOfOthers = this.required.Skip(1).Sum(r => r.Bound) + (optional?.Bound ?? 0);
        Bound = this.required[0].Bound + boundOfOthers;
    }

    public override float Bound { get; }

    public override long Cost => required[0].Cost;

    public override int Next(int from)
    {
        while (true)
        {
            var furthest = from;
            foreach (var part in required)
            {
                var next = part.Next(furthest);
                if (next == End) return End;

                // Documents of one window are met together.
                furthest = Math.Max(furthest, Window.StartOf(next));
            }

            if (furthest == from) return from;
            from = furthest;
        }
    }

    public override int Next(int from, float floor)
    {
        var next = required[0].Next(from, floor - boundOfOthers);
        return next == End ? End : Next(Math.Max(from, Window.StartOf(next)));
    }

    public override float BoundIn(int start, int end)
    {
        var bound = optional?.BoundIn(start, end) ?? 0;
        foreach (var part in required) bound += part.BoundIn(start, end);
        return bound;
    }

    public override void Fill(Window window, float floor)
    {
        required[0].Fill(window, floor - boundOfOthers);
        for (var i = 1; i < required.Length && window.Count > 0; i++) required[i].Intersect(window);
        if (window.Count == 0) return;
        if (prohibited is not null) Without(window, prohibited);
        optional?.AddTo(window);
    }

    private static void Without(Window window, Node prohibited)
    {
        if (prohibited.Next(window.Start) >= window.End) return;
        var others = Windows.OfThread.Take(window.Start);
        prohibited.Fill(others, float.NegativeInfinity);
        for (var w = 0; w < others.Bits.Length; w++) window.Keep(w, ~others.Bits[w]);
        Windows.OfThread.Return(others);
    }
}

using System.Numerics;

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
        // Where even the rarest is dense, most of its documents fall out, and need no score.
        var matched = 0;
        if (floor <= boundOfOthers && required[0] is TermNode { IsDense: true } rarest)
        {
            rarest.Match(window);
            for (matched = 1; matched < required.Length && !window.IsEmpty && required[matched] is TermNode { IsDense: true } term; matched++) term.Restrict(window);
        }
        else required[0].Fill(window, floor - boundOfOthers);

        for (var i = Math.Max(1, matched); i < required.Length && !window.IsEmpty; i++) required[i].Intersect(window);
        if (window.IsEmpty) return;
        for (var i = 0; i < matched; i++) required[i].AddTo(window);
        if (prohibited is not null) Without(window, prohibited);
        optional?.AddTo(window);
    }

    private static void Without(Window window, Node prohibited)
    {
        if (prohibited.Next(window.Start) >= window.End) return;
        var others = Windows.OfThread.Take(window.Start);
        prohibited.Fill(others, float.NegativeInfinity);
        for (var words = window.Occupied & others.Occupied; words != 0; words &= words - 1)
        {
            var w = BitOperations.TrailingZeroCount(words);
            window.Keep(w, ~others.Bits[w]);
        }

        Windows.OfThread.Return(others);
    }
}

using System.Numerics;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>
/// Any of several parts: their sum, or the best and a share of the rest. Parts that together cannot reach the floor find nothing of their own; they only add to what
/// the others find (Turtle and Flood: Query evaluation, 1995).
/// </summary>
internal sealed class UnionNode : Node
{
    private readonly Node[] parts;
    private readonly Node[] byBound;
    private readonly float[] boundsUpTo;
    private readonly float share;
    private readonly int needed;
    private readonly float[]? coverage;

    /// <param name="share">Of the parts that are not a document's best, how much counts: 1 for a sum.</param>
    /// <param name="needed">How many parts a document must match.</param>
    /// <param name="coverage">By how many parts a document matches, what its score is multiplied by, at most 1; null where by nothing.</param>
    public UnionNode(IReadOnlyList<Node> parts, float share, int needed, float[]? coverage = null)
    {
        (this.parts, this.share, this.needed, this.coverage) = ([.. parts], share, needed, coverage);
        byBound = [.. parts.OrderBy(p => p.Bound)];
        boundsUpTo = new float[byBound.Length];
        var weaker = 0f;
        for (var i = 0; i < byBound.Length; i++)
        {
            boundsUpTo[i] = byBound[i].Bound + share * weaker;
            weaker += byBound[i].Bound;
        }

        Cost = parts.Sum(p => p.Cost);
    }

    public override float Bound => boundsUpTo[^1];

    public override long Cost { get; }

    public override int Next(int from)
    {
        if (needed > 1) return NextOfNeeded(from);
        var next = End;
        foreach (var part in parts) next = Math.Min(next, part.Next(from));
        return next;
    }

    // A document of none but weak parts cannot reach the floor.
    public override int Next(int from, float floor)
    {
        if (needed > 1) return NextOfNeeded(from);
        var next = End;
        for (var i = byBound.Length - 1; i >= 0 && boundsUpTo[i] >= floor; i--) next = Math.Min(next, byBound[i].Next(from, i == 0 ? floor : floor - boundsUpTo[i - 1]));
        return next;
    }

    public override float BoundIn(int start, int end)
    {
        var (sum, best) = (0f, 0f);
        foreach (var part in parts)
        {
            var bound = part.BoundIn(start, end);
            sum += bound;
            best = Math.Max(best, bound);
        }

        return best + share * (sum - best);
    }

    public override void Fill(Window window, float floor)
    {
        if (needed > 1 || coverage is not null) FillNeeded(window);
        else if (share < 1) FillBest(window);
        else
        {
            var weak = 0;
            while (weak < byBound.Length && boundsUpTo[weak] < floor) weak++;
            if (weak == 0)
                foreach (var part in parts) part.Unite(window);
            else
            {
                if (weak == byBound.Length - 1) byBound[weak].Fill(window, floor - boundsUpTo[weak - 1]);
                else for (var i = weak; i < byBound.Length; i++) byBound[i].Unite(window);
                for (var i = weak - 1; i >= 0 && window.Count > 0; i--) byBound[i].AddTo(window);
            }
        }
    }

    private int NextOfNeeded(int from)
    {
        if (needed > parts.Length) return End;
        Span<int> nexts = stackalloc int[parts.Length];
        for (var i = 0; i < parts.Length; i++) nexts[i] = parts[i].Next(from);
        nexts.Sort();
        return nexts[needed - 1];
    }

    private void FillBest(Window window)
    {
        var sums = window.Sums;
        foreach (var part in parts)
        {
            if (part.Next(window.Start) >= window.End) continue;
            var mine = Windows.OfThread.Take(window.Start);
            part.Fill(mine, float.NegativeInfinity);
            for (var w = 0; w < mine.Bits.Length; w++)
            {
                window.Bits[w] |= mine.Bits[w];
                for (var left = mine.Bits[w]; left != 0; left &= left - 1)
                {
                    var i = 64 * w + BitOperations.TrailingZeroCount(left);
                    sums[i] += mine.Scores[i];
                    window.Scores[i] = Math.Max(window.Scores[i], mine.Scores[i]);
                }
            }

            Windows.OfThread.Return(mine);
        }

        for (var w = 0; w < window.Bits.Length; w++)
            for (var left = window.Bits[w]; left != 0; left &= left - 1)
            {
                var i = 64 * w + BitOperations.TrailingZeroCount(left);
                window.Scores[i] += share * (sums[i] - window.Scores[i]);
                sums[i] = 0;
            }
    }

    private void FillNeeded(Window window)
    {
        var counts = window.Counts;
        foreach (var part in parts)
        {
            if (part.Next(window.Start) >= window.End) continue;
            var mine = Windows.OfThread.Take(window.Start);
            part.Fill(mine, float.NegativeInfinity);
            for (var w = 0; w < mine.Bits.Length; w++)
            {
                window.Bits[w] |= mine.Bits[w];
                for (var left = mine.Bits[w]; left != 0; left &= left - 1)
                {
                    var i = 64 * w + BitOperations.TrailingZeroCount(left);
                    counts[i]++;
                    window.Scores[i] += mine.Scores[i];
                }
            }

            Windows.OfThread.Return(mine);
        }

        for (var w = 0; w < window.Bits.Length; w++)
        {
            var kept = 0UL;
            for (var left = window.Bits[w]; left != 0; left &= left - 1)
            {
                var bit = BitOperations.TrailingZeroCount(left);
                if (counts[64 * w + bit] >= needed) kept |= 1UL << bit;
                if (coverage is not null) window.Scores[64 * w + bit] *= coverage[counts[64 * w + bit]];
                counts[64 * w + bit] = 0;
            }

            window.Keep(w, kept);
        }
    }
}

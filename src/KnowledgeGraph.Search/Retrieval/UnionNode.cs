using System.Numerics;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>
/// Any of several parts: their sum, or the best and a share of the rest. Parts that together cannot reach the floor find nothing of their own; they only add to what
/// the others find (Turtle and Flood: Query evaluation, 1995).
/// </summary>
internal sealed class UnionNode : Node
{
    // The weakest first.
    private readonly Node[] parts;
    private readonly float[] boundsUpTo;
    private readonly float share;
    private readonly int needed;
    private readonly float[]? coverage;

    // Before it each part has no document from where it was last asked: of a hundred parts a window has but some.
    private readonly int[] nexts;

    /// <param name="share">Of the parts that are not a document's best, how much counts: 1 for a sum.</param>
    /// <param name="needed">How many parts a document must match.</param>
    /// <param name="coverage">By how many parts a document matches, what its score is multiplied by, at most 1; null where by nothing.</param>
    public UnionNode(IReadOnlyList<Node> parts, float share, int needed, float[]? coverage = null)
    {
        (this.parts, this.share, this.needed, this.coverage) = ([.. parts.OrderBy(p => p.Bound)], share, needed, coverage);
        nexts = new int[parts.Count];
        boundsUpTo = new float[parts.Count];
        var weaker = 0f;
        for (var i = 0; i < this.parts.Length; i++)
        {
            nexts[i] = -1;
            boundsUpTo[i] = this.parts[i].Bound + share * weaker;
            weaker += this.parts[i].Bound;
        }

        Cost = parts.Sum(p => p.Cost);
    }

    public override float Bound => boundsUpTo[^1];

    public override long Cost { get; }

    public override int Next(int from)
    {
        var (next, i) = (End, 0);
        if (needed == 1 && nexts.Length >= Vector<int>.Count)
        {
            var (least, start) = (new Vector<int>(End), new Vector<int>(from));
            for (; i + Vector<int>.Count <= nexts.Length; i += Vector<int>.Count)
            {
                var some = new Vector<int>(nexts, i);
                if (Vector.LessThanAny(some, start))
                {
                    for (var part = i; part < i + Vector<int>.Count; part++) NextOf(part, from);
                    some = new(nexts, i);
                }

                least = Vector.Min(least, some);
            }

            for (var lane = 0; lane < Vector<int>.Count; lane++) next = Math.Min(next, least[lane]);
        }

        for (; i < nexts.Length; i++) next = Math.Min(next, NextOf(i, from));
        return needed > 1 ? NextOfNeeded() : next;
    }

    // A document of none but weak parts cannot reach the floor.
    public override int Next(int from, float floor)
    {
        if (needed > 1 || floor <= 0) return Next(from);
        var next = End;
        for (var i = parts.Length - 1; i >= 0 && boundsUpTo[i] >= floor; i--)
            if (NextOf(i, from) < next)
                next = Math.Min(next, parts[i].Next(from, i == 0 ? floor : floor - boundsUpTo[i - 1]));
        return next;
    }

    public override float BoundIn(int start, int end)
    {
        var (sum, best) = (0f, 0f);
        for (var i = 0; i < parts.Length; i++)
        {
            if (nexts[i] >= end) continue;
            var bound = parts[i].BoundIn(start, end);
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
            while (weak < parts.Length && boundsUpTo[weak] < floor) weak++;
            if (weak > 0 && weak == parts.Length - 1) parts[weak].Fill(window, floor - boundsUpTo[weak - 1]);
            else
                for (var i = weak; i < parts.Length; i++)
                    if (IsIn(window, i))
                        parts[i].Unite(window);
            for (var i = weak - 1; i >= 0 && !window.IsEmpty; i--)
                if (IsIn(window, i))
                    parts[i].AddTo(window);
        }
    }

    private int NextOf(int part, int from) => nexts[part] >= from ? nexts[part] : nexts[part] = parts[part].Next(from);

    private bool IsIn(Window window, int part) => NextOf(part, window.Start) < window.End;

    private int NextOfNeeded()
    {
        if (needed > parts.Length) return End;
        Span<int> sorted = stackalloc int[parts.Length];
        nexts.CopyTo(sorted);
        sorted.Sort();
        return sorted[needed - 1];
    }

    private void FillBest(Window window)
    {
        for (var i = 0; i < parts.Length; i++)
            if (IsIn(window, i))
                parts[i].UniteBest(window);
        var sums = window.Sums;
        for (var words = window.Occupied; words != 0; words &= words - 1)
        {
            var w = BitOperations.TrailingZeroCount(words);
            for (var left = window.Bits[w]; left != 0; left &= left - 1)
            {
                var i = 64 * w + BitOperations.TrailingZeroCount(left);
                window.Scores[i] += share * (sums[i] - window.Scores[i]);
                sums[i] = 0;
            }
        }
    }

    private void FillNeeded(Window window)
    {
        var counts = window.Counts;
        for (var part = 0; part < parts.Length; part++)
        {
            if (!IsIn(window, part)) continue;
            var mine = Windows.OfThread.Take(window.Start);
            parts[part].Fill(mine, float.NegativeInfinity);
            window.Occupied |= mine.Occupied;
            for (var words = mine.Occupied; words != 0; words &= words - 1)
            {
                var w = BitOperations.TrailingZeroCount(words);
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

        for (var words = window.Occupied; words != 0; words &= words - 1)
        {
            var w = BitOperations.TrailingZeroCount(words);
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

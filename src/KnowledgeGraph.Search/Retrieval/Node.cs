using System.Numerics;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>
/// A part of a query over one segment, evaluated window by window, from the first document to the last and never back. Bounds are never below a score; they may be above.
/// </summary>
internal abstract class Node
{
    public const int End = int.MaxValue;

    /// <summary>The most that a document of the segment can score.</summary>
    public abstract float Bound { get; }

    /// <summary>About how many documents match.</summary>
    public abstract long Cost { get; }

    /// <summary>A document at or after the given one before which none matches; <see cref="End"/> where none is left. Not every document that is named matches.</summary>
    public abstract int Next(int from);

    /// <summary>The same, where documents that cannot score <paramref name="floor"/> may be passed over.</summary>
    public virtual int Next(int from, float floor) => Next(from);

    /// <summary>The most that a document of a window can score.</summary>
    public virtual float BoundIn(int start, int end) => Bound;

    /// <summary>Adds to a clear window all matches that can score at least <paramref name="floor"/>; others may be there too, with whole scores or partial ones below the floor.</summary>
    public abstract void Fill(Window window, float floor);

    /// <summary>Leaves in a window those that match this part too, and adds this part's scores.</summary>
    public virtual void Intersect(Window window) => With(window, static (window, mine) =>
    {
        for (var words = window.Occupied; words != 0; words &= words - 1)
        {
            var w = BitOperations.TrailingZeroCount(words);
            window.Keep(w, mine.Bits[w]);
            Add(window, mine, w, window.Bits[w]);
        }
    });

    /// <summary>Adds this part's scores to what already stands in a window.</summary>
    public virtual void AddTo(Window window) => With(window, static (window, mine) =>
    {
        for (var words = window.Occupied & mine.Occupied; words != 0; words &= words - 1)
        {
            var w = BitOperations.TrailingZeroCount(words);
            Add(window, mine, w, window.Bits[w] & mine.Bits[w]);
        }
    });

    /// <summary>Adds this part's matches, with their scores, to what stands in a window.</summary>
    public virtual void Unite(Window window) => With(window, static (window, mine) =>
    {
        window.Occupied |= mine.Occupied;
        for (var words = mine.Occupied; words != 0; words &= words - 1)
        {
            var w = BitOperations.TrailingZeroCount(words);
            window.Bits[w] |= mine.Bits[w];
            Add(window, mine, w, mine.Bits[w]);
        }
    });

    /// <summary>Adds this part's matches to what stands in a window: their scores to the <see cref="Window.Sums"/>, the best of a document to its score.</summary>
    public virtual void UniteBest(Window window) => With(window, static (window, mine) =>
    {
        window.Occupied |= mine.Occupied;
        var sums = window.Sums;
        for (var words = mine.Occupied; words != 0; words &= words - 1)
        {
            var w = BitOperations.TrailingZeroCount(words);
            window.Bits[w] |= mine.Bits[w];
            for (var left = mine.Bits[w]; left != 0; left &= left - 1)
            {
                var i = 64 * w + BitOperations.TrailingZeroCount(left);
                sums[i] += mine.Scores[i];
                window.Scores[i] = Math.Max(window.Scores[i], mine.Scores[i]);
            }
        }
    });

    /// <summary>Runs an action with this part's matches in a window of their own.</summary>
    protected void With(Window window, Action<Window, Window> use)
    {
        if (Next(window.Start) >= window.End)
        {
            if (!window.IsEmpty) use(window, Nothing);
            return;
        }

        var mine = Windows.OfThread.Take(window.Start);
        Fill(mine, float.NegativeInfinity);
        use(window, mine);
        Windows.OfThread.Return(mine);
    }

    private static Window Nothing { get; } = new();

    private static void Add(Window window, Window mine, int word, ulong which)
    {
        for (; which != 0; which &= which - 1)
        {
            var at = 64 * word + BitOperations.TrailingZeroCount(which);
            window.Scores[at] += mine.Scores[at];
        }
    }
}

using System.Numerics;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>
/// A phrase without slop, scored as Lucene scores one: as a term that is as frequent as the phrase, with the weights of all its words. A phrase is no more frequent than the
/// rarest of its words, which tells without a look at positions which documents cannot reach the floor.
/// </summary>
internal sealed class PhraseNode : Node
{
    private const float Slack = 1.00001f;

    private readonly PhraseSlot[] slots;
    private readonly byte[]? norms;
    private readonly LengthFactors lengths;
    private readonly float weight;
    private readonly bool isDense;
    private readonly List<int> beginnings = [];
    private readonly List<int> others = [];
    private int current = -1;

    public PhraseNode(IEnumerable<PhraseSlot> slots, byte[]? norms, LengthFactors lengths, float weight)
    {
        this.slots = [.. slots.OrderBy(s => s.Cost)];
        (this.norms, this.lengths, this.weight) = (norms, lengths, weight);
        isDense = this.slots.All(s => s.Bitmap is not null);
        Bound = weight;
    }

    public override float Bound { get; }

    public override long Cost => slots[0].Cost;

    public override int Next(int from)
    {
        if (current >= from) return current;
        for (var document = slots[0].Advance(from); !isDense && document != End;)
        {
            var next = NextOfOthers(document);
            if (next == document) return current = document;
            document = next == End ? End : slots[0].Advance(next);
        }

        return current = isDense ? slots[0].Advance(from) : End;
    }

    public override float BoundIn(int start, int end)
    {
        var bound = 1f;
        foreach (var slot in slots) bound = Math.Min(bound, slot.BoundIn(start, end));
        return weight * bound * Slack;
    }

    public override void Fill(Window window, float floor)
    {
        if (isDense) FillDense(window, floor);
        else
            for (var document = Next(window.Start); document < window.End; document = Next(document + 1)) Take(document, window, floor);
    }

    // Documents that have all words are found 64 at a time.
    private void FillDense(Window window, float floor)
    {
        Span<ulong> matching = stackalloc ulong[Window.Size / 64];
        slots[0].Bitmap!.Of(window.Start).CopyTo(matching);
        for (var s = 1; s < slots.Length; s++)
        {
            var others = slots[s].Bitmap!.Of(window.Start);
            for (var w = 0; w < matching.Length; w++) matching[w] &= others[w];
        }

        for (var w = 0; w < matching.Length; w++)
            for (var left = matching[w]; left != 0; left &= left - 1)
            {
                var document = window.Start + 64 * w + BitOperations.TrailingZeroCount(left);
                foreach (var slot in slots) slot.MoveTo(document);
                Take(document, window, floor);
            }
    }

    // The document itself where all other places have it too.
    private int NextOfOthers(int document)
    {
        for (var s = 1; s < slots.Length; s++)
        {
            if (slots[s].Bitmap is { } bitmap)
            {
                if (!bitmap.Has(document)) return document + 1;
                slots[s].MoveTo(document);
            }
            else if (slots[s].Advance(document) is var next && next != document) return next;
        }

        return document;
    }

    private void Take(int document, Window window, float floor)
    {
        if (floor > 0 && Score(document, Most(document)) * Slack < floor) return;
        if (Frequency(document) is var frequency && frequency == 0) return;
        var i = document - window.Start;
        window.Bits[i >> 6] |= 1UL << i;
        window.Occupied |= 1u << (i >> 6);
        window.Scores[i] = Score(document, frequency);
    }

    private float Score(int document, float frequency) => weight * frequency / (frequency + lengths.Of(norms, document));

    private int Most(int document)
    {
        var most = int.MaxValue;
        foreach (var slot in slots) most = Math.Min(most, slot.Frequency(document));
        return most;
    }

    private int Frequency(int document)
    {
        if (slots.Length == 2 && slots[0].IsOfOne && slots[1].IsOfOne) return Neighbours(slots[0].Positions, slots[1].Positions, slots[1].Place - slots[0].Place);
        slots[0].Beginnings(document, beginnings);
        for (var s = 1; s < slots.Length && beginnings.Count > 0; s++)
        {
            slots[s].Beginnings(document, others);
            var (kept, o) = (0, 0);
            for (var b = 0; b < beginnings.Count; b++)
            {
                var beginning = beginnings[b];
                while (o < others.Count && others[o] < beginning) o++;
                if (o < others.Count && others[o] == beginning) beginnings[kept++] = beginning;
            }

            beginnings.RemoveRange(kept, beginnings.Count - kept);
        }

        return beginnings.Count;
    }

    private static int Neighbours(ReadOnlySpan<int> one, ReadOnlySpan<int> other, int distance)
    {
        var (i, j, count) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var apart = other[j] - one[i] - distance;
            if (apart == 0) count++;
            if (apart >= 0) i++;
            if (apart <= 0) j++;
        }

        return count;
    }
}

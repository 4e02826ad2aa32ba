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
    private readonly List<int> beginnings = [];
    private readonly List<int> others = [];
    private int current = -1;

    public PhraseNode(IEnumerable<PhraseSlot> slots, byte[]? norms, LengthFactors lengths, float weight)
    {
        this.slots = [.. slots.OrderBy(s => s.Cost)];
        (this.norms, this.lengths, this.weight) = (norms, lengths, weight);
        Bound = weight;
    }

    public override float Bound { get; }

    public override long Cost => slots[0].Cost;

    public override int Next(int from)
    {
        if (current >= from) return current;
        for (var document = from; ;)
        {
            var furthest = document;
            foreach (var slot in slots)
            {
                furthest = slot.Advance(document);
                if (furthest == End) return current = End;
                if (furthest > document) break;
            }

            if (furthest == document) return current = document;
            document = furthest;
        }
    }

    public override float BoundIn(int start, int end)
    {
        var bound = 1f;
        foreach (var slot in slots) bound = Math.Min(bound, slot.BoundIn(start, end));
        return weight * bound * Slack;
    }

    public override void Fill(Window window, float floor)
    {
        for (var document = Next(window.Start); document < window.End; document = Next(document + 1))
        {
            if (floor > 0 && Score(document, Most(document)) * Slack < floor) continue;
            if (Frequency(document) is var frequency && frequency == 0) continue;
            var i = document - window.Start;
            window.Bits[i >> 6] |= 1UL << i;
            window.Scores[i] = Score(document, frequency);
        }
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
}

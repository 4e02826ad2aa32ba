using System.Numerics;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>One term, scored as Lucene's BM25 does.</summary>
internal sealed class TermNode : Node
{
    private readonly TermPostings postings;
    private readonly byte[]? norms;
    private readonly LengthFactors lengths;
    private readonly float weight;
    private readonly float boundFactor;
    private int at;

    public TermNode(TermPostings postings, byte[]? norms, LengthFactors lengths, float weight)
    {
        (this.postings, this.norms, this.lengths, this.weight) = (postings, norms, lengths, weight);

        // Where texts have become longer on average since the bounds were made, no score has grown by more than the average did.
        boundFactor = weight * Math.Max(1, lengths.Average / postings.AverageLength) * 1.00001f;
    }

    public override float Bound => boundFactor * postings.Bound;

    public override long Cost => postings.Documents.Length;

    public override int Next(int from)
    {
        Skip(from);
        return at < postings.Documents.Length ? postings.Documents[at] : End;
    }

    // Whole blocks that cannot reach the floor are passed over, here and nowhere for good: another window may have a lower floor.
    public override int Next(int from, float floor)
    {
        Skip(from);
        var (documents, bounds) = (postings.Documents, postings.Bounds);
        var i = at;
        while (i < documents.Length && boundFactor * bounds[i / TermPostings.Block] < floor) i = (i / TermPostings.Block + 1) * TermPostings.Block;
        return i < documents.Length ? documents[i] : End;
    }

    public override float BoundIn(int start, int end)
    {
        Skip(start);
        var (documents, bounds) = (postings.Documents, postings.Bounds);
        var bound = 0f;
        for (var i = at; i < documents.Length && documents[i] < end; i = (i / TermPostings.Block + 1) * TermPostings.Block) bound = Math.Max(bound, bounds[i / TermPostings.Block]);
        return boundFactor * bound;
    }

    public override void Fill(Window window, float floor)
    {
        if (floor <= 0)
        {
            Unite(window);
            return;
        }

        Skip(window.Start);
        var (documents, bounds) = (postings.Documents, postings.Bounds);
        while (at < documents.Length && documents[at] < window.End)
        {
            var stop = Math.Min(documents.Length, (at / TermPostings.Block + 1) * TermPostings.Block);
            if (boundFactor * bounds[at / TermPostings.Block] < floor) Skip(stop < documents.Length ? Math.Min(documents[stop], window.End) : window.End);
            else Unite(window, stop);
        }
    }

    public override void Unite(Window window)
    {
        Skip(window.Start);
        Unite(window, postings.Documents.Length);
    }

    public override void UniteBest(Window window)
    {
        Skip(window.Start);
        var (start, end) = (window.Start, window.End);
        var bits = window.Bits;
        var scores = window.Scores;
        var sums = window.Sums;
        var documents = postings.Documents;
        var occupied = window.Occupied;
        var i = at;
        for (; i < documents.Length && documents[i] < end; i++)
        {
            var place = documents[i] - start;
            bits[place >> 6] |= 1UL << place;
            occupied |= 1u << (place >> 6);
            var score = Score(i);
            sums[place] += score;
            if (score > scores[place]) scores[place] = score;
        }

        window.Occupied = occupied;
        at = i;
    }

    /// <summary>True where many documents have the term, so that <see cref="Match"/> and <see cref="Restrict"/> are there.</summary>
    public bool IsDense => postings.Bitmap is not null;

    /// <summary>Sets the bits of the documents that match in a clear window, without scores.</summary>
    public void Match(Window window)
    {
        postings.Bitmap!.Of(window.Start).CopyTo(window.Bits);
        window.Occupied = uint.MaxValue;
        Restrict(window);
    }

    /// <summary>Leaves those that match in a window that has no scores yet.</summary>
    public void Restrict(Window window)
    {
        var matching = postings.Bitmap!.Of(window.Start);
        var bits = window.Bits;
        var occupied = 0u;
        for (var w = 0; w < matching.Length; w++)
        {
            bits[w] &= matching[w];
            if (bits[w] != 0) occupied |= 1u << w;
        }

        window.Occupied = occupied;
    }

    public override void AddTo(Window window) => Probe(window, keep: false);

    public override void Intersect(Window window) => Probe(window, keep: true);

    private void Unite(Window window, int stop)
    {
        var (start, end) = (window.Start, window.End);
        var bits = window.Bits;
        var scores = window.Scores;
        var documents = postings.Documents.AsSpan(0, stop);
        var factors = lengths.ByNorm;
        var occupied = window.Occupied;
        var i = at;
        if (postings.Frequencies is { } frequencies && norms is { } normed)
            for (; i < documents.Length && documents[i] < end; i++)
            {
                var document = documents[i];
                float frequency = frequencies[i];
                var place = document - start;
                bits[place >> 6] |= 1UL << place;
                occupied |= 1u << (place >> 6);
                scores[place] += weight * frequency / (frequency + factors[normed[document]]);
            }
        else
            for (; i < documents.Length && documents[i] < end; i++)
            {
                var place = documents[i] - start;
                bits[place >> 6] |= 1UL << place;
                occupied |= 1u << (place >> 6);
                scores[place] += Score(i);
            }

        window.Occupied = occupied;
        at = i;
    }

    private void Probe(Window window, bool keep)
    {
        if (postings.Bitmap is { } bitmap)
        {
            Probe(window, bitmap, keep);
            return;
        }

        var documents = postings.Documents;
        for (var words = window.Occupied; words != 0; words &= words - 1)
        {
            var w = BitOperations.TrailingZeroCount(words);
            var kept = 0UL;
            for (var left = window.Bits[w]; left != 0; left &= left - 1)
            {
                var bit = BitOperations.TrailingZeroCount(left);
                var document = window.Start + 64 * w + bit;
                Skip(document);
                if (at == documents.Length) break;
                if (documents[at] != document) continue;
                kept |= 1UL << bit;
                window.Scores[64 * w + bit] += Score(at);
            }

            if (keep) window.Keep(w, kept);
        }
    }

    private void Probe(Window window, TermBitmap bitmap, bool keep)
    {
        var matching = bitmap.Of(window.Start);
        for (var words = window.Occupied; words != 0; words &= words - 1)
        {
            var w = BitOperations.TrailingZeroCount(words);
            var kept = window.Bits[w] & matching[w];
            if (keep) window.Keep(w, kept);
            for (; kept != 0; kept &= kept - 1)
            {
                var place = 64 * w + BitOperations.TrailingZeroCount(kept);
                window.Scores[place] += Score(bitmap.Rank(window.Start + place));
            }
        }
    }

    private float Score(int i)
    {
        float frequency = postings.Frequencies is { } frequencies ? frequencies[i] : 1;
        return weight * frequency / (frequency + lengths.Of(norms, postings.Documents[i]));
    }

    private void Skip(int document) => at = postings.Skip(at, document);
}

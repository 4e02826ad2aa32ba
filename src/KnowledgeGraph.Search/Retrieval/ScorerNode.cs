using System.Numerics;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>A part that Lucene's own scorer evaluates: phrases, ranges and whatever else has no node of its own. How much it can score is not known.</summary>
internal sealed class ScorerNode(Scorer scorer) : Node
{
    // Beyond any score, but still to be reckoned with: infinity times nothing is no number.
    public override float Bound => 1e30f;

    public override long Cost { get; } = scorer.GetCost();

    public override int Next(int from) => Advance(from) is var document && document == DocIdSetIterator.NO_MORE_DOCS ? End : document;

    public override float BoundIn(int start, int end) => Next(start) < end ? Bound : 0;

    public override void Fill(Window window, float floor)
    {
        for (var document = Advance(window.Start); document < window.End; document = scorer.NextDoc())
        {
            var i = document - window.Start;
            window.Bits[i >> 6] |= 1UL << i;
            window.Occupied |= 1u << (i >> 6);
            window.Scores[i] = scorer.GetScore();
        }
    }

    public override void Intersect(Window window) => Probe(window, keep: true);

    public override void AddTo(Window window) => Probe(window, keep: false);

    private void Probe(Window window, bool keep)
    {
        for (var words = window.Occupied; words != 0; words &= words - 1)
        {
            var w = BitOperations.TrailingZeroCount(words);
            var kept = 0UL;
            for (var left = window.Bits[w]; left != 0; left &= left - 1)
            {
                var bit = BitOperations.TrailingZeroCount(left);
                var document = window.Start + 64 * w + bit;
                if (Advance(document) != document) continue;
                kept |= 1UL << bit;
                window.Scores[64 * w + bit] += scorer.GetScore();
            }

            if (keep) window.Keep(w, kept);
        }
    }

    private int Advance(int document) => scorer.DocID < document ? scorer.Advance(document) : scorer.DocID;
}

using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>Words next to each other, in each place one of some.</summary>
internal sealed class PhrasePlan : Plan
{
    // Of longer lists positions are decoded when they are asked for a second time: once, Lucene's scorer, which skips, is faster.
    private const int LongList = 20_000;

    private readonly string field;
    private readonly LengthFactors lengths;
    private readonly float weight;
    private readonly int[] places;
    private readonly (string Text, TermPostings[] Postings)[][] words;

    private PhrasePlan(string field, LengthFactors lengths, float weight, int[] places, (string, TermPostings[])[][] words) =>
        (this.field, this.lengths, this.weight, this.places, this.words) = (field, lengths, weight, places, words);

    /// <summary>The plan; null where the postings that it needs are not worth decoding yet, or the field keeps no positions.</summary>
    public static PhrasePlan? Of(IndexSearcher searcher, Term[][] terms, int[] places, float boost)
    {
        if (terms.Length == 0) return null;
        var field = terms[0][0].Field;
        var lengths = SearcherStatistics.Of(searcher).Lengths(searcher, field);
        var (weight, ready) = (0f, true);
        var words = new (string, TermPostings[])[terms.Length][];
        for (var i = 0; i < terms.Length; i++)
        {
            words[i] = new (string, TermPostings[])[terms[i].Length];
            for (var j = 0; j < terms[i].Length; j++)
            {
                var postings = new TermPlan(searcher, terms[i][j], boost);
                foreach (var segment in postings.Postings)
                {
                    ready &= segment.Documents.Length < LongList || segment.IsOfPhrases;
                    segment.IsOfPhrases = true;
                }

                weight += postings.Weight;
                words[i][j] = (terms[i][j].Text, postings.Postings);
            }
        }

        return ready && HasPositions(searcher, field) ? new(field, lengths, weight, places, words) : null;
    }

    public override Node? Open(AtomicReaderContext leaf)
    {
        var cache = SegmentCache.Of(leaf.AtomicReader);
        var slots = new PhraseSlot[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var found = new List<(TermPostings, TermPositions)>();
            foreach (var (text, postings) in words[i])
                if (postings[leaf.Ord] is { Documents.Length: > 0 } here && cache.Positions(leaf.AtomicReader, field, text, here) is { } positions)
                    found.Add((here, positions));
            if (found.Count == 0) return null;
            slots[i] = new(found, places[i]);
        }

        return new PhraseNode(slots, cache.Norms(leaf.AtomicReader, field), lengths, weight);
    }

    private static bool HasPositions(IndexSearcher searcher, string field) =>
        searcher.IndexReader.Leaves.All(l => l.AtomicReader.FieldInfos.FieldInfo(field) is not { } info || info.IndexOptions.CompareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0);
}

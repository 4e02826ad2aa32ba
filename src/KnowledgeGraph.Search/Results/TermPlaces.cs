using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Search.Retrieval;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Results;

/// <summary>A term of the query in one hit.</summary>
/// <param name="Spans">Where it stands in the field's text; empty for fields without offsets.</param>
internal sealed record PlacedTerm(SearchTerm Term, double Rarity, IReadOnlyList<(int Start, int End)> Spans);

/// <summary>Reads from the postings which terms of a query stand in each hit of a page, and where.</summary>
internal static class TermPlaces
{
    /// <summary>By the hit's document number; hits without any of the terms have an empty list.</summary>
    public static Dictionary<int, List<PlacedTerm>> Of(IndexSearcher searcher, IEnumerable<int> hits, IReadOnlyList<SearchTerm> terms)
    {
        var placed = hits.ToDictionary(hit => hit, _ => new List<PlacedTerm>());
        var leaves = searcher.IndexReader.Leaves;
        var statistics = SearcherStatistics.Of(searcher);
        var documents = statistics.Documents(searcher);
        var rarities = terms.Select(t => Math.Log(1 + documents / (1.0 + statistics.Frequency(searcher, t.Field, t.Text)))).ToArray();
        foreach (var page in placed.Keys.Order().GroupBy(hit => ReaderUtil.SubIndex(hit, leaves)))
        {
            var leaf = leaves[page.Key];
            var cache = SegmentCache.Of(leaf.AtomicReader);
            for (var i = 0; i < terms.Count; i++)
            {
                var term = terms[i];
                if (cache.Kept(term.Field, term.Text) is { } kept && !page.Any(hit => kept.Has(hit - leaf.DocBase))) continue;
                if (leaf.AtomicReader.GetTerms(term.Field)?.GetEnumerator() is not { } all || !all.SeekExact(new BytesRef(term.Text))) continue;
                var positions = all.DocsAndPositions(null, null, DocsAndPositionsFlags.OFFSETS);
                DocIdSetIterator? postings = (DocIdSetIterator?)positions ?? all.Docs(null, null, DocsFlags.NONE);
                foreach (var hit in page)
                {
                    var local = hit - leaf.DocBase;
                    var at = postings.DocID < local ? postings.Advance(local) : postings.DocID;
                    if (at == local) placed[hit].Add(new(term, rarities[i], Spans(positions)));
                }
            }
        }

        return placed;
    }

    private static List<(int, int)> Spans(DocsAndPositionsEnum? positions)
    {
        var spans = new List<(int, int)>();
        for (var n = positions?.Freq ?? 0; n > 0; n--)
        {
            positions!.NextPosition();
            if (positions.EndOffset > positions.StartOffset) spans.Add((positions.StartOffset, positions.EndOffset));
        }

        return spans;
    }
}

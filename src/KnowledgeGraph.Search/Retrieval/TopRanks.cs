using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>A document found by its rank.</summary>
/// <param name="Document">Its number in the segment.</param>
internal readonly record struct RankedHit(AtomicReaderContext Leaf, int Document, int Rank);

/// <summary>Finds the documents of a query that a column of numbers ranks highest; of equals the first.</summary>
internal static class TopRanks
{
    public static IReadOnlyList<RankedHit> Search(IndexSearcher searcher, Query query, Filter? filter, string column, int limit)
    {
        if (QueryPlanner.Plan(searcher, query, scored: false) is not { } plan) return [];
        var best = new PriorityQueue<RankedHit, (int Rank, int Order)>();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (plan.Open(leaf) is not { } root) continue;
            var passed = filter?.GetDocIdSet(leaf, null)?.Bits;
            if (filter is not null && passed is null) continue;
            var ranks = SegmentCache.Of(leaf.AtomicReader).Ranks(leaf.AtomicReader, column);
            var live = leaf.AtomicReader.LiveDocs;
            var window = Windows.OfThread.Take(0);
            for (var next = root.Next(0); next != Node.End; next = root.Next(window.End))
            {
                window.MoveTo(Window.StartOf(next));
                root.Fill(window, float.NegativeInfinity);
                for (var words = window.Occupied; words != 0; words &= words - 1)
                {
                    var w = BitOperations.TrailingZeroCount(words);
                    for (var left = window.Bits[w]; left != 0; left &= left - 1)
                    {
                        var document = window.Start + 64 * w + BitOperations.TrailingZeroCount(left);
                        if (live?.Get(document) == false || passed?.Get(document) == false) continue;
                        var hit = new RankedHit(leaf, document, ranks[document]);
                        var order = (hit.Rank, -leaf.DocBase - document);
                        if (best.Count < limit) best.Enqueue(hit, order);
                        else best.EnqueueDequeue(hit, order);
                    }
                }

                window.Clear();
            }

            Windows.OfThread.Return(window);
        }

        var hits = new RankedHit[best.Count];
        for (var i = hits.Length - 1; i >= 0; i--) hits[i] = best.Dequeue();
        return hits;
    }
}

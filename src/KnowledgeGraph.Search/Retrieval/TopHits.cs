using System.Numerics;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Search.Results;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>What a search found.</summary>
/// <param name="Best">The best hits, by score, then by id.</param>
/// <param name="Total">How many there are in all; where nobody asked for all, how many were seen, which is all of them where there are fewer than were wanted.</param>
internal sealed record Found(IReadOnlyList<PlacedHit> Best, int Total);

/// <summary>
/// Finds the best hits of a query. Where only those are wanted, documents that cannot be among them are passed over. Measured beside Apache Lucene by
/// <c>tests/Benchmarks -- peer</c>: what Lucene.Net's own scorers cost beyond it was the decoding of postings and a virtual call or three for each.
/// </summary>
internal static class TopHits
{
    /// <param name="facets">Counts all hits; null where only <paramref name="all"/> says whether all are counted.</param>
    /// <param name="all">True: <see cref="Found.Total"/> counts all hits.</param>
    public static Found Search(IndexSearcher searcher, Query query, Filter? filter, int limit, Cursor? after, FacetCollector? facets, bool all, CancellationToken cancellation) =>
        Search(searcher, query, filter, new BestHits(limit, after), facets, all, cancellation);

    /// <summary>The same with hits kept in another order.</summary>
    public static Found Search(IndexSearcher searcher, Query query, Filter? filter, IHits best, FacetCollector? facets, bool all, CancellationToken cancellation)
    {
        if (QueryPlanner.Plan(searcher, query) is not { } plan) return new([], 0);
        var total = 0;
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (plan.Open(leaf) is not { } root) continue;
            var passed = filter is null ? null : Passed(filter, leaf);
            if (filter is not null && passed is null) continue;
            facets?.SetNextReader(leaf);
            best.SetNextReader(leaf);
            total += new SegmentSearch(leaf, root, passed, best, facets, all || facets is not null).Run(cancellation);
        }

        return new(best.InOrder(), total);
    }

    private static FixedBitSet? Passed(Filter filter, AtomicReaderContext leaf)
    {
        if (filter.GetDocIdSet(leaf, null)?.GetIterator() is not { } documents) return null;
        var passed = new FixedBitSet(leaf.AtomicReader.MaxDoc);
        passed.Or(documents);
        return passed;
    }

    /// <summary>One query in one segment.</summary>
    private sealed class SegmentSearch(AtomicReaderContext leaf, Node root, FixedBitSet? passed, IHits best, FacetCollector? facets, bool all)
    {
        private readonly IBits? live = leaf.AtomicReader.LiveDocs;
        private readonly ConnectednessFactors factors = ConnectednessFactors.Of(leaf.AtomicReader);
        private int total;

        public int Run(CancellationToken cancellation)
        {
            var window = Windows.OfThread.Take(0);
            for (var from = 0; ; from = window.End)
            {
                cancellation.ThrowIfCancellationRequested();
                var floor = all ? float.NegativeInfinity : best.Floor;
                var next = root.Next(from, floor / factors.Greatest);
                if (next == Node.End) break;
                window.MoveTo(Window.StartOf(next));
                if (floor > 0)
                {
                    floor /= factors.GreatestIn(window.Start);
                    if (root.BoundIn(Math.Max(from, next), window.End) < floor) continue;
                }

                root.Fill(window, floor);
                Collect(window);
                window.Clear();
            }

            Windows.OfThread.Return(window);
            return total;
        }

        private void Collect(Window window)
        {
            for (var words = window.Occupied; words != 0; words &= words - 1)
            {
                var w = BitOperations.TrailingZeroCount(words);
                for (var left = window.Bits[w]; left != 0; left &= left - 1)
                {
                    var i = 64 * w + BitOperations.TrailingZeroCount(left);
                    var document = window.Start + i;
                    if (live?.Get(document) == false || passed?.Get(document) == false) continue;
                    total++;
                    facets?.Collect(document);
                    var score = window.Scores[i] * factors.Of(document);
                    if (score >= best.Floor) best.Add(document, score);
                }
            }
        }
    }
}

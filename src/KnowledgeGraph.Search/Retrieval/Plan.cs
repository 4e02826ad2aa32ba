using KnowledgeGraph.Search.Querying;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>A query, weighed for one searcher, of which each segment gets a node.</summary>
internal abstract class Plan
{
    /// <summary>The node for one segment; null where nothing of it can match.</summary>
    public abstract Node? Open(AtomicReaderContext leaf);

    protected static List<Node> Open(IReadOnlyList<Plan> plans, AtomicReaderContext leaf) => [.. plans.Select(p => p.Open(leaf)).OfType<Node>()];
}

/// <summary>One term. Its postings are looked up once for all segments, as its weight depends on how many documents of all have it.</summary>
internal sealed class TermPlan : Plan
{
    private readonly LengthFactors lengths;
    private readonly string field;

    public TermPlan(IndexSearcher searcher, Term term, float boost)
    {
        field = term.Field;
        lengths = SearcherStatistics.Of(searcher).Lengths(searcher, field);
        var leaves = searcher.IndexReader.Leaves;
        Postings = new TermPostings[leaves.Count];
        var frequency = 0;
        for (var i = 0; i < Postings.Length; i++)
        {
            var reader = leaves[i].AtomicReader;
            Postings[i] = SegmentCache.Of(reader).Postings(reader, field, term.Text, lengths);
            frequency += Postings[i].Documents.Length;
        }

        Weight = boost * lengths.Weight(Math.Max(frequency, SearcherStatistics.Of(searcher).Known(field, term.Text)));
    }

    /// <summary>By segment.</summary>
    public TermPostings[] Postings { get; }

    /// <summary>The most that the term can give.</summary>
    public float Weight { get; }

    public override Node? Open(AtomicReaderContext leaf) => Postings[leaf.Ord] is { Documents.Length: > 0 } found
        ? new TermNode(found, SegmentCache.Of(leaf.AtomicReader).Norms(leaf.AtomicReader, field), lengths, Weight)
        : null;
}

/// <summary>Any, or some number, of several.</summary>
internal sealed class UnionPlan(IReadOnlyList<Plan> parts, float share, int needed) : Plan
{
    public override Node? Open(AtomicReaderContext leaf)
    {
        var nodes = Open(parts, leaf);
        return nodes.Count < Math.Max(1, needed) ? null : nodes.Count == 1 ? nodes[0] : new UnionNode(nodes, share, needed);
    }
}

/// <summary>Any of the parts of a query; a document that has but some counts less than by what the others would give.</summary>
internal sealed class CoveragePlan : Plan
{
    private readonly IReadOnlyList<Plan> parts;
    private readonly int needed;
    private readonly float[] coverage;

    /// <param name="total">How many parts the query has, those that nothing matches too.</param>
    public CoveragePlan(IReadOnlyList<Plan> parts, int total, int needed)
    {
        (this.parts, this.needed) = (parts, needed);
        coverage = [.. Enumerable.Range(0, total + 1).Select(n => (float)Math.Pow((double)n / total, Weights.Coverage))];
    }

    public override Node? Open(AtomicReaderContext leaf)
    {
        var nodes = Open(parts, leaf);
        return nodes.Count < Math.Max(1, needed) ? null : new UnionNode(nodes, 1, needed, coverage);
    }
}

/// <summary>All of some, what others add, and none of the last.</summary>
internal sealed class AllPlan(IReadOnlyList<Plan> required, Plan? optional, Plan? prohibited) : Plan
{
    public override Node? Open(AtomicReaderContext leaf)
    {
        var nodes = Open(required, leaf);
        if (nodes.Count < required.Count) return null;
        var (more, less) = (optional?.Open(leaf), prohibited?.Open(leaf));
        return nodes.Count == 1 && more is null && less is null ? nodes[0] : new AllNode(nodes, more, less);
    }
}

/// <summary>The same score for all that match.</summary>
internal sealed class ConstantPlan(Plan matching, float score) : Plan
{
    public override Node? Open(AtomicReaderContext leaf) => matching.Open(leaf) is { } node ? new ConstantNode(node, score) : null;
}

/// <summary>What Lucene's own scorer evaluates.</summary>
internal sealed class ScorerPlan : Plan
{
    private readonly Weight weight;

    public ScorerPlan(IndexSearcher searcher, Query query, float boost)
    {
        weight = query.CreateWeight(searcher);
        _ = weight.GetValueForNormalization();
        weight.Normalize(1, boost);
    }

    public override Node? Open(AtomicReaderContext leaf) => weight.GetScorer(leaf, null) is { } scorer ? new ScorerNode(scorer) : null;
}

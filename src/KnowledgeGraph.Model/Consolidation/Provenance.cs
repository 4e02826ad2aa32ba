using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>Whose word goes first where sources differ: an editor's, then the curated seed's, then an extractor's.</summary>
public static class Provenance
{
    /// <summary>0 for editors, 1 for the seed, 2 for everything else.</summary>
    public static int Rank(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (evidence.Extractor.StartsWith("editor:", StringComparison.Ordinal)) return 0;
        return evidence.Extractor is "seed" || evidence.Extractor.StartsWith("seed/", StringComparison.Ordinal) ? 1 : 2;
    }

    /// <summary>A total order of statements that does not depend on when they came: rank, confidence (high first), document, place in it, id.</summary>
    public static IComparer<Statement> Order { get; } = Comparer<Statement>.Create(Compare);

    private static int Compare(Statement a, Statement b)
    {
        var order = Rank(a.Evidence).CompareTo(Rank(b.Evidence));
        if (order == 0) order = b.Evidence.Confidence.CompareTo(a.Evidence.Confidence);
        if (order == 0) order = string.CompareOrdinal(a.Evidence.DocumentId, b.Evidence.DocumentId);
        if (order == 0) order = a.Evidence.Start.CompareTo(b.Evidence.Start);
        if (order == 0) order = a.Evidence.End.CompareTo(b.Evidence.End);
        return order == 0 ? string.CompareOrdinal(a.Id, b.Id) : order;
    }
}

namespace KnowledgeGraph.Search.Indexing;

/// <summary>How connected an entity is, in steps so coarse that one more mention seldom changes them.</summary>
internal static class Connectedness
{
    private const double StepsPerDoubling = 2;

    /// <summary>0 for none, then two steps for each doubling.</summary>
    public static int Of(long connections) => (int)Math.Round(StepsPerDoubling * Math.Log2(1 + Math.Max(0, connections)));
}

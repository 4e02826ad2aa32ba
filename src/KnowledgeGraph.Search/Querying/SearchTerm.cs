namespace KnowledgeGraph.Search.Querying;

/// <summary>A term that a query looks for in texts: what passages are made of and reasons told from.</summary>
/// <param name="Field">A field of the index: a text, title or name field, or the mentions.</param>
/// <param name="Part">Number of the part of the query that it belongs to.</param>
/// <param name="Weight">How much it counts beside the other terms of its part.</param>
internal sealed record SearchTerm(string Field, string Text, int Part, float Weight)
{
    /// <summary>True where the glossary gives it for what was typed.</summary>
    public bool IsTranslation { get; init; }
}

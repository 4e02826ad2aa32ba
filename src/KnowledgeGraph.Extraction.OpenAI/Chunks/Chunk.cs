namespace KnowledgeGraph.Extraction.OpenAI.Chunks;

/// <summary>A run of passages of a document that goes to the model in one request. Passages are sentences, or parts of one that is too long.</summary>
internal sealed record Chunk(IReadOnlyList<(int Start, int End)> Passages)
{
    public int Start => Passages[0].Start;

    public int End => Passages[^1].End;

    /// <summary>The chunk in two; null for a single passage.</summary>
    public (Chunk First, Chunk Second)? Halves()
    {
        var half = Passages.Count / 2;
        return half == 0 ? null : (new([.. Passages.Take(half)]), new([.. Passages.Skip(half)]));
    }
}

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>One place of a phrase, where any of some terms can stand.</summary>
internal sealed class PhraseSlot
{
    private readonly TermPostings[] postings;
    private readonly TermPositions[] positions;
    private readonly int[] at;
    private readonly List<int> merged = [];

    /// <param name="place">Counted in words from any one beginning.</param>
    public PhraseSlot(IReadOnlyList<(TermPostings Postings, TermPositions Positions)> terms, int place)
    {
        (postings, positions, at, Place) = ([.. terms.Select(t => t.Postings)], [.. terms.Select(t => t.Positions)], new int[terms.Count], place);
        Cost = terms.Sum(t => (long)t.Postings.Documents.Length);
        Bitmap = IsOfOne ? postings[0].Bitmap : null;
    }

    public int Place { get; }

    public long Cost { get; }

    /// <summary>True where only one term can stand.</summary>
    public bool IsOfOne => at.Length == 1;

    /// <summary>The documents of the one term that can stand here; null where there are several, or few documents.</summary>
    public TermBitmap? Bitmap { get; }

    /// <summary>The first document at or after another that has one of the terms.</summary>
    public int Advance(int document)
    {
        var next = Node.End;
        for (var i = 0; i < at.Length; i++)
        {
            at[i] = postings[i].Skip(at[i], document);
            if (at[i] < postings[i].Documents.Length) next = Math.Min(next, postings[i].Documents[at[i]]);
        }

        return next;
    }

    /// <summary>Goes to a document that the <see cref="Bitmap"/> has.</summary>
    public void MoveTo(int document) => at[0] = Bitmap!.Rank(document);

    /// <summary>How often the terms stand in a document that <see cref="Advance"/> gave or <see cref="MoveTo"/> was given.</summary>
    public int Frequency(int document)
    {
        if (IsOfOne) return positions[0].Of(at[0]).Length;
        var sum = 0;
        for (var i = 0; i < at.Length; i++)
            if (IsAt(i, document)) sum += positions[i].Of(at[i]).Length;
        return sum;
    }

    /// <summary>Where the one term stands in such a document.</summary>
    public ReadOnlySpan<int> Positions => positions[0].Of(at[0]);

    /// <summary>Where a phrase would begin by this place, in such a document.</summary>
    /// <param name="into">Replaced; ascending, each once.</param>
    public void Beginnings(int document, List<int> into)
    {
        into.Clear();
        var several = false;
        for (var i = 0; i < at.Length; i++)
        {
            if (!IsAt(i, document)) continue;
            several |= into.Count > 0;
            foreach (var position in positions[i].Of(at[i])) into.Add(position - Place);
        }

        if (!several) return;
        into.Sort();
        merged.Clear();
        foreach (var beginning in into)
            if (merged.Count == 0 || merged[^1] != beginning) merged.Add(beginning);
        into.Clear();
        into.AddRange(merged);
    }

    /// <summary>The greatest share of its weight that any of the terms gives in a range of documents.</summary>
    public float BoundIn(int start, int end)
    {
        if (!IsOfOne) return 1; // Several terms can be more frequent together than any of them.
        var (documents, bounds) = (postings[0].Documents, postings[0].Bounds);
        var bound = 0f;
        for (var p = postings[0].Skip(at[0], start); p < documents.Length && documents[p] < end; p = (p / TermPostings.Block + 1) * TermPostings.Block)
            bound = Math.Max(bound, bounds[p / TermPostings.Block]);
        return bound;
    }

    private bool IsAt(int term, int document) => at[term] < postings[term].Documents.Length && postings[term].Documents[at[term]] == document;
}

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>One place of a phrase, where any of some terms can stand.</summary>
internal sealed class PhraseSlot(IReadOnlyList<(TermPostings Postings, TermPositions Positions)> terms, int place)
{
    private readonly int[] at = new int[terms.Count];
    private readonly List<int> merged = [];

    public long Cost { get; } = terms.Sum(t => (long)t.Postings.Documents.Length);

    /// <summary>The first document at or after another that has one of the terms.</summary>
    public int Advance(int document)
    {
        var next = Node.End;
        for (var i = 0; i < at.Length; i++)
        {
            var postings = terms[i].Postings;
            at[i] = postings.Skip(at[i], document);
            if (at[i] < postings.Documents.Length) next = Math.Min(next, postings.Documents[at[i]]);
        }

        return next;
    }

    /// <summary>How often the terms stand in a document that <see cref="Advance"/> gave.</summary>
    public int Frequency(int document)
    {
        var sum = 0;
        for (var i = 0; i < at.Length; i++)
            if (IsAt(i, document)) sum += terms[i].Positions.Of(at[i]).Length;
        return sum;
    }

    /// <summary>Where a phrase would begin by this place, in a document that <see cref="Advance"/> gave.</summary>
    /// <param name="into">Replaced; ascending, each once.</param>
    public void Beginnings(int document, List<int> into)
    {
        into.Clear();
        var several = false;
        for (var i = 0; i < at.Length; i++)
        {
            if (!IsAt(i, document)) continue;
            several |= into.Count > 0;
            foreach (var position in terms[i].Positions.Of(at[i])) into.Add(position - place);
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
        var bound = 0f;
        for (var i = 0; i < at.Length; i++)
        {
            var (documents, bounds) = (terms[i].Postings.Documents, terms[i].Postings.Bounds);
            for (var p = terms[i].Postings.Skip(at[i], start); p < documents.Length && documents[p] < end; p = (p / TermPostings.Block + 1) * TermPostings.Block)
                bound = Math.Max(bound, bounds[p / TermPostings.Block]);
        }

        return at.Length == 1 ? bound : 1; // Several terms can be more frequent together than any of them.
    }

    private bool IsAt(int term, int document) => at[term] < terms[term].Postings.Documents.Length && terms[term].Postings.Documents[at[term]] == document;
}

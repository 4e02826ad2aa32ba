using Lucene.Net.Index;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>Where one term stands in the documents of a segment, decoded.</summary>
internal sealed class TermPositions
{
    private readonly int[] starts;
    private readonly int[] positions;

    private TermPositions(int[] starts, int[] positions) => (this.starts, this.positions) = (starts, positions);

    public int Bytes => sizeof(int) * (starts.Length + positions.Length);

    /// <summary>The positions in one document, ascending.</summary>
    /// <param name="posting">The document's number among those that have the term.</param>
    public ReadOnlySpan<int> Of(int posting) => positions.AsSpan(starts[posting]..starts[posting + 1]);

    /// <param name="terms">At the term.</param>
    public static TermPositions Read(TermsEnum terms, int documents)
    {
        var starts = new int[documents + 1];
        var positions = new int[terms.TotalTermFreq];
        var postings = terms.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE);
        var at = 0;
        for (var n = 0; n < documents; n++)
        {
            postings.NextDoc();
            for (var left = postings.Freq; left > 0; left--) positions[at++] = postings.NextPosition();
            starts[n + 1] = at;
        }

        return new(starts, positions);
    }
}

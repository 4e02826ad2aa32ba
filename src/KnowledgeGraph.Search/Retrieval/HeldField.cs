using KnowledgeGraph.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>
/// All terms of a field in one segment and the documents of each, in memory. It is for the words and sounds of names: a guess at a name asks for hundreds of them, each of which
/// Lucene would look up in every segment.
/// </summary>
internal sealed class HeldField
{
    private readonly int[] starts;
    private readonly int[] documents;

    private HeldField(TermList terms, int[] starts, int[] documents) => (Terms, this.starts, this.documents) = (terms, starts, documents);

    public TermList Terms { get; }

    public static bool IsHeld(string field) => field is IndexFields.NameWord or IndexFields.NameSound;

    public static HeldField Read(Terms? terms)
    {
        var (starts, documents) = (new List<int> { 0 }, new List<int>());
        DocsEnum? postings = null;
        var list = TermList.Read(terms, term =>
        {
            postings = term.Docs(null, postings, DocsFlags.NONE);
            for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc()) documents.Add(document);
            starts.Add(documents.Count);
        });
        return new(list, [.. starts], [.. documents]);
    }

    /// <summary>The documents that have a term, ascending, deleted ones included.</summary>
    public ReadOnlySpan<int> Of(string term)
    {
        var at = Terms.Find(term);
        return at < Terms.Count && Terms[at].SequenceEqual(term) ? documents.AsSpan(starts[at]..starts[at + 1]) : [];
    }

    /// <summary>The documents of all terms that begin so, term by term.</summary>
    public ReadOnlySpan<int> OfBeginning(string prefix)
    {
        var first = Terms.Find(prefix);
        if (first == Terms.Count || !Terms[first].StartsWith(prefix, StringComparison.Ordinal)) return [];
        return documents.AsSpan(starts[first]..starts[Terms.EndOfBeginning(first, prefix.Length)]);
    }
}

using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>Finds the date expressions of a sentence. Thread-safe and deterministic.</summary>
internal interface IDateFinder
{
    /// <summary>The dates, in order, not overlapping; token indexes are into <paramref name="tokens"/>.</summary>
    /// <param name="documentDate">When the document was published, for relative expressions; null where unknown.</param>
    /// <param name="told">The date that the paragraph has told last, for expressions that go on from it; null where there is none.</param>
    IReadOnlyList<FoundDate> Find(IReadOnlyList<Token> tokens, Language language, EdtfDate? documentDate, EdtfDate? told);
}

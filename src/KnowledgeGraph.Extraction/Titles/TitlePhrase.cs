using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Titles;

/// <summary>One office within a title, before its body is resolved.</summary>
/// <param name="Start">First unit, after attached particles.</param>
/// <param name="Body">The mention of the body it belongs to; null where the title names none.</param>
internal sealed record TitlePart(int First, int Last, int Start, string OfficeId, Candidate? Body, bool Former)
{
    /// <summary>False for an Arabic office in construct that nothing completes: its last word has no article and no body follows.</summary>
    public bool IsComplete(DocumentReading reading) =>
        Body is not null || Former || reading.Splits(Last).Any(s => s.Rest.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal));
}

/// <summary>A title in a text: its offices with the bodies they belong to, from the first word to the last.</summary>
internal sealed record TitlePhrase(int First, int Last, IReadOnlyList<TitlePart> Parts);

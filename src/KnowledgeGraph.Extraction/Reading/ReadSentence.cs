using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Sentences;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>How a Latin-script sentence uses capitals.</summary>
internal enum Casing
{
    /// <summary>Capitals mark names and the first word.</summary>
    Sentence,

    /// <summary>All words but the small ones begin with a capital.</summary>
    Title,

    /// <summary>Everything is in capitals.</summary>
    Capitals,
}

/// <summary>A sentence of a <see cref="DocumentReading"/>.</summary>
internal sealed record ReadSentence(SentenceSpan Span, Language Language, Casing Casing)
{
    public int First => Span.FirstToken;

    public int Last => Span.FirstToken + Span.TokenCount - 1;
}

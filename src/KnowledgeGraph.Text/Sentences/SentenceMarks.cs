namespace KnowledgeGraph.Text.Sentences;

/// <summary>Punctuation that closes or surrounds sentences in either script.</summary>
internal static class SentenceMarks
{
    /// <summary>A full stop, question or exclamation mark, or an ellipsis.</summary>
    public static bool EndsSentence(string mark) => mark is "." or "!" or "?" or "\u061F" or "\u06D4" or "\u2026" or "\u203D" || mark.StartsWith("..", StringComparison.Ordinal);

    /// <summary>A closing quote or bracket, which belongs to the sentence before it.</summary>
    public static bool Closes(string mark) => mark is "\"" or "'" or "\u201D" or "\u2019" or "\u00BB" or ")" or "]" or "\u203A" or "\u2033";

    /// <summary>An opening quote or bracket, which begins a sentence.</summary>
    public static bool Opens(string mark) => mark is "\"" or "'" or "\u201C" or "\u2018" or "\u00AB" or "(" or "[" or "\u201E" or "\u2039";
}

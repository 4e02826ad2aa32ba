using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Graph;

/// <summary>A text in up to two languages; a member is null where that language has none.</summary>
public sealed record LocalizedText(string? En, string? Ar)
{
    /// <summary>A text in one language.</summary>
    public static LocalizedText Of(Language language, string text) => language == Language.Ar ? new(null, text) : new(text, null);

    /// <summary>The text in exactly this language, or null.</summary>
    public string? this[Language language] => language == Language.Ar ? Ar : En;

    /// <summary>The text in this language, else in the other; null where both are missing.</summary>
    public string? In(Language language) => language == Language.Ar ? Ar ?? En : En ?? Ar;
}

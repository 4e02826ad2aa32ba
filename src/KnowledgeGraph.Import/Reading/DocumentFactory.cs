using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Text.Languages;

namespace KnowledgeGraph.Import.Reading;

/// <summary>Makes documents out of texts: id, language and line ends are settled here for all readers.</summary>
public static class DocumentFactory
{
    /// <summary>The document of a text. Line ends become LF and blank edges go, unless the text is to be kept as it is because others count in it.</summary>
    /// <param name="name">Used where the text brings no name of its own.</param>
    /// <param name="path">The input's name, for problems.</param>
    /// <exception cref="InputException">The text has no letters.</exception>
    public static Document Create(ImportedText source, string name, string path, bool keepText = false)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = keepText ? WellFormed(source.Text) : WellFormed(source.Text).ReplaceLineEndings("\n").Trim('\n', ' ', '\t', '\uFEFF');
        if (!text.Any(char.IsLetter)) throw new InputException(new("empty", path, null, null, null, "There is no text in it."));
        return new(
            StableId.Of("doc:", nameof(DocumentKind.Article), null, text), DocumentKind.Article, source.Name ?? name, source.Language ?? LanguageDetector.Detect(text),
            Blank(source.Title), Blank(source.Publisher), Blank(source.Url), source.Date, text);
    }

    /// <summary>A lone surrogate has no meaning and no UTF-8; U+FFFD stands for it in the same place.</summary>
    private static string WellFormed(string text)
    {
        if (!text.Any(char.IsSurrogate)) return text;
        return string.Create(text.Length, text, static (chars, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                if (i + 1 < source.Length && char.IsSurrogatePair(source, i))
                {
                    chars[i] = source[i];
                    chars[++i] = source[i];
                }
                else chars[i] = char.IsSurrogate(source[i]) ? '\uFFFD' : source[i];
            }
        });
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Text;

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
        var text = keepText ? source.Text : source.Text.ReplaceLineEndings("\n").Trim('\n', ' ', '\t', '\uFEFF');
        if (!text.Any(char.IsLetter)) throw new InputException(new("empty", path, null, null, null, "There is no text in it."));
        return new(
            StableId.Of("doc:", nameof(DocumentKind.Article), null, text), DocumentKind.Article, source.Name ?? name, source.Language ?? LanguageOf(text),
            Blank(source.Title), Blank(source.Publisher), Blank(source.Url), source.Date, text);
    }

    /// <summary>The language of most letters: Arabic where a third or more are of Arabic script (Arabic words are shorter in letters), else English.</summary>
    private static Language LanguageOf(string text)
    {
        int arabic = 0, other = 0;
        foreach (var c in text)
        {
            if (c is >= '\u0600' and <= '\u06FF') arabic++;
            else if (char.IsLetter(c)) other++;
        }

        return arabic * 2 >= other && arabic > 0 ? Language.Ar : Language.En;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using System.Text;
using AngleSharp.Dom;

namespace KnowledgeGraph.Import.Reading;

/// <summary>The words of an HTML tree as a reader sees them: one block a paragraph, a blank line between, white space folded.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul", "br",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "textarea",
    };

    public static string Of(INode root)
    {
        var text = new StringBuilder();
        Append(text, root);
        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) AppendWords(text, words.Data);
            else if (child is IElement element && !Silent.Contains(element.LocalName))
            {
                var isBlock = Blocks.Contains(element.LocalName);
                if (isBlock) Break(text);
                Append(text, element);
                if (isBlock) Break(text);
            }
        }
    }

    private static void AppendWords(StringBuilder text, string words)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c)) text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }

    private static void Break(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append("\n\n");
    }
}

using System.Text;
using AngleSharp.Dom;

namespace KnowledgeGraph.Import.Html;

/// <summary>The words of an HTML tree as a reader sees them: one block a paragraph, a blank line between, white space folded. Trees of any depth are read.</summary>
internal static class HtmlText
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';
    private const char ByteOrderMark = '\uFEFF';

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul", "br",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "textarea", "head",
    };

    private static readonly HashSet<string> Around = new(StringComparer.OrdinalIgnoreCase) { "nav", "aside", "footer", "figure" };

    /// <param name="bodyOnly">True to leave out what stands around an article's words: navigation, asides, footers, pictures with their captions.</param>
    public static string Of(INode root, bool bodyOnly = false)
    {
        var text = new StringBuilder();
        var node = root.FirstChild;
        while (node is not null)
        {
            var read = Enter(text, node, bodyOnly);
            if (read && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root)
            {
                if (IsBlock(node)) Break(text);
                if (node.NextSibling is { } next)
                {
                    node = next;
                    break;
                }

                node = node.Parent;
            }

            if (node == root) break;
        }

        return text.ToString().Trim();
    }

    private static bool Enter(StringBuilder text, INode node, bool bodyOnly)
    {
        if (node is IText words) AppendWords(text, words.Data);
        if (node is not IElement element || Silent.Contains(element.LocalName) || (bodyOnly && Around.Contains(element.LocalName))) return false;
        if (IsBlock(node)) Break(text);
        return true;
    }

    private static bool IsBlock(INode node) => node is IElement element && Blocks.Contains(element.LocalName);

    private static void AppendWords(StringBuilder text, string words)
    {
        foreach (var c in words)
        {
            if (c is SoftHyphen or ZeroWidthSpace or ByteOrderMark) continue;
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

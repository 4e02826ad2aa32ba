using System.Net;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Import.Html;

/// <summary>
/// Pages whose elements are nested beyond reason. The parsing rules of HTML go up the open elements at each tag, so such a page costs the square of its length;
/// browsers cut them off, here their words are read without a tree.
/// </summary>
internal static partial class DeepPage
{
    private const int Deepest = 1_000;

    /// <summary>True where more elements of those that must be closed are open at once than any page of people has. Linear in the text's length.</summary>
    public static bool Is(string html)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            depth = html[tag.Index + 1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest) return true;
        }

        return false;
    }

    /// <summary>The words between the tags, a paragraph for each stretch of them.</summary>
    public static string TextOf(string html) =>
        string.Join("\n\n", AnyTag().Replace(Unread().Replace(html, "\n"), "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(WebUtility.HtmlDecode));

    [GeneratedRegex(@"</?(?:div|span|section|article|blockquote|font|b|i|u|em|strong|small|big|a|ul|ol|dl|table|center|main|nav|aside|svg|g|math|object|form|code|s|tt|nobr|button)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<!--.*?(?:-->|$)|<(script|style)\b.*?(?:</\1\b|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex("<[^<>]*>?")]
    private static partial Regex AnyTag();
}

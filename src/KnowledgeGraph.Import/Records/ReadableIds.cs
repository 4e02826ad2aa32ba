using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Import.Records;

/// <summary>The readable part of ids that follow from names.</summary>
internal static class ReadableIds
{
    private const int Longest = 64;
    private const int HashDigits = 8;

    /// <summary>Lower-case letters and digits joined by hyphens. A name that is too long, or of letters that ids do not have, is told apart by a hash.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        var whole = true;
        foreach (var c in TextKey.Of(name))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (c == ' ') slug.Append('-');
            else whole = false;
        }

        var text = slug.ToString().Trim('-');
        if (whole && text.Length is > 0 and <= Longest) return text;
        var start = text[..Math.Min(text.Length, Longest - HashDigits - 1)].Trim('-');
        return (start.Length > 0 ? start + "-" : "") + StableId.Of("", TextKey.Of(name))[..HashDigits];
    }
}

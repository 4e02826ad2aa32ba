using System.Text;
using KnowledgeGraph.Search.Analysis;

namespace KnowledgeGraph.Search.Querying;

/// <summary>What the keys that were struck would have typed on the keyboard of the other language.</summary>
internal static class Keyboard
{
    private static readonly List<(string English, string Arabic)> Keys = [.. SearchData.Rows("keyboard.tsv").Select(row => (row[0], row[1]))];

    private static readonly Dictionary<string, string> ToArabic = Keys.ToDictionary(key => key.English, key => key.Arabic, StringComparer.Ordinal);

    // One key types two letters, which two other keys type too.
    private static readonly Dictionary<string, string> ToEnglish = Keys.ToDictionary(key => key.Arabic, key => key.English, StringComparer.Ordinal);

    /// <summary>The other readings of what was typed, the likelier first.</summary>
    public static IEnumerable<string> Others(string text)
    {
        yield return Retype(text.ToLowerInvariant(), ToArabic, 1);
        yield return Retype(text, ToEnglish, 2);
        yield return Retype(text, ToEnglish, 1);
    }

    private static string Retype(string text, Dictionary<string, string> keys, int longest)
    {
        var typed = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = longest;
            while (length > 0 && (at + length > text.Length || !keys.ContainsKey(text.Substring(at, length)))) length--;
            typed.Append(length == 0 ? text[at].ToString() : keys[text.Substring(at, length)]);
            at += Math.Max(1, length);
        }

        return typed.ToString();
    }
}

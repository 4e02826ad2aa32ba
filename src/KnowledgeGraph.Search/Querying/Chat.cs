using System.Text;
using KnowledgeGraph.Search.Analysis;

namespace KnowledgeGraph.Search.Querying;

/// <summary>Arabic as it is typed in chats: in Latin letters, with digits for the letters that Latin lacks (<c>7amas</c>, <c>sa3ud</c>).</summary>
internal static class Chat
{
    private static readonly Dictionary<char, string> Digits = SearchData.Rows("chat-digits.tsv").ToDictionary(row => row[0][0], row => row[1] == "-" ? "" : row[1]);

    /// <summary>The word with letters in place of digits; null where it is not typed so.</summary>
    public static string? Spelt(string key)
    {
        if (!key.Any(char.IsAsciiLetter) || !key.Any(Digits.ContainsKey)) return null;
        var spelt = new StringBuilder(key.Length + 2);
        foreach (var c in key) spelt.Append(Digits.GetValueOrDefault(c) ?? c.ToString());
        return spelt.ToString();
    }
}

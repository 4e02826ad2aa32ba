using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Gazetteer;

/// <summary>The regular inflections of an Arabic adjective of origin, from its indefinite masculine singular.</summary>
internal static class ArabicNisba
{
    private const string Article = "\u0627\u0644";

    private static readonly string[] Endings =
    [
        "", "\u0629", "\u0648\u0646", "\u064A\u0646", "\u0627\u062A", "\u0627\u0646", "\u062A\u0627\u0646", "\u062A\u064A\u0646", "\u0627", "\u0627\u064B",
    ];

    /// <summary>Masculine, feminine, sound plurals, duals and the accusative, each with and without the article.</summary>
    public static IEnumerable<string> Inflections(string masculine)
    {
        var bare = masculine.StartsWith(Article, StringComparison.Ordinal) ? masculine[2..] : masculine;
        foreach (var ending in bare.EndsWith(ArabicLetters.Yeh) ? Endings : [""])
        {
            yield return bare + ending;
            yield return Article + bare + ending;
        }
    }
}

using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Gazetteer;

/// <summary>The regular inflections of an Arabic adjective of origin, from its indefinite masculine singular.</summary>
internal static class ArabicNisba
{

    private static readonly string[] Endings =
    [
        "", "\u0629", ArabicAffixes.MasculinePlural, ArabicAffixes.Oblique, ArabicAffixes.FemininePlural, ArabicAffixes.Dual,
        "\u062A" + ArabicAffixes.Dual, "\u062A" + ArabicAffixes.Oblique, "\u0627",
    ];

    /// <summary>Masculine, feminine, sound plurals, duals and the accusative, each with and without the article.</summary>
    public static IEnumerable<string> Inflections(string masculine)
    {
        var bare = masculine.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) ? masculine[2..] : masculine;
        foreach (var ending in bare.EndsWith(ArabicLetters.Yeh) ? Endings : [""])
        {
            yield return bare + ending;
            yield return ArabicAffixes.Article + bare + ending;
        }
    }
}

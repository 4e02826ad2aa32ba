using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Search.Analysis;

/// <summary>Takes the endings of Arabic words off, one at a time from the end: attached pronouns, duals, sound plurals, the adjective's yeh, the feminine, the accusative, and the endings of verbs.</summary>
internal static class ArabicEndings
{
    private const int ShortestStem = 3;

    // A word has at most a pronoun, a number or gender, the yeh of an adjective and a number within; a plural is looked up between them.
    private const int MostSteps = 6;

    private static readonly (string Letters, int Shortest)[] Pronouns =
    [
        ("\u0647\u0645\u0627", ShortestStem), ("\u0647\u0627", ShortestStem),

        // Shorter words end so themselves.
        ("\u0647\u0645", ShortestStem + 1), ("\u0647\u0646", ShortestStem + 1), ("\u0646\u0627", ShortestStem + 1),
    ];

    private const string FemininePlural = "\u0627\u062A";
    private static readonly string[] Duals = ["\u0627\u0646", "\u064A\u0646"];
    private static readonly string[] Others = ["\u0648\u0646", "\u0648\u0627", "\u0627", "\u064A", "\u062A"];

    /// <summary>The stem of a word without prefixes.</summary>
    /// <param name="singulars">Irregular plurals and other words that stand for another.</param>
    /// <param name="whole">Words whose ending is their own.</param>
    public static string Without(string word, IReadOnlyDictionary<string, string> singulars, IReadOnlySet<string> whole)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            word = singulars.GetValueOrDefault(word, word);
            if (whole.Contains(word) || Shorter(word, whole) is not { } shorter) return word;
            word = shorter;
        }

        return word;
    }

    private static string? Shorter(string word, IReadOnlySet<string> whole)
    {
        foreach (var (letters, shortest) in Pronouns)
            if (Ends(word, letters, shortest)) return Closed(word[..^letters.Length], whole);
        if (word[^1] == ArabicLetters.Heh) return word.Length > ShortestStem ? Closed(word[..^1], whole) : null;
        if (Ends(word, FemininePlural, ShortestStem)) return word[..^2];
        if (Ends(word, FemininePlural, ShortestStem - 1)) return word[..^2] + ArabicLetters.Heh;
        foreach (var dual in Duals)
            if (Ends(word, dual, ShortestStem)) return Closed(word[..^2], whole);
        foreach (var ending in Others)
            if (Ends(word, ending, ShortestStem)) return word[..^ending.Length];
        return null;
    }

    // Before another ending the feminine is a teh, and a hamza after alef has a seat.
    private static string Closed(string word, IReadOnlySet<string> whole)
    {
        var afterAlef = word[^2] == ArabicLetters.Alef;
        if (word[^1] == ArabicLetters.Teh) return afterAlef || whole.Contains(word) ? word : word[..^1] + ArabicLetters.Heh;
        return afterAlef && word.Length > ShortestStem && word[^1] is (ArabicLetters.Yeh or ArabicLetters.Waw) ? word[..^1] + ArabicLetters.Hamza : word;
    }

    private static bool Ends(string word, string ending, int shortest) => word.Length - ending.Length >= shortest && word.EndsWith(ending, StringComparison.Ordinal);
}

using KnowledgeGraph.Text.Sound;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>The terms by which a name is found by sound: the keys of its words, of short words with their neighbours («de Gaulle», ديغول), and of all of it where it is one word.</summary>
internal static class NameSounds
{
    /// <summary>No longer words may be written as one with what stands beside them.</summary>
    public const int ShortWord = 3;

    private static readonly char[] Between = [' ', '-', '\u00A0'];

    public static IReadOnlySet<string> Of(string name)
    {
        var words = name.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var terms = SoundKeys.All(name).ToHashSet(StringComparer.Ordinal);
        if (words.Length == 1) terms.UnionWith(terms.Select(Whole).ToList());
        for (var i = 1; i < words.Length; i++)
            if (AreOne(words[i - 1], words[i]))
                terms.UnionWith(SoundKeys.All(words[i - 1] + words[i]));
        return terms;
    }

    /// <summary>The term of a key that is all of a name.</summary>
    public static string Whole(string key) => '=' + key;

    /// <summary>True for neighbours that may be written as one word.</summary>
    public static bool AreOne(string word, string next) => Math.Min(word.Length, next.Length) <= ShortWord;
}

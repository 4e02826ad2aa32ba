using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Triggers;

/// <summary>A further word of a trigger: literal, or any of a word class.</summary>
/// <param name="Key">The word's key, or the class's name.</param>
/// <param name="IsLink">True for a preposition.</param>
/// <param name="Attached">The preposition that must be attached to it, or the word alone where <paramref name="Key"/> is empty; Arabic only.</param>
internal readonly record struct TriggerWord(string Key, bool IsClass, char Attached, bool IsLink)
{
    /// <summary>Reads one word of a trigger table: <c>@class</c>, a preposition and <c>@class</c>, or a word.</summary>
    public static TriggerWord Read(string word, Language language, Func<string, bool> isPreposition)
    {
        var at = word.IndexOf('@', StringComparison.Ordinal);
        if (at == 0) return new(word[1..], true, default, false);
        if (at == 1) return new(word[2..], true, word[0], false);
        var key = TextKey.Of(word);
        return language == Language.Ar && key is [ArabicLetters.Lam or ArabicLetters.Beh] ? new("", false, key[0], true) : new(key, false, default, isPreposition(key));
    }
}

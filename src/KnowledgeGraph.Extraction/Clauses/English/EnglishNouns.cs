using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>Tells nouns from present-tense verbs of the same spelling: «Gulf partners mark», «an arms embargo», «US forces at the base».</summary>
internal static class EnglishNouns
{
    private const int LookBack = 4;

    /// <summary>True where a word that could be a verb in the present ends a noun phrase instead.</summary>
    public static bool IsNoun(IReadOnlyList<Token> tokens, WordTag[] tags, int i, EnglishWords words, VerbForm form)
    {
        var next = i + 1 < tokens.Count ? tokens[i + 1] : null;
        if (form.HasFlag(VerbForm.ThirdPerson))
        {
            // «forces», «ships», «partners» are verbs only with an object.
            if (words.Is("collective", tokens[i].Key) && !HasObject(tags, tokens, i + 1, words)) return true;
            if (next is not null && next.Key == "of" && !words.Is("verb-of", tokens[i].Key)) return true;
            if (next is not null && tags[i - 1] != WordTag.Name && IsInObject(tags, tokens, i, words)) return true;
            return next is not null && tags[i - 1] == WordTag.Word && words.FormOf(next.Key).HasFlag(VerbForm.Past) && !words.FormOf(next.Key).HasFlag(VerbForm.Base) && EndsIn(tokens[i - 1], words);
        }

        // «an arms embargo»: after a singular article no plural subject can stand.
        for (var j = i - 1; j >= 0 && j >= i - LookBack && tags[j] is WordTag.Word or WordTag.Adverb or WordTag.Determiner; j--)
            if (tags[j] == WordTag.Determiner)
                return tokens[j].Key is "a" or "an" or "each" or "every" or "another" or "this";
        return false;
    }

    private static bool EndsIn(Token before, EnglishWords words) => words.Is("collective", before.Key) || !before.Key.EndsWith('s');

    private static bool HasObject(WordTag[] tags, IReadOnlyList<Token> tokens, int i, EnglishWords words) =>
        i < tokens.Count && (tags[i] == WordTag.Name || tokens[i].Key is "to" or "that" or "it" or "him" or "them" || words.Is("determiner", tokens[i].Key) || words.Is("possessive", tokens[i].Key));

    /// <summary>«to set up regular staff talks», «handed medical supplies»: plain words back to a verb whose object they are.</summary>
    private static bool IsInObject(WordTag[] tags, IReadOnlyList<Token> tokens, int i, EnglishWords words)
    {
        for (var j = i - 1; j >= 0 && j >= i - LookBack - 1; j--)
        {
            if (tags[j] == WordTag.Word || tokens[j].Key is "up" or "out" or "off") continue;
            return tags[j] == WordTag.Infinitive || tags[j] == WordTag.Gerund || (tags[j] == WordTag.Finite && !words.Is("reporting", Base(tokens[j].Key)) && words.FormOf(tokens[j].Key).HasFlag(VerbForm.Past));
        }

        return false;
    }

    private static string Base(string key) => key is "said" ? "say" : key is "told" ? "tell" : key.EndsWith("ed", StringComparison.Ordinal) ? key[..^2] : key;
}

using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>Tells participles of reduced relative clauses from past verbs: «the agreement reached in 2001», «The conference, held in Doha, was opened».</summary>
internal static class EnglishReduced
{
    private const int LongestPhrase = 6;
    private const int LongestAside = 15;

    public static bool Is(IReadOnlyList<Token> tokens, WordTag[] tags, int i, EnglishWords words)
    {
        if (i < 2 || i + 1 >= tokens.Count || words.Classes.Slot(tokens[i + 1].Key) is null) return false;
        return tags[i - 1] == WordTag.Punctuation ? IsBetweenCommas(tokens, tags, i, words) : tags[i - 1] == WordTag.Word && IsComplement(tokens, tags, i, words);
    }

    /// <summary>A comma before, and after its complements a comma that the verb of the sentence follows.</summary>
    private static bool IsBetweenCommas(IReadOnlyList<Token> tokens, WordTag[] tags, int i, EnglishWords words)
    {
        if (tokens[i - 1].Text != "," || tags[i - 2] is not (WordTag.Word or WordTag.Name)) return false;
        for (var j = 0; j < i - 2; j++)
            if (tags[j] is WordTag.Finite or WordTag.Auxiliary)
                return false;
        for (var j = i + 2; j < tokens.Count && j <= i + LongestAside; j++)
            if (tokens[j].Text == ",")
                return j + 1 < tokens.Count && (words.Is("auxiliary", tokens[j + 1].Key) || (words.FormOf(tokens[j + 1].Key) & VerbForm.Past) != 0);
        return false;
    }

    /// <summary>The noun before it, with its article, is itself the complement of a verb or a preposition.</summary>
    private static bool IsComplement(IReadOnlyList<Token> tokens, WordTag[] tags, int i, EnglishWords words)
    {
        for (var j = i - 1; j > 0 && j >= i - LongestPhrase; j--)
        {
            if (tags[j] == WordTag.Word) continue;
            if (tags[j] != WordTag.Determiner || tokens[j].Key is not ("a" or "an" or "the")) return false;
            return tags[j - 1] is WordTag.Infinitive or WordTag.Gerund || (tags[j - 1] == WordTag.Preposition && j > 1 && tags[j - 2] is WordTag.Infinitive or WordTag.Gerund);
        }

        return false;
    }
}

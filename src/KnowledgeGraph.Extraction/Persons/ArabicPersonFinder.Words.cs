using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Morphology;

namespace KnowledgeGraph.Extraction.Persons;

/// <summary>What single words tell: whether one can be a name, and what of.</summary>
internal sealed partial class ArabicPersonFinder
{
    /// <summary>How much a word looks like a foreign name; far below zero for a known word and for one with the article.</summary>
    private double ForeignScore(DocumentReading reading, int token, string key) =>
        (words.Of(key) is WordClass.None or WordClass.Ambiguous) && !heads.IsHead(key) && nameWords.Standing(key) is null && !BeginsLikeArticle(reading, token, key) && reading.Tokens[token].Text[^1] != ArabicLetters.TehMarbuta
            ? foreign.Score(key) - (reading.Tokens[token].Text.AsSpan(1).IndexOfAny(ArabicLetters.AlefHamzaAbove, ArabicLetters.WawHamza, ArabicLetters.Hamza) >= 0 ? InnerHamza : 0) : double.NegativeInfinity;

    /// <summary>The article, before however few letters, and the preposition joined to it.</summary>
    private static bool BeginsLikeArticle(DocumentReading reading, int token, string key) =>
        reading.HasArticle(token, key) || (key.Length == 4 && key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && reading.Tokens[token].Text[0] == ArabicLetters.Alef)
        || (key.Length > 4 && key[0] == ArabicLetters.Lam && key[1] == ArabicLetters.Lam);

    private bool IsKnownWord(string key) => words.Of(key) is not (WordClass.None or WordClass.Particle) || heads.IsHead(key) || nameWords.Standing(key) is not null;

    /// <summary>«النائب عبد الله المضف»: after a title and a given name, a word with the article that no lexicon knows.</summary>
    private bool IsUnknownWithArticle(DocumentReading reading, int at, string key) =>
        key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && key.Length is >= 5 and <= 9 && reading.Tokens[at].Text[^1] != ArabicLetters.TehMarbuta && !key.EndsWith(ArabicAffixes.FemininePlural, StringComparison.Ordinal)
        && words.Of(key[2..]) == WordClass.None && !heads.IsHead(key[2..]) && nameWords.Standing(key) is null && nameWords.Standing(key[2..]) is null && titles.HonorificAt(reading, at) is null;

    /// <summary>With the article and the ending of an adjective of origin.</summary>
    private static bool LooksLikeFamily(string key) => key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && key.Length is >= 5 and <= 10 && key[^1] == ArabicLetters.Yeh;

    /// <summary>A word that is neither common nor inflected as ordinary words are: it can be a foreign name.</summary>
    private bool IsUnknownNameWord(DocumentReading reading, string key, int token)
    {
        if (key.Length < 2 || words.Of(key) != WordClass.None || heads.IsHead(key) || reading.HasArticle(token, key)) return false;
        if (nameWords.Standing(key) is not null || HasInflection(reading.Tokens[token].Text, key)) return false;
        if (reading.Has(ArabicAffixes.Article + key) || IsInflected(key)) return false;
        foreach (var split in reading.Splits(token))
            if (split.Proclitics.Length > 0 && (reading.HasArticle(token, split.Rest) || words.Of(split.Rest) is not (WordClass.None or WordClass.Ambiguous) || heads.IsHead(split.Rest) || nameWords.Standing(split.Rest) is not null))
                return false;
        return true;
    }

    /// <summary>A known word with the alef of the accusative, or with the prefixes of the present and future.</summary>
    private bool IsInflected(string key)
    {
        if (key.Length > 3 && key[^1] == ArabicLetters.Alef && key[^2] != ArabicLetters.Yeh && IsOrdinary(key[..^1])) return true;
        var future = key.Length > 4 && key[0] == ArabicLetters.Seen ? 1 : 0;
        return key.Length - future > 2 && key[future] is ArabicLetters.Yeh or ArabicLetters.Teh
            && (IsOrdinary(key[(future + 1)..]) || (future == 1 && IsOrdinary(key[1..])) || IsOrdinary(ArabicLetters.Yeh + key[(future + 1)..]));
    }

    private bool IsOrdinary(string key) => (words.Of(key) & (WordClass.Common | WordClass.Speech | WordClass.Act)) != 0 || heads.IsHead(key);

    /// <summary>A present-tense prefix, the plural ending, a pronoun's ending, a case ending: what ordinary words have and names do not.</summary>
    private static bool HasInflection(string text, string key)
    {
        if (text[^1] is ArabicLetters.TehMarbuta) return true;
        // The comparative: hamza and three consonants.
        if (key.Length == 4 && text[0] == ArabicLetters.AlefHamzaAbove && key.AsSpan(1).IndexOfAny(ArabicLetters.Alef, ArabicLetters.Waw, ArabicLetters.Yeh) < 0) return true;
        if (key.Length > 4 && text[^1] == ArabicLetters.Heh && key[^2] != ArabicLetters.Yeh) return true;
        if (key.Length == 5 && key[0] == ArabicLetters.Seen && key[1] == ArabicLetters.Yeh) return true;
        if (text[^1] is '\u064B' or '\u064C' or '\u064D' || (text.Length > 2 && text[^2] == '\u064B')) return true;
        if (key.Length > 3 && key[0] == ArabicLetters.Yeh && key[1] != ArabicLetters.Alef && key[1] != ArabicLetters.Waw) return true;
        if (key.Length > 4 && key.EndsWith(ArabicAffixes.FemininePlural, StringComparison.Ordinal)) return true;
        if (key.Length > 4 && (key.EndsWith(ArabicAffixes.Her, StringComparison.Ordinal) || key.EndsWith(ArabicAffixes.Their, StringComparison.Ordinal))) return true;
        return key.Length > 4 && key.EndsWith(ArabicAffixes.VerbPlural, StringComparison.Ordinal);
    }
}

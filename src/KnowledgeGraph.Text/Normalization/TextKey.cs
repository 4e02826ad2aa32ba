using System.Globalization;
using System.Text;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Text.Normalization;

/// <summary>
/// The key by which names are compared: what two keyboards, publishers or spellings write differently for the same word falls together.
/// Compatibility forms, letter case, Latin diacritics, Arabic marks and tatweel go; alef, yeh, waw, teh-marbuta and Persian variants become one letter each;
/// digits become ASCII; apostrophes and the dots of abbreviations go; other punctuation is a space; spaces are single.
/// </summary>
public static class TextKey
{
    private const char Noncharacter = '\uFFFE';
    private const char ReplacementCharacter = '\uFFFD';

    /// <summary>The key of a text; may be empty. Linear in the text's length.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return OfPlainWord(text) ?? OfAny(text);
    }

    /// <summary>The key of a word of ASCII letters and digits, or of plain Arabic letters and marks: most words; null for any other.</summary>
    private static string? OfPlainWord(string text)
    {
        const int Longest = 64;
        if (text.Length > Longest) return null;
        Span<char> key = stackalloc char[Longest];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) key[length++] = char.ToLowerInvariant(c);
            else if (c is >= ArabicLetters.Hamza and <= ArabicLetters.Yeh)
            {
                if (c is > '\u063A' and < ArabicLetters.Tatweel) return null;
                if (c != ArabicLetters.Tatweel) key[length++] = Plain(c);
            }
            else if (c is not (>= '\u064B' and <= '\u0652')) return null;
        }

        return key[..length].SequenceEqual(text) ? text : new(key[..length]);
    }

    private static char Plain(char letter) => letter switch
    {
        ArabicLetters.AlefMadda or ArabicLetters.AlefHamzaAbove or ArabicLetters.AlefHamzaBelow => ArabicLetters.Alef,
        ArabicLetters.WawHamza => ArabicLetters.Waw,
        ArabicLetters.YehHamza or ArabicLetters.AlefMaksura => ArabicLetters.Yeh,
        ArabicLetters.TehMarbuta => ArabicLetters.Heh,
        _ => letter,
    };

    private static string OfAny(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes()) Append(key, rune);
        while (key.Length > 0 && key[^1] == ' ') key.Length--;
        return key.ToString();
    }

    /// <summary>Compatibility decomposition. What has none and is refused by it, lone surrogates and the noncharacter U+FFFE, becomes U+FFFD first.</summary>
    private static string Decomposed(string text)
    {
        if (text.All(char.IsAscii)) return text;
        foreach (var c in text)
            if (char.IsSurrogate(c) || c == Noncharacter)
                return string.Concat(text.EnumerateRunes().Select(r => r.ToString())).Replace(Noncharacter, ReplacementCharacter).Normalize(NormalizationForm.FormKD);
        return text.Normalize(NormalizationForm.FormKD);
    }

    private static void Append(StringBuilder key, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control
            && !Rune.IsWhiteSpace(rune)) return;
        switch (rune.Value)
        {
            case ArabicLetters.Tatweel or '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u02BB' or '`':
                return;
            case '.':
                return;
            case ArabicLetters.AlefWasla:
                key.Append(ArabicLetters.Alef);
                return;
            case ArabicLetters.TehMarbuta:
                key.Append(ArabicLetters.Heh);
                return;
            case ArabicLetters.AlefMaksura or ArabicLetters.FarsiYeh:
                key.Append(ArabicLetters.Yeh);
                return;
            case ArabicLetters.Keheh or ArabicLetters.Gaf:
                key.Append(ArabicLetters.Kaf);
                return;
        }

        if (category == UnicodeCategory.DecimalDigitNumber) key.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
        else if (Rune.IsLetterOrDigit(rune)) key.Append(Rune.ToLowerInvariant(rune).ToString());
        else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
    }
}

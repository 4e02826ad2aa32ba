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
    /// <summary>The key of a text; may be empty. Linear in the text's length.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes()) Append(key, rune);
        while (key.Length > 0 && key[^1] == ' ') key.Length--;
        return key.ToString();
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

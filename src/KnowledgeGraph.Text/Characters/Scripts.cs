using System.Globalization;

namespace KnowledgeGraph.Text.Characters;

/// <summary>Which script a UTF-16 unit belongs to. Surrogates belong to neither.</summary>
public static class Scripts
{
    /// <summary>True for letters of the Arabic blocks, presentation forms included; marks and digits are none.</summary>
    public static bool IsArabicLetter(char c) =>
        (c is >= '\u0620' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\u08A0' and <= '\u08FF' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC')
        && char.IsLetter(c);

    /// <summary>True for letters of the Latin blocks, with or without diacritics.</summary>
    public static bool IsLatinLetter(char c) =>
        c is >= 'A' and <= 'Z' or >= 'a' and <= 'z'
        || ((c is >= '\u00AA' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' or >= '\uFB00' and <= '\uFB06') && char.IsLetter(c));

    /// <summary>True for what attaches to the letter before it: vowel marks, combining accents, joiners.</summary>
    public static bool IsMark(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>True for characters without a shape: directional marks, joiners, soft hyphens, byte order marks.</summary>
    public static bool IsFormat(char c) => c == '\u00AD' || (c >= '\u0600' && char.GetUnicodeCategory(c) == UnicodeCategory.Format);
}

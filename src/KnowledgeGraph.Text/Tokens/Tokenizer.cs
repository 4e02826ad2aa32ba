using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Sentences;

namespace KnowledgeGraph.Text.Tokens;

/// <summary>
/// Cuts a text into words, numbers and punctuation, in one pass.
/// <list type="bullet">
/// <item>A hyphen between letters separates two words and is itself no token, so <c>Al-Sabah</c> and <c>Al Sabah</c> are the same two words;
/// the offsets still tell. Between digits, and beside a space, it is a token.</item>
/// <item>An apostrophe within a word belongs to it (<c>Sana'a</c>); a final <c>'s</c> is a word of its own.</item>
/// <item>The dot belongs to the word in initials (<c>J.</c>, <c>U.S.</c>) and in the abbreviations of <see cref="Abbreviations"/>.</item>
/// <item>A number keeps its separators and its ordinal ending: <c>1,000.5</c>, <c>5th</c>.</item>
/// <item>A change between Arabic and another script separates words. Marks, tatweel and joiners belong to the word around them.</item>
/// </list>
/// </summary>
public static class Tokenizer
{
    /// <summary>The tokens of a text, in order; whitespace and marks without a shape lie between them. Linear in the text's length.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(text.Length / 5 + 4);
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || char.IsControl(c) || Scripts.IsFormat(c) || IsInnerHyphen(text, at))
            {
                at++;
                continue;
            }

            var (end, kind) = char.IsDigit(c) ? (NumberEnd(text, at), TokenKind.Number)
                : IsWordStart(text, at) ? (WordEnd(text, at), TokenKind.Word)
                : (PunctuationEnd(text, at), TokenKind.Punctuation);
            var word = text[at..end];
            tokens.Add(new(at, end, word, kind != TokenKind.Punctuation && TextKey.Of(word) is { Length: > 0 } key ? key : word, kind));
            at = end;
        }

        return tokens;
    }

    private static bool IsWordStart(string text, int at) =>
        IsLetterAt(text, at) || text[at] == ArabicLetters.Tatweel || IsPossessive(text, at);

    private static bool IsLetterAt(string text, int at) =>
        char.IsLetter(text, at) && (!char.IsSurrogate(text[at]) || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length));

    private static bool IsInnerHyphen(string text, int at) =>
        text[at] is '-' or '\u2010' or '\u2011' && at > 0 && at + 1 < text.Length
        && (char.IsLetterOrDigit(text[at - 1]) || Scripts.IsMark(text[at - 1]) || text[at - 1] == '.') && char.IsLetterOrDigit(text[at + 1]) && !(char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));

    private static int WordEnd(string text, int start)
    {
        if (IsApostrophe(text[start])) return start + 2;
        if (DottedInitialsEnd(text, start) is var dotted and > 0) return dotted;
        var arabic = IsArabic(text[start]);
        var at = start;
        while (at < text.Length)
        {
            var c = text[at];
            if (IsLetterAt(text, at))
            {
                if (IsArabic(c) != arabic) break;
                at += char.IsSurrogate(c) ? 2 : 1;
            }
            else if (Scripts.IsMark(c) || (c == ArabicLetters.Tatweel && arabic) || (char.IsDigit(c) && !arabic) || IsJoined(text, at, arabic)) at++;
            else break;
        }

        return at < text.Length && text[at] == '.' && Abbreviations.Contains(text.AsSpan(start, at - start)) ? at + 1 : at;
    }

    /// <summary>An apostrophe or a joiner between two letters of the same word.</summary>
    private static bool IsJoined(string text, int at, bool arabic)
    {
        if (at + 1 >= text.Length || !IsLetterAt(text, at + 1) || IsArabic(text[at + 1]) != arabic) return false;
        return Scripts.IsFormat(text[at]) || (!arabic && IsApostrophe(text[at]) && !IsPossessive(text, at));
    }

    private static bool IsPossessive(string text, int at) =>
        IsApostrophe(text[at]) && at > 0 && char.IsLetterOrDigit(text[at - 1]) && at + 1 < text.Length && text[at + 1] is 's' or 'S'
        && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));

    /// <summary>The end of <c>J.</c>, <c>U.S.</c> and the like: single letters, each with its dot; 0 where there is none.</summary>
    private static int DottedInitialsEnd(string text, int start)
    {
        var at = start;
        var letters = 0;
        while (at + 1 < text.Length && text[at + 1] == '.' && (char.IsUpper(text[at]) || (letters > 0 && char.IsLetter(text[at])) || Scripts.IsArabicLetter(text[at])
            || (char.IsLower(text[at]) && at + 3 < text.Length && char.IsLetter(text[at + 2]) && text[at + 3] == '.')))
        {
            letters++;
            at += 2;
        }

        // "U.S" without its last dot, and a word that only ends in a single letter ("Plan B.C"), stay ordinary words.
        if (letters == 0 || (at < text.Length && char.IsLetter(text[at]))) return letters > 0 && IsLoneLetter(text, at) ? at + 1 : 0;
        return at;
    }

    private static bool IsLoneLetter(string text, int at) => at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);

    private static int NumberEnd(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsDigit(text[at]) || (IsNumberSeparator(text[at]) && at + 1 < text.Length && char.IsDigit(text[at + 1])))) at++;
        return at + 2 <= text.Length && IsOrdinal(text.AsSpan(at, 2)) && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2])) ? at + 2 : at;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> ending) =>
        ending.Equals("st", StringComparison.OrdinalIgnoreCase) || ending.Equals("nd", StringComparison.OrdinalIgnoreCase)
        || ending.Equals("rd", StringComparison.OrdinalIgnoreCase) || ending.Equals("th", StringComparison.OrdinalIgnoreCase);

    /// <summary>One mark; a run of full stops or hyphens is one token.</summary>
    private static int PunctuationEnd(string text, int start)
    {
        if (char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1])) return start + 2;
        var at = start + 1;
        if (text[start] is '.' or '-')
            while (at < text.Length && text[at] == text[start])
                at++;
        return at;
    }

    private static bool IsArabic(char c) => c == ArabicLetters.Tatweel || Scripts.IsArabicLetter(c);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u02BB' or '\u2018' or '`';

    private static bool IsNumberSeparator(char c) => c is '.' or ',' or '\u066B' or '\u066C';
}

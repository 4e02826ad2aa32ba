using System.Globalization;
using KnowledgeGraph.Text.Morphology;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Text.Dates.Expressions;

/// <summary>A word or phrase of a sentence as the grammar of dates sees it.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Number">The value of a number in digits, else -1.</param>
/// <param name="Digits">How many digits it has.</param>
/// <param name="Mark">The mark, where it is punctuation; else NUL.</param>
/// <param name="Proclitics">Attached Arabic particles, as letters.</param>
/// <param name="IsCapital">True where it begins with a capital or has no case.</param>
internal sealed record DateItem(
    int First, int Last, int Number, int Digits, char Mark, string Proclitics, bool IsCapital, List<DateMeaning> Meanings)
{
    private static readonly List<DateMeaning> None = [];

    /// <summary>True for the ending of <c>1990s</c>, which is a token of its own.</summary>
    public bool IsPluralEnding { get; private init; }

    /// <summary>True where the item can be of the class; its value is given.</summary>
    public bool Is(DateWordClass kind, out int value)
    {
        foreach (var meaning in Meanings)
        {
            if (meaning.Class != kind) continue;
            value = meaning.Value;
            return true;
        }

        value = 0;
        return false;
    }

    public bool Is(DateWordClass kind) => Is(kind, out _);

    /// <summary>The items of a sentence, in order.</summary>
    public static List<DateItem> Of(IReadOnlyList<Token> tokens, Language language, DateLexicon lexicon)
    {
        var items = new List<DateItem>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var item = At(tokens, i, language, lexicon);
            items.Add(item);
            i = item.Last + 1;
        }

        return items;
    }

    private static DateItem At(IReadOnlyList<Token> tokens, int i, Language language, DateLexicon lexicon)
    {
        var token = tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Punctuation:
                return new(i, i, -1, 0, token.Text[0], "", false, None);
            case TokenKind.Number:
                var (number, digits) = ReadNumber(token.Key);
                return new(i, i, number, digits, '\0', "", false, None);
        }

        List<DateMeaning>? meanings = null;
        foreach (var (_, proclitics, key) in Readings(token, language))
        {
            var length = lexicon.Match(language, key, tokens, i, ref meanings);
            if (length > 0) return new(i, i + length - 1, -1, 0, '\0', proclitics, !char.IsLower(token.Text[0]), meanings!);
        }

        return new(i, i, -1, 0, '\0', token.Kind == TokenKind.Word && language == Language.Ar ? FirstParticle(token) : "", !char.IsLower(token.Text[0]), None)
        {
            IsPluralEnding = token.Key == "s" && i > 0 && tokens[i - 1].Kind == TokenKind.Number,
        };
    }

    private static IEnumerable<ArabicSplit> Readings(Token token, Language language) =>
        language == Language.En || !ArabicClitics.MayHave(token.Key) ? [new(0, "", token.Key)] : ArabicClitics.Splits(token);

    /// <summary>A particle that stands alone before a number: <c>و7</c> is cut into two tokens.</summary>
    private static string FirstParticle(Token token) => token.Key.Length == 1 ? token.Key : "";

    private static (int Number, int Digits) ReadNumber(string key)
    {
        var digits = 0;
        while (digits < key.Length && char.IsAsciiDigit(key[digits])) digits++;
        var ordinal = digits == key.Length || key.Length == digits + 2;
        return ordinal && digits is > 0 and <= 4 ? (int.Parse(key.AsSpan(0, digits), CultureInfo.InvariantCulture), digits) : (-1, 0);
    }
}

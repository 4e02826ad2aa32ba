using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>A number as a text writes it: from the first to the last token, and what it can mean.</summary>
internal readonly record struct FoundNumber(int First, int Last, long Min, long Max);

/// <summary>Reads numbers in digits of either set, in words of either language, and mixed: <c>1.2 million</c>, «خمسة وعشرون», <c>dozens</c>.</summary>
internal sealed class NumberReader
{
    private const long Most = 1_000_000_000_000_000;
    private readonly PhraseTable<Piece> _words = new();
    private readonly PhraseTable<(long Min, long Max)> _vague = new();

    /// <summary>Reads <c>lexicon/figures/numbers.tsv</c>.</summary>
    /// <exception cref="InvalidDataException">An unknown class, or a value that is no number.</exception>
    public static NumberReader Load(string path)
    {
        var reader = new NumberReader();
        foreach (var row in LexiconTable.Read(path, 4))
            foreach (var form in LexiconTable.List(row[3]))
            {
                if (row[1] == "vague" && row[2].Split('-') is [var min, var max]) reader._vague.Add(form, (Value(path, min), Value(path, max)));
                else reader._words.Add(form, new(ClassOf(path, row[1]), Value(path, row[2])));
            }

        return reader;
    }

    /// <summary>The number that begins at a token; null where none does.</summary>
    public FoundNumber? At(IReadOnlyList<Token> tokens, int first)
    {
        if (_vague.At(tokens, first, proclitics: false) is { } vague) return new(first, vague.Last, vague.Value.Min, vague.Value.Max);
        var (total, part, added, at, end) = (0m, 0m, decimal.MaxValue, first, -1);
        var (joined, began) = (false, false);
        while (at < tokens.Count)
        {
            if (tokens[at].Kind == TokenKind.Number)
            {
                if (began && !joined) break;
                if (Digits(tokens[at].Text) is not { } digits) break;
                (part, added, end, at) = (part + digits, 0, at, at + 1);
            }
            else if (_words.At(tokens, at, proclitics: IsAttached(tokens[at])) is { } word)
            {
                var (piece, last) = word;
                var attached = began && IsAttached(tokens[at]);
                if (piece.Class == PieceClass.And)
                {
                    if (!began) break;
                    (joined, at) = (true, last + 1);
                    continue;
                }

                if (piece.Class == PieceClass.One)
                {
                    if (began || at + 1 >= tokens.Count || _words.At(tokens, at + 1)?.Value.Class is not (PieceClass.Hundred or PieceClass.Dozen or PieceClass.Scale)) break;
                }
                else if (piece.Class is PieceClass.Scale)
                {
                    if (joined && part == 0) break;
                    (total, part, added) = (total + (part == 0 ? 1 : part) * piece.Value, 0, decimal.MaxValue);
                }
                else if (piece.Class is PieceClass.Hundred or PieceClass.Dozen)
                {
                    (part, added) = ((part == 0 ? 1 : part) * piece.Value, piece.Value);
                }
                else if (piece.Class is PieceClass.Scales)
                {
                    if (began && !joined && !attached) break;
                    (total, added) = (total + piece.Value, decimal.MaxValue);
                }
                else
                {
                    // «خمسة وعشرون» goes from units to tens, "twenty-five" from tens to units.
                    if (began && !joined && !attached && added <= piece.Value) break;
                    (part, added) = (part + piece.Value, piece.Value);
                }

                (end, at) = (last, last + 1);
            }
            else
            {
                break;
            }

            (began, joined) = (true, false);
        }

        var value = total + part;
        return end < 0 || value > Most || value != Math.Floor(value) && value < 1000 ? null : new(first, end, (long)value, (long)value);
    }

    private static bool IsAttached(Token token) => token.Key.Length > 3 && token.Key[0] == ArabicLetters.Waw;

    /// <summary>Digits with the separators of either script; null for what is no quantity: an ordinal, several dots.</summary>
    private static decimal? Digits(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsDigit(c)) digits.Append((int)char.GetNumericValue(c));
            else if (c is ',' or '\u066C') digits.Append(',');
            else if (c is '.' or '\u066B') digits.Append('.');
            else return null;
        }

        var plain = digits.ToString();
        // «1.200» groups thousands as «1,200» does; «1.2» and «1,2» are fractions.
        var parts = plain.Split(',', '.');
        plain = parts.Length > 1 && parts[0].Length <= 3 && parts.Skip(1).All(p => p.Length == 3) ? string.Concat(parts) : plain.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < Most ? value : null;
    }

    private static PieceClass ClassOf(string path, string name) =>
        Enum.TryParse<PieceClass>(name, true, out var value) && !char.IsDigit(name[0]) ? value : throw new InvalidDataException($"{path}: '{name}' is no class of number words.");

    private static long Value(string path, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw new InvalidDataException($"{path}: '{text}' is no number.");

    private readonly record struct Piece(PieceClass Class, long Value);

    private enum PieceClass
    {
        Unit,
        Teen,
        Ten,
        Hundreds,
        Hundred,
        Dozen,
        Scale,
        Scales,
        One,
        And,
    }
}

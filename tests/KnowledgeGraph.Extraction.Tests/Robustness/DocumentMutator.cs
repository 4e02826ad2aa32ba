using System.Text;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tests.Robustness;

/// <summary>Makes broken documents out of whole ones. The same seed makes the same document.</summary>
internal sealed class DocumentMutator(IReadOnlyList<string> texts)
{
    private const int LongestDocument = 12_000;

    private static readonly string[] Controls =
    [
        "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u061C", "\u200B", "\u200C", "\u200D", "\uFEFF", "\u00AD",
        "\0", "\a", "\u001B", "\u0085", "\u2028", "\u2029", "\uFFFE", "\uFFFF", "\uFFFD", "\u0301", "\u064B", "\u0651", "\u0640",
    ];

    private static readonly string[] Surrogates = ["\uD800", "\uDC00", "\uDBFF", "\uDFFF", "\uDC00\uD800", "\uD83D", "\U0001F1F0\U0001F1FC", "\U0001D400", "\U0001EE00"];

    private static readonly string[] Marks =
        [".", "..", "…", ",", "،", "؛", "؟", "!", "?", ":", ";", "\"", "'", "’", "“", "”", "«", "»", "(", ")", "[", "]", "{", "}", "-", "–", "—", "/", "&", "'s", "@", "#", "*", "|", "٪"];

    private static readonly string[] Spaces = [" ", "\n", "\t", "\u00A0", "\u3000", "\r\n", "\n\n", ""];

    private static readonly Func<DocumentMutator, Random, string, string>[] Mutations =
    [
        (_, r, t) => Cut(r, t),
        (_, r, t) => t.Insert(At(r, t), Many(r, Controls, 30)),
        (_, r, t) => Sprinkle(r, t, Controls),
        (_, r, t) => Sprinkle(r, t, Surrogates),
        (_, r, t) => Sprinkle(r, t, Marks),
        (_, r, t) => SwapLetters(r, t),
        (_, r, t) => OfPieces(t, ' ', p => r.Shuffle(p)),
        (_, r, t) => OfPieces(t, '.', p => r.Shuffle(p)),
        (_, r, t) => string.Join(' ', t.Split(' ').Where(_ => r.Next(8) > 0)),
        (_, r, t) => string.Join(' ', t.Split(' ').SelectMany(w => Enumerable.Repeat(w, r.Next(12) == 0 ? r.Next(2, 9) : 1))),
        (_, r, t) => string.Concat(t.Split(' ').Select(w => r.Next(6) == 0 ? w : w + " ")),
        (_, r, t) => t + string.Concat(Enumerable.Repeat(" " + Phrase(r, t), r.Next(1, 120))),
        (m, r, t) => string.Concat(t.Split(' ').Zip(m.Any(r).Split(' '), (a, b) => a + " " + b + " ")),
        (m, r, t) => string.Concat(t.Zip(m.Any(r), (a, b) => $"{a}{b}")),
        (_, r, t) => t.Insert(At(r, t), HugeToken(r)),
        (_, r, t) => t.Insert(At(r, t), Many(r, Marks, 400)),
        (_, r, t) => t.Insert(At(r, t), new string(Marks[r.Next(Marks.Length)][0], r.Next(1, 800))),
        (_, _, t) => string.Concat(t.Where(c => !char.IsPunctuation(c))),
        (_, _, t) => string.Concat(t.Where(c => !char.IsWhiteSpace(c))),
        (_, _, t) => t.ToUpperInvariant(),
        (_, _, t) => t.ToLowerInvariant(),
        (_, r, t) => string.Join(Spaces[r.Next(Spaces.Length)], t.Split(' ')),
        (_, r, t) => string.Concat(t.Select(c => char.IsLetter(c) && r.Next(30) == 0 ? (char)('0' + r.Next(10)) : c)),
        (_, _, t) => string.Concat(t.Reverse()),
        (_, r, t) => IsWellFormed(t) ? t.Normalize(r.Next(2) == 0 ? NormalizationForm.FormD : NormalizationForm.FormKD) : t,
    ];

    /// <summary>A document of one or a few texts, mutated one to six times.</summary>
    public string Make(int seed)
    {
        var random = new Random(seed);
        var text = Any(random);
        for (var more = random.Next(4); more > 0; more--) text += (random.Next(3) == 0 ? "\n\n" : " ") + Any(random);
        for (var left = random.Next(1, 7); left > 0; left--)
        {
            text = Mutations[random.Next(Mutations.Length)](this, random, text.Length == 0 ? Any(random) : text);
            if (text.Length > LongestDocument) text = text[..LongestDocument];
        }

        return text;
    }

    /// <summary>The language that a document is said to be in, right or wrong.</summary>
    public static Language LanguageOf(int seed) => seed % 2 == 0 ? Language.En : Language.Ar;

    private string Any(Random random) => texts[random.Next(texts.Count)];

    private static int At(Random random, string text) => random.Next(text.Length + 1);

    private static string Cut(Random random, string text)
    {
        var at = At(random, text);
        return text.Remove(at, Math.Min(random.Next(1, 60), text.Length - at));
    }

    private static string Many(Random random, string[] of, int most) => string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => of[random.Next(of.Length)]));

    private static string Sprinkle(Random random, string text, string[] of)
    {
        var every = random.Next(2, 60);
        return string.Concat(text.Select(c => random.Next(every) == 0 ? c + of[random.Next(of.Length)] : c.ToString()));
    }

    private static string SwapLetters(Random random, string text)
    {
        var letters = text.ToCharArray();
        for (var swaps = random.Next(1, 40); swaps > 0 && letters.Length > 1; swaps--)
        {
            var (a, b) = (random.Next(letters.Length), random.Next(letters.Length));
            (letters[a], letters[b]) = (letters[b], letters[a]);
        }

        return new(letters);
    }

    private static string OfPieces(string text, char separator, Action<string[]> change)
    {
        var pieces = text.Split(separator);
        change(pieces);
        return string.Join(separator, pieces);
    }

    /// <summary>One to four words that stand together: often a name.</summary>
    private static string Phrase(Random random, string text)
    {
        var words = text.Split(' ');
        var first = random.Next(words.Length);
        return string.Join(' ', words.Skip(first).Take(random.Next(1, 5)));
    }

    private static string HugeToken(Random random)
    {
        string[] units = ["a", "A", "ا", "وال", "7", "٣", "a'", "a.", "A.", "x-", "1,", "بـ", "e\u0301", "ü", "\u0651", "中"];
        return string.Concat(Enumerable.Repeat(units[random.Next(units.Length)], random.Next(100, 4000)));
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\uFFFE' or '\uFFFF') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }

        return true;
    }
}

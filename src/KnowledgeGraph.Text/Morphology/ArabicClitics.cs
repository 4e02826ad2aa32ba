using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Text.Morphology;

/// <summary>One way to read a written Arabic word: attached particles, then what remains.</summary>
/// <param name="Units">How many UTF-16 units of the written word the particles take, their marks included.
/// Where the article is fused with a preposition (<c>لل</c>), only the particles before the preposition count, for the rest cannot be cut.</param>
/// <param name="Proclitics">The particles' letters, in order; empty where none was taken off.</param>
/// <param name="Rest">The key of what remains, with its article restored (<c>وللكويت</c> leaves <c>الكويت</c>).</param>
public readonly record struct ArabicSplit(int Units, string Proclitics, string Rest);

/// <summary>The attached particles of Arabic: the conjunctions waw and feh, then one of beh, lam, kaf or seen.</summary>
public static class ArabicClitics
{
    private const int ShortestRest = 2;

    /// <summary>False where a word's only reading is the word itself.</summary>
    public static bool MayHave(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length > ShortestRest && key[0] is ArabicLetters.Waw or ArabicLetters.Feh or ArabicLetters.Beh or ArabicLetters.Lam or ArabicLetters.Kaf or ArabicLetters.Seen;
    }

    /// <summary>Every admissible reading of a word, the one with nothing taken off first, then by the number of particles.</summary>
    public static IEnumerable<ArabicSplit> Splits(Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return Splits(token.Text, token.Key);
    }

    /// <summary>The same for a word as written and its key.</summary>
    public static IEnumerable<ArabicSplit> Splits(string text, string key)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(key);
        yield return new(0, "", key);
        if (key.Length < ShortestRest + 1) yield break;

        var conjunction = key[0] is ArabicLetters.Waw or ArabicLetters.Feh ? 1 : 0;
        if (conjunction == 1) yield return new(UnitsOf(text, 1), key[..1], key[1..]);
        foreach (var skipped in conjunction == 1 ? new[] { 0, 1 } : [0])
        {
            if (key.Length < skipped + 1 + ShortestRest) continue;
            var letter = key[skipped];
            if (letter == ArabicLetters.Lam && key[skipped + 1] == ArabicLetters.Lam && key.Length > skipped + 1 + ShortestRest)
            {
                var particles = key[..(skipped + 1)];
                yield return new(UnitsOf(text, skipped), particles, string.Concat(ArabicAffixes.Article, key.AsSpan(skipped + 2)));
                yield return new(UnitsOf(text, skipped), particles, string.Concat(ArabicAffixes.Article, key.AsSpan(skipped + 1)));
            }

            if (letter is ArabicLetters.Beh or ArabicLetters.Lam or ArabicLetters.Kaf or ArabicLetters.Seen)
                yield return new(UnitsOf(text, skipped + 1), key[..(skipped + 1)], key[(skipped + 1)..]);
        }
    }

    /// <summary>How many units the first letters take with the marks and tatweels after them.</summary>
    private static int UnitsOf(string text, int letters)
    {
        var at = 0;
        while (at < text.Length && letters > 0)
        {
            if (IsLetter(text[at])) letters--;
            at++;
        }

        while (at < text.Length && !IsLetter(text[at])) at++;
        return at;
    }

    private static bool IsLetter(char c) => c != ArabicLetters.Tatweel && !Scripts.IsMark(c) && !Scripts.IsFormat(c);
}

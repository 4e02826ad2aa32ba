using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Clauses.Arabic;

/// <summary>A noun read out of a written word.</summary>
/// <param name="Stem">The key without particles, article, case ending and pronoun.</param>
/// <param name="Particles">The attached conjunction and preposition, in order.</param>
/// <param name="Definite">True where it bears the article.</param>
/// <param name="Pronoun">True where a possessive pronoun is attached.</param>
internal readonly record struct ArabicStem(string Stem, string Particles, bool Definite, bool Pronoun);

/// <summary>Takes Arabic words apart, on keys: every admissible reading, the one with the least taken off first.</summary>
internal static class ArabicStems
{
    private const int ShortestStem = 2;
    private const string Article = "\u0627\u0644";
    private static readonly WordMemo<ArabicStem[]> Remembered = new(key => [.. ReadNouns(key)]);

    /// <summary>Attached possessive and object pronouns, longest first.</summary>
    private static readonly string[] Pronouns = ["\u0647\u0645\u0627", "\u0647\u0627", "\u0647\u0645", "\u0646\u0627", "\u0647"];

    /// <summary>Endings of number and case, longest first.</summary>
    private static readonly string[] Endings = ["\u062A\u064A\u0646", "\u062A\u0627\u0646", "\u064A\u0646", "\u0648\u0646", "\u0627\u0646", "\u0627\u062A", "\u0627", "\u064A", "\u0648"];

    /// <summary>The particles before a word: «w», «f», then one of «b l k»; what remains keeps its article, <c>ll</c> restored to it.</summary>
    public static IEnumerable<(string Particles, string Remainder)> Particles(string key)
    {
        yield return ("", key);
        var from = 0;
        if (key.Length > ShortestStem && key[0] is ArabicLetters.Waw or ArabicLetters.Feh)
        {
            yield return (key[..1], key[1..]);
            from = 1;
        }

        for (var skipped = 0; skipped <= from; skipped++)
        {
            if (key.Length < skipped + 1 + ShortestStem || key[skipped] is not (ArabicLetters.Beh or ArabicLetters.Lam or ArabicLetters.Kaf)) continue;
            var particles = key[..(skipped + 1)];
            yield return (particles, key[(skipped + 1)..]);
            if (key[skipped] == ArabicLetters.Lam && key[skipped + 1] == ArabicLetters.Lam) yield return (particles, Article + key[(skipped + 2)..]);
        }
    }

    /// <summary>The noun readings of a key.</summary>
    public static ArabicStem[] Nouns(string key) => Remembered.Of(key);

    private static IEnumerable<ArabicStem> ReadNouns(string key)
    {
        foreach (var (particles, rest) in Particles(key))
        {
            var definite = rest.Length > ShortestStem + 1 && rest.StartsWith(Article, StringComparison.Ordinal);
            var bare = definite ? rest[2..] : rest;
            if (bare.Length < ShortestStem) continue;
            yield return new(bare, particles, definite, false);
            foreach (var stem in WithoutEnding(bare)) yield return new(stem, particles, definite, false);
            if (definite) yield return new(rest, particles, false, false);
            if (definite) continue;
            foreach (var pronoun in Pronouns)
            {
                if (!bare.EndsWith(pronoun, StringComparison.Ordinal) || bare.Length < pronoun.Length + ShortestStem) continue;
                var stem = bare[..^pronoun.Length];
                yield return new(stem, particles, false, true);
                if (stem[^1] == ArabicLetters.Teh) yield return new(stem[..^1] + ArabicLetters.Heh, particles, false, true);
                if (stem[^1] is ArabicLetters.Yeh or ArabicLetters.Waw) yield return new(stem[..^1] + ArabicLetters.Hamza, particles, false, true);
                foreach (var shorter in WithoutEnding(stem)) yield return new(shorter, particles, false, true);
            }
        }
    }

    /// <summary>The verb readings of a key: what remains after «w f s l» and before an object pronoun.</summary>
    public static IEnumerable<(string Form, bool Future, bool Pronoun)> Verbs(string key)
    {
        foreach (var (rest, future) in VerbStarts(key))
        {
            yield return (rest, future, false);
            foreach (var pronoun in Pronouns)
            {
                if (!rest.EndsWith(pronoun, StringComparison.Ordinal) || rest.Length < pronoun.Length + ShortestStem) continue;
                var form = rest[..^pronoun.Length];
                yield return (form, future, true);
                // A plural loses its final alef before the pronoun.
                if (form[^1] == ArabicLetters.Waw) yield return (form + ArabicLetters.Alef, future, true);
            }
        }
    }

    private static IEnumerable<(string Remainder, bool Future)> VerbStarts(string key)
    {
        yield return (key, false);
        var conjunction = key.Length > ShortestStem && key[0] is ArabicLetters.Waw or ArabicLetters.Feh;
        if (conjunction) yield return (key[1..], false);
        for (var skipped = 0; skipped <= (conjunction ? 1 : 0); skipped++)
        {
            if (key.Length < skipped + 4) continue;
            if (key[skipped] == ArabicLetters.Seen) yield return (key[(skipped + 1)..], true);
            if (key[skipped] == ArabicLetters.Lam && key[skipped + 1] is ArabicLetters.Yeh or ArabicLetters.Teh) yield return (key[(skipped + 1)..], false);
        }
    }

    private static IEnumerable<string> WithoutEnding(string word)
    {
        foreach (var ending in Endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + ShortestStem + 1) continue;
            var stem = word[..^ending.Length];
            yield return stem;
            if (ending[0] is ArabicLetters.Teh or ArabicLetters.Alef && ending.Length > 1) yield return stem + ArabicLetters.Heh;
        }
    }
}

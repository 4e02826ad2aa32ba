using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Search.Analysis;

/// <summary>
/// Light stemming of Arabic keys, after light10 (Larkey, Ballesteros, Connell: Light Stemming for Arabic Information Retrieval, 2007), with what it leaves: prefixes where a conjunction stands
/// before a preposition (<c>وبال</c>, <c>ولل</c>), attached pronouns and the teh before them, endings of verbs, broken plurals; and with words that look as if they had a prefix or ending
/// and have none.
/// </summary>
internal static class ArabicStemmer
{
    private const string Article = "\u0627\u0644";
    private const int ShortestStem = 2;
    private const int ShortestAfterParticle = 3;
    private const string First = "first";
    private const string Last = "last";

    private static readonly Dictionary<string, string> Singulars =
        SearchData.Rows("broken-plurals.tsv").DistinctBy(row => TextKey.Of(row[0])).ToDictionary(row => TextKey.Of(row[0]), row => TextKey.Of(row[1]), StringComparer.Ordinal);

    private static readonly HashSet<string> Whole = Own(Last).ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> Rooted = Own(First).Select(StemOfBare).ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> WithoutAnyArticle = Own("article").Select(StemOfBare).ToHashSet(StringComparer.Ordinal);

    private static readonly char[] Particles = [ArabicLetters.Waw, ArabicLetters.Feh, ArabicLetters.Beh, ArabicLetters.Lam, ArabicLetters.Kaf];

    // Plurals and singulars by the stem that they share.
    private static readonly Dictionary<string, string[]> Siblings = Singulars.SelectMany(pair => new[] { pair.Key, pair.Value }).Distinct(StringComparer.Ordinal)
        .GroupBy(StemOfBare, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The stem of a key.</summary>
    public static string Stem(string key)
    {
        var word = WithoutArticle(key);
        if (word.Length == key.Length && key[0] == ArabicLetters.Waw && key.Length > ShortestAfterParticle && !IsRooted(key)) word = key[1..];
        return StemOfBare(word);
    }

    /// <summary>
    /// The stem that remains where the first letter is read as an attached particle without an article after it (<c>بقطر</c>, <c>سيزور</c>, <c>ولقطر</c>);
    /// null where it cannot be one. A second reading, not the first: many words begin with such a letter of their own.
    /// </summary>
    public static string? StemAfterParticle(string key)
    {
        var at = key[0] is ArabicLetters.Waw or ArabicLetters.Feh && key.Length > 1 && IsParticle(key, 1) ? 1 : 0;
        if (WithoutArticle(key).Length != key.Length || IsRooted(key)) return null;
        if (at == 1 && IsRooted(key[1..])) at = 0;
        var particle = IsParticle(key, at) || (at == 0 && key[0] == ArabicLetters.Feh);
        if (!particle || key.Length - at - 1 < ShortestAfterParticle) return null;
        return StemOfBare(key[(at + 1)..]);
    }

    private static IEnumerable<string> Own(string part) => SearchData.Rows("rooted-words.tsv").Where(row => row[1].Split('|').Contains(part)).Select(row => TextKey.Of(row[0]));

    /// <summary>
    /// Words that have the stem of a key, or one of whose readings has: the word itself with and without its article and other particles, its plural and singular. For whoever
    /// looks in texts that another stemmer cut.
    /// </summary>
    public static IEnumerable<string> Forms(string key)
    {
        var bare = WithoutArticle(key);
        var stem = Stem(key);
        string[] words = [bare, stem, .. Siblings.GetValueOrDefault(stem) ?? [], .. StemAfterParticle(key) is { } rest ? [rest] : Array.Empty<string>()];
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            yield return word;
            yield return Article + word;
            foreach (var particle in Particles) yield return particle + word;
            if (word[0] is ArabicLetters.Yeh or ArabicLetters.Teh or ArabicLetters.Noon) yield return ArabicLetters.Seen + word;
        }

        yield return key;
    }

    private static bool IsParticle(string key, int at) =>
        key[at] is ArabicLetters.Beh or ArabicLetters.Lam or ArabicLetters.Kaf
        || (key[at] == ArabicLetters.Seen && at + 1 < key.Length && key[at + 1] is ArabicLetters.Yeh or ArabicLetters.Teh or ArabicLetters.Noon);

    private static bool IsRooted(string key) => Singulars.ContainsKey(key) || Rooted.Contains(StemOfBare(key));

    private static string StemOfBare(string word) => ArabicEndings.Without(word, Singulars, Whole);

    // [waw, feh]? [beh, kaf]? article, or [waw, feh]? lam lam, where the article's alef is lost.
    private static string WithoutArticle(string key)
    {
        var at = key[0] is ArabicLetters.Waw or ArabicLetters.Feh && key.Length > 1 ? 1 : 0;
        foreach (var start in at == 1 ? new[] { 1, 0 } : [0])
        {
            if (Remains(key, start, Article) && WithoutAnyArticle.Contains(StemOfBare(key[start..]))) return key;
            var article = start < key.Length && key[start] is ArabicLetters.Beh or ArabicLetters.Kaf ? start + 1 : start;
            if (Remains(key, article, Article)) return key[(article + 2)..];
            if (Remains(key, start, "\u0644\u0644")) return key[(start + 2)..];
        }

        return key;
    }

    private static bool Remains(string key, int at, string prefix) =>
        key.Length - at - prefix.Length >= ShortestStem && string.CompareOrdinal(key, at, prefix, 0, prefix.Length) == 0;
}

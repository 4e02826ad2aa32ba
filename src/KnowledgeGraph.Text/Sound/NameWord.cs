using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Text.Sound;

/// <summary>A word of a name, as <see cref="TextKey"/> writes it.</summary>
/// <param name="Text">The word without the article.</param>
/// <param name="WithArticle">The word with the article; equal to <paramref name="Text"/> where it has none.</param>
/// <param name="IsArabic">True where it is written in Arabic letters.</param>
internal readonly record struct NameWord(string Text, string WithArticle, bool IsArabic)
{
    private const int ShortestAfterArticle = 3;

    private static readonly HashSet<string> Particles = [.. SoundData.Rows("particles.tsv").Select(row => row[0])];

    // Servant-of names: the first part in all its spellings, and the spelling that stands for them.
    private static readonly Dictionary<string, string> FirstParts = SoundData.Rows("compounds.tsv").ToDictionary(row => row[0], row => row[1]);

    private const int LongestKept = 64;

    // The last some names: one is compared with hundreds, and hundreds with one.
    private static readonly Tuple<string, IReadOnlyList<NameWord>>?[] Recent = new Tuple<string, IReadOnlyList<NameWord>>?[1 << 12];

    /// <summary>The words of a name; particles (<c>al</c>, <c>bin</c> and the like) are left out unless there is nothing else.</summary>
    public static IReadOnlyList<NameWord> Of(string name)
    {
        if (name.Length > LongestKept) return Read(name);
        ref var slot = ref Recent[name.GetHashCode(StringComparison.Ordinal) & (Recent.Length - 1)];
        if (Volatile.Read(ref slot) is { } known && string.Equals(known.Item1, name, StringComparison.Ordinal)) return known.Item2;
        var words = Read(name);
        Volatile.Write(ref slot, new(name, words));
        return words;
    }

    /// <summary>True for a key that <see cref="Of"/> leaves out beside others.</summary>
    public static bool IsParticle(string key) => Particles.Contains(key);

    /// <summary>Two neighbouring words written as one, as in <c>Abd Allah</c> and <c>Abdallah</c>.</summary>
    public NameWord Joined(NameWord next) => new(Text + next.WithArticle, WithArticle + next.WithArticle, IsArabic);

    private static List<NameWord> Read(string name)
    {
        var parts = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts).ToList();
        var words = new List<NameWord>(parts.Count);
        string? joining = null;
        foreach (var part in parts)
        {
            if (Particles.Contains(part.Key)) continue;
            if (joining is null && FirstParts.TryGetValue(part.Key, out joining)) continue;
            var word = OfPart(part);
            words.Add(joining is null ? word : new(joining + word.Text, joining + word.WithArticle, word.IsArabic));
            joining = null;
        }

        if (joining is not null) words.Add(OfPart((joining, false)));
        if (words.Count == 0) words.AddRange(parts.Select(OfPart));
        return words;
    }

    // The article's alef has neither hamza nor madda: a name such as Albert begins with no article.
    private static IEnumerable<(string Key, bool MayHaveArticle)> Parts(string piece)
    {
        var hamza = piece[0] is ArabicLetters.AlefHamzaAbove or ArabicLetters.AlefHamzaBelow or ArabicLetters.AlefMadda;
        return TextKey.Of(piece).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((key, i) => (key, i > 0 || !hamza));
    }

    private static NameWord OfPart((string Key, bool MayHaveArticle) piece)
    {
        var part = piece.Key;
        var arabic = IsArabicLetter(part[0]);
        foreach (var (spelling, standing) in FirstParts)
            if (part.Length >= spelling.Length + ShortestAfterArticle && spelling.Length > standing.Length && part.StartsWith(spelling, StringComparison.Ordinal)
                && (arabic || part.Length > spelling.Length + ShortestAfterArticle))
                return new(standing + part[spelling.Length..], part, arabic);
        var article = arabic && piece.MayHaveArticle && part.Length >= 2 + ShortestAfterArticle && part[0] == ArabicLetters.Alef && part[1] == ArabicLetters.Lam;
        return new(article ? part[2..] : part, part, arabic);
    }

    private static bool IsArabicLetter(char c) => c is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F';
}

using System.Text;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Search.Querying;

/// <summary>Finds for words that stand nowhere the nearest that do, among those of texts and names.</summary>
internal static class Spelling
{
    private const int ShortestWord = 4;
    private const int LongWord = 7;

    // A letter less of difference says more than how common a word is.
    private const double Nearness = 20;

    /// <summary>The words that have a better spelling, and it, as it is written.</summary>
    public static IReadOnlyDictionary<QueryWord, string> Of(IReadOnlyList<QueryWord> words, NameLookup names)
    {
        var better = new Dictionary<QueryWord, string>();
        var unknown = words.Where(word => word.Key.Length is >= ShortestWord and <= Limits.ComparedLetters && !word.IsStop && !word.Key.Any(char.IsAsciiDigit) && !IsKnown(names, word));
        foreach (var word in unknown.Take(Limits.ComparedWords))
            if (Nearest(names, word) is { } nearest) better.TryAdd(word, nearest);
        return better;
    }

    /// <summary>The query with its words corrected, everything else as typed; null where there is nothing to correct.</summary>
    public static string? Correct(string query, IReadOnlyDictionary<QueryWord, string> better)
    {
        if (better.Count == 0) return null;
        var corrected = new StringBuilder();
        var copied = 0;
        foreach (var (word, spelling) in better.OrderBy(pair => pair.Key.Start))
        {
            corrected.Append(query, copied, word.Start - copied).Append(AsTyped(spelling, word.Text));
            copied = word.End;
        }

        return corrected.Append(query, copied, query.Length - copied).ToString();
    }

    // In capitals where the word was.
    private static string AsTyped(string better, string typed) =>
        !typed.Any(char.IsUpper) ? better : typed.Any(char.IsLower) ? char.ToUpperInvariant(better[0]) + better[1..] : better.ToUpperInvariant();

    private static bool IsKnown(NameLookup names, QueryWord word) => WordQueries.AllTerms(word, 0).Any(term => names.Has(term.Field, term.Text));

    private static string? Nearest(NameLookup names, QueryWord word)
    {
        var surface = SurfaceFilter.Of(word.Text);
        string? best = null;
        var bestScore = 0.0;
        foreach (var near in names.NearWords(surface, surface.Length < LongWord ? 1 : 2))
        {
            var nearness = 1 - near.Distance / (double)Math.Min(near.Text.Length, surface.Length);
            var score = nearness * Nearness + Math.Log2(1 + names.Frequency(IndexFields.Word, near.Text)) + (TextKey.Of(near.Text).Length == word.Key.Length ? 0.5 : 0);
            if (score <= bestScore) continue;
            (best, bestScore) = (near.Text, score);
        }

        return best;
    }
}

using System.Text;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Search.Retrieval;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Index;

namespace KnowledgeGraph.Search.Results;

/// <summary>Replaces words that stand nowhere by the nearest that do.</summary>
internal static class DidYouMean
{
    private const int ShortestWord = 4;
    private const int LongWord = 7;

    /// <summary>The query with its unknown words corrected, everything else as typed; null where no word can be.</summary>
    public static string? Correct(IndexReader reader, string query)
    {
        var corrected = new StringBuilder();
        var (copied, changes) = (0, 0);
        var unknown = QueryText.Words(query).Where(word => word.Key.Length is >= ShortestWord and <= Limits.ComparedLetters && !word.IsStop && !IsKnown(reader, word));
        foreach (var word in unknown.Take(Limits.ComparedWords))
        {
            if (Nearest(reader, word) is not { } better) continue;
            corrected.Append(query, copied, word.Start - copied).Append(AsTyped(better, word.Text));
            copied = word.End;
            changes++;
        }

        return changes == 0 ? null : corrected.Append(query, copied, query.Length - copied).ToString();
    }

    // In capitals where the word was.
    private static string AsTyped(string better, string typed) =>
        !typed.Any(char.IsUpper) ? better : typed.Any(char.IsLower) ? char.ToUpperInvariant(better[0]) + better[1..] : better.ToUpperInvariant();

    private static bool IsKnown(IndexReader reader, QueryWord word) =>
        WordQueries.AllTerms(word, 0).Any(term => reader.DocFreq(new Term(term.Field, term.Text)) > 0);

    private static string? Nearest(IndexReader reader, QueryWord word)
    {
        var surface = SurfaceFilter.Of(word.Text);
        string? best = null;
        var bestScore = 0.0;
        foreach (var near in NearTerms.Find(reader, IndexFields.Word, surface, surface.Length < LongWord ? 1 : 2, 1, Limits.Expansions))
        {
            var key = TextKey.Of(near.Text);
            var nearness = 1 - near.Distance / (double)Math.Min(near.Text.Length, surface.Length);
            var score = nearness * 10 + Math.Log2(1 + reader.DocFreq(new Term(IndexFields.Word, near.Text))) + (key.Length == word.Key.Length ? 0.5 : 0);
            if (score <= bestScore) continue;
            (best, bestScore) = (near.Text, score);
        }

        return best;
    }
}

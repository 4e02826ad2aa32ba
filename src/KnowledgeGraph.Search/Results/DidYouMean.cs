using System.Text;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

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
            corrected.Append(query, copied, word.Start - copied).Append(better);
            copied = word.End;
            changes++;
        }

        return changes == 0 ? null : corrected.Append(query, copied, query.Length - copied).ToString();
    }

    private static bool IsKnown(IndexReader reader, QueryWord word) =>
        WordQueries.AllTerms(word, 0).Any(term => reader.DocFreq(new Term(term.Field, term.Text)) > 0);

    private static string? Nearest(IndexReader reader, QueryWord word)
    {
        var surface = SurfaceFilter.Of(word.Text);
        if (MultiFields.GetTerms(reader, IndexFields.Word) is not { } words) return null;
        var query = new Term(IndexFields.Word, surface);
        var candidates = new FuzzyTermsEnum(words, new AttributeSource(), query, surface.Length < LongWord ? 1 : 2, 1, true);
        string? best = null;
        var bestScore = 0.0;
        while (candidates.MoveNext())
        {
            var term = candidates.Term.Utf8ToString();
            var key = TextKey.Of(term);
            var nearness = candidates.Attributes.AddAttribute<IBoostAttribute>().Boost;
            var score = nearness * 10 + Math.Log2(1 + candidates.DocFreq) + (key.Length == word.Key.Length ? 0.5 : 0);
            if (score <= bestScore) continue;
            (best, bestScore) = (term, score);
        }

        return best;
    }
}

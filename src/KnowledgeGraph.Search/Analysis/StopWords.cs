using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Standard;

namespace KnowledgeGraph.Search.Analysis;

/// <summary>Words too common to be looked for, as keys.</summary>
internal static class StopWords
{
    public static IReadOnlySet<string> English { get; } = StandardAnalyzer.STOP_WORDS_SET.Select(TextKey.Of).ToHashSet(StringComparer.Ordinal);

    public static IReadOnlySet<string> Arabic { get; } = ArabicAnalyzer.DefaultStopSet.Select(TextKey.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>Words that make a question of a query, in both languages; they are no part of what is looked for.</summary>
    public static IReadOnlySet<string> Questions { get; } = SearchData.Rows("question-words.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those among them that ask for a person.</summary>
    public static IReadOnlySet<string> Persons { get; } = SearchData.Rows("question-words.tsv").Where(row => row.Length > 1).Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
}

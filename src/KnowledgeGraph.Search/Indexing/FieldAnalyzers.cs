using KnowledgeGraph.Search.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Which analyzer each field has.</summary>
internal static class FieldAnalyzers
{
    public static Analyzer All { get; } = new PerFieldAnalyzerWrapper(
        new KeywordAnalyzer(),
        new Dictionary<string, Analyzer>
        {
            [IndexFields.TextEn] = Analyzers.English,
            [IndexFields.TitleEn] = Analyzers.English,
            [IndexFields.AboutEn] = Analyzers.English,
            [IndexFields.AboutAr] = Analyzers.Arabic,
            [IndexFields.TextAr] = Analyzers.Arabic,
            [IndexFields.TitleAr] = Analyzers.Arabic,
            [IndexFields.Name] = Analyzers.Names,
            [IndexFields.NameWord] = Analyzers.Names,
            [IndexFields.Word] = Analyzers.Words,
        });
}

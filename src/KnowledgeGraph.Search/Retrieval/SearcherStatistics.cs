using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>What is known of the fields of one searcher, found out once.</summary>
internal sealed class SearcherStatistics
{
    private static readonly ConditionalWeakTable<IndexReader, SearcherStatistics> All = [];

    private readonly ConcurrentDictionary<string, LengthFactors> lengths = new(StringComparer.Ordinal);

    public static SearcherStatistics Of(IndexSearcher searcher) => All.GetValue(searcher.IndexReader, static _ => new());

    public LengthFactors Lengths(IndexSearcher searcher, string field) => lengths.GetOrAdd(field, LengthFactors.Of, searcher);
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>What is known of the fields of one searcher, found out once.</summary>
internal sealed class SearcherStatistics
{
    private static readonly ConditionalWeakTable<IndexReader, SearcherStatistics> All = [];

    private const int MostFrequencies = 50_000;

    private readonly ConcurrentDictionary<string, LengthFactors> lengths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Field, string Term), int> frequencies = new();
    private int known;

    public static SearcherStatistics Of(IndexSearcher searcher) => All.GetValue(searcher.IndexReader, static _ => new());

    public LengthFactors Lengths(IndexSearcher searcher, string field) => lengths.GetOrAdd(field, LengthFactors.Of, searcher);

    /// <summary>In how many documents a term stands, deleted ones included. A query asks this of the same few words again and again.</summary>
    public int Frequency(IndexSearcher searcher, string field, string term)
    {
        if (frequencies.TryGetValue((field, term), out var frequency)) return frequency;
        if (Interlocked.Increment(ref known) > MostFrequencies)
        {
            frequencies.Clear();
            known = 0;
        }

        return frequencies[(field, term)] = searcher.IndexReader.DocFreq(new Term(field, term));
    }
}

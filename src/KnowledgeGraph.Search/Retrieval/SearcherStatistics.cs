using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>What is known of the fields of one searcher, found out once.</summary>
internal sealed class SearcherStatistics(CollectionFigures? figures)
{
    private static readonly ConditionalWeakTable<IndexReader, SearcherStatistics> All = [];

    private const int MostFrequencies = 50_000;

    private readonly ConcurrentDictionary<string, LengthFactors> lengths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Field, string Term), int> frequencies = new();
    private int known;

    public static SearcherStatistics Of(IndexSearcher searcher) => All.GetValue(searcher.IndexReader, static _ => new(null));

    /// <summary>Makes an index that holds but some documents of a collection weigh terms as the whole would.</summary>
    public static void Describe(IndexSearcher searcher, CollectionFigures figures) => All.AddOrUpdate(searcher.IndexReader, new(figures));

    /// <summary>How many documents there are, of all kinds.</summary>
    public int Documents(IndexSearcher searcher) => Math.Max(figures?.Documents ?? 0, searcher.IndexReader.MaxDoc);

    /// <summary>How many texts there are, where the index holds but some of them; else null.</summary>
    public int? Texts => figures?.Texts;

    /// <summary>In how many documents of the collection a term stands, where the index holds but some of them; else 0.</summary>
    public int Known(string field, string term) => figures?.Frequency(field, term) ?? 0;

    public LengthFactors Lengths(IndexSearcher searcher, string field) => lengths.GetOrAdd(
        field, static (name, of) => LengthFactors.Of(name, of.searcher, of.figures), (searcher, figures));

    /// <summary>In how many documents a term stands, deleted ones included. A query asks this of the same few words again and again.</summary>
    public int Frequency(IndexSearcher searcher, string field, string term)
    {
        if (HeldField.IsHeld(field)) return HeldFrequency(searcher, field, term);
        if (frequencies.TryGetValue((field, term), out var frequency)) return frequency;
        if (Interlocked.Increment(ref known) > MostFrequencies)
        {
            frequencies.Clear();
            known = 0;
        }

        return frequencies[(field, term)] = Math.Max(Known(field, term), searcher.IndexReader.DocFreq(new Term(field, term)));
    }

    private static int HeldFrequency(IndexSearcher searcher, string field, string term)
    {
        var frequency = 0;
        foreach (var leaf in searcher.IndexReader.Leaves) frequency += SegmentCache.Of(leaf.AtomicReader).Held(leaf.AtomicReader, field).Of(term).Length;
        return frequency;
    }
}

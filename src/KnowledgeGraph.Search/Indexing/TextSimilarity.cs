using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>BM25 with lengths weighed against the average of the documents that have the field: Lucene's own average is over all, most of which are short names.</summary>
internal sealed class TextSimilarity : BM25Similarity
{
    /// <summary>In words; null where nothing tells.</summary>
    public static float? AverageLength(CollectionStatistics statistics) =>
        statistics.SumTotalTermFreq <= 0 || statistics.DocCount <= 0 ? null : (float)(statistics.SumTotalTermFreq / (double)statistics.DocCount);

    protected override float AvgFieldLength(CollectionStatistics collectionStats) => AverageLength(collectionStats) ?? base.AvgFieldLength(collectionStats);
}

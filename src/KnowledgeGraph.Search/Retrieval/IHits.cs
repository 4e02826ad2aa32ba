using Lucene.Net.Index;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>A hit of a page.</summary>
/// <param name="Key">What it is ordered by; null by relevance.</param>
internal readonly record struct PlacedHit(int Doc, float Score, byte[]? Key);

/// <summary>Keeps the first hits of an order. Documents come segment by segment, in each ascending.</summary>
internal interface IHits
{
    /// <summary>Hits that score less are not wanted.</summary>
    float Floor { get; }

    void SetNextReader(AtomicReaderContext next);

    void Add(int document, float score);

    IReadOnlyList<PlacedHit> InOrder();
}

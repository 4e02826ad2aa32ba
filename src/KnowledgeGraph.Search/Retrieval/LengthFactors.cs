using KnowledgeGraph.Search.Indexing;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>BM25 with Lucene's constants for one field of one searcher: what the length of a text takes from a term that stands in it.</summary>
internal sealed class LengthFactors
{
    public const float K1 = 1.2f;
    private const float B = 0.75f;

    private static readonly float[] Lengths = [.. Enumerable.Range(0, 256).Select(n => SmallSingle.Byte315ToSingle((byte)n)).Select(f => 1 / (f * f))];

    private readonly float[] factors = new float[256];

    private LengthFactors(float average, int documents)
    {
        (Average, Documents) = (average, documents);
        for (var n = 0; n < factors.Length; n++) factors[n] = K1 * (1 - B + B * Lengths[n] / average);
    }

    /// <summary>In words.</summary>
    public float Average { get; }

    public int Documents { get; }

    public ReadOnlySpan<float> ByNorm => factors;

    /// <param name="figures">Of the collection that the index holds but a part of; null where it holds all.</param>
    public static LengthFactors Of(string field, IndexSearcher searcher, CollectionFigures? figures)
    {
        var statistics = searcher.CollectionStatistics(field);
        return new(figures?.AverageLength(field) ?? TextSimilarity.AverageLength(statistics) ?? 1, Math.Max(figures?.Documents ?? 0, (int)statistics.MaxDoc));
    }

    /// <param name="norms">By document; null where the field has none.</param>
    public float Of(byte[]? norms, int document) => norms is null ? K1 : factors[norms[document]];

    /// <summary>The most that a term which stands in so many documents gives to one, before boosts.</summary>
    public float Weight(int documentFrequency) => (float)Math.Log(1 + (Documents - documentFrequency + 0.5) / (documentFrequency + 0.5)) * (K1 + 1);
}

using System.Runtime.CompilerServices;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using Lucene.Net.Index;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>By how much each document of a segment counts more for what it is connected with, and the greatest factor of each window.</summary>
internal sealed class ConnectednessFactors
{
    private static readonly ConditionalWeakTable<object, ConnectednessFactors> All = [];

    private readonly byte[]? steps;
    private readonly float[] greatest;

    private ConnectednessFactors(AtomicReader reader)
    {
        steps = SegmentCache.Of(reader).Numbers(reader, IndexFields.Weight);
        greatest = new float[reader.MaxDoc / Window.Size + 1];
        for (var w = 0; w < greatest.Length; w++)
        {
            greatest[w] = 1;
            for (var d = w * Window.Size; steps is not null && d < Math.Min(steps.Length, (w + 1) * Window.Size); d++) greatest[w] = Math.Max(greatest[w], Of(d));
        }

        Greatest = greatest.Max();
    }

    public float Greatest { get; }

    public static ConnectednessFactors Of(AtomicReader reader) => All.GetValue(reader.CoreCacheKey, _ => new(reader));

    public float Of(int document) => steps is null ? 1 : 1 + Weights.Connectedness * steps[document];

    public float GreatestIn(int document) => greatest[document / Window.Size];
}

using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Search.Indexing;

namespace KnowledgeGraph.Search.DatabaseSearch;

/// <summary>How long the fields of a store's hits are on average, estimated from a sample; taken again when the store has grown by a fifth.</summary>
internal sealed class AverageLengths(IFullTextFinder finder, IGraphReader store) : IDisposable
{
    private const double Growth = 1.2;

    private static readonly string[] Fields =
    [
        IndexFields.Name, IndexFields.TitleEn, IndexFields.TitleAr, IndexFields.AboutEn, IndexFields.AboutAr, IndexFields.TextEn, IndexFields.TextAr, IndexFields.Mentions,
    ];

    private readonly SemaphoreSlim taking = new(1, 1);
    private volatile Estimate? estimate;

    /// <param name="size">How much there is in the store now.</param>
    public async Task<IReadOnlyDictionary<string, float>> OfAsync(long size, CancellationToken cancellation)
    {
        if (estimate is { } known && known.Holds(size)) return known.Averages;
        await taking.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (estimate is not { } taken || !taken.Holds(size)) estimate = taken = new(size, await TakeAsync(cancellation).ConfigureAwait(false));
            return taken.Averages;
        }
        finally
        {
            taking.Release();
        }
    }

    public void Dispose() => taking.Dispose();

    private async Task<Dictionary<string, float>> TakeAsync(CancellationToken cancellation)
    {
        var sample = await finder.SampleAsync(cancellation).ConfigureAwait(false);
        var entities = await finder.GetEntitiesAsync(sample.EntityIds, cancellation).ConfigureAwait(false);
        using var index = TransientIndex.OfHits(entities, await FoundDocuments.ReadAsync(store, sample.DocumentIds, cancellation).ConfigureAwait(false), null);
        var averages = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var field in Fields)
            if (TextSimilarity.AverageLength(index.Searcher.CollectionStatistics(field)) is { } average)
                averages[field] = average;
        return averages;
    }

    private sealed record Estimate(long Size, IReadOnlyDictionary<string, float> Averages)
    {
        public bool Holds(long size) => size <= Growth * Size && size >= Size / Growth;
    }
}

using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Model.Search;

/// <summary>
/// The full-text indexes that a store's database keeps by itself. They find what a search has to rank and count what it cannot look at; they say nothing of order beyond
/// who is likeliest. What was written is found at once. Texts given here are plain words: what means something in the database's own query language is taken literally.
/// </summary>
/// <remarks>Trouble with the store is a <see cref="StoreException"/>.</remarks>
public interface IFullTextFinder
{
    /// <summary>Entities by their names, the likeliest of each way to look; none twice, in no order.</summary>
    Task<IReadOnlyList<FoundEntity>> FindNamesAsync(NameQuestion question, CancellationToken cancellation = default);

    /// <summary>What the search is about, with what an index of it needs; ids that are not there are absent.</summary>
    Task<IReadOnlyList<FoundEntity>> GetEntitiesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>In how many documents and entities terms stand.</summary>
    Task<TermCounts> CountAsync(IReadOnlyList<TextTerm> texts, IReadOnlyList<string> nameWords, IReadOnlyList<string> mentioned, CancellationToken cancellation = default);

    /// <summary>Documents and entities that have some parts of a query.</summary>
    Task<FoundHits> FindHitsAsync(HitQuestion question, CancellationToken cancellation = default);

    /// <summary>Some documents and entities of each kind, the same for everybody who asks of the same store: what average lengths are estimated from.</summary>
    Task<HitSample> SampleAsync(CancellationToken cancellation = default);

    /// <summary>What is wrong with the indexes.</summary>
    Task<IReadOnlyList<StoreProblem>> CheckAsync(CancellationToken cancellation = default);

    /// <summary>Makes the indexes anew.</summary>
    Task RebuildAsync(CancellationToken cancellation = default);
}

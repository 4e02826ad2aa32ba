using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>A searcher in use; disposing gives it back.</summary>
internal sealed class SearcherLease(Generation generation, IndexSearcher searcher) : IDisposable
{
    public IndexSearcher Searcher => searcher;

    /// <summary>The revision this searcher stands at, whatever is committed meanwhile.</summary>
    public long Revision { get; } = Generation.StateOf(searcher)?.Revision ?? 0;

    public void Dispose() => generation.Release(searcher);
}

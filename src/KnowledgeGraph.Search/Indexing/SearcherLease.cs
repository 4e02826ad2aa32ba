using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>A searcher in use; disposing gives it back.</summary>
internal sealed class SearcherLease(Generation generation, IndexSearcher searcher) : IDisposable
{
    private readonly IndexState? state = generation.StateOf(searcher);

    public IndexSearcher Searcher => searcher;

    /// <summary>The revision this searcher stands at, whatever is committed meanwhile.</summary>
    public long Revision => state?.Revision ?? 0;

    /// <summary>False where another version wrote the index: not all that is looked for need stand in it.</summary>
    public bool IsOfThisVersion => state is { Format: IndexState.CurrentFormat };

    /// <summary>What is wrong in the files, whose checksums are all compared; null where nothing is.</summary>
    public string? FindDamage()
    {
        try
        {
            foreach (var leaf in searcher.IndexReader.Leaves) leaf.AtomicReader.CheckIntegrity();
            return null;
        }
        catch (Exception e) when (Damage.Is(e))
        {
            return e.Message;
        }
    }

    public void Dispose() => generation.Release(searcher);
}

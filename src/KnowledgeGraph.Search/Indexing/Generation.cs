using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Directory = Lucene.Net.Store.Directory;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>One index on disk or in memory with its searchers. Each searcher stands at one commit.</summary>
internal sealed class Generation : IDisposable
{
    private static readonly TextSimilarity Similarity = new();

    private readonly SearcherManager searchers;
    private volatile Commit? newest;

    static Generation() => IndexCodec.Register();

    /// <exception cref="IOException">The directory holds no readable index.</exception>
    public Generation(Directory directory)
    {
        Directory = directory;
        searchers = new(directory, new Factory());
    }

    public Directory Directory { get; }

    /// <summary>What the newest searcher's commit says; null where it says nothing this program understands.</summary>
    public IndexState? State
    {
        get
        {
            var searcher = searchers.Acquire();
            try
            {
                return StateOf(searcher);
            }
            finally
            {
                searchers.Release(searcher);
            }
        }
    }

    /// <summary>What the newest commit that the searcher shows all of says.</summary>
    public IndexState? StateOf(IndexSearcher searcher)
    {
        var reader = (DirectoryReader)searcher.IndexReader;
        return newest is { } commit && commit.Version == reader.Version ? commit.State : IndexState.Read(reader.IndexCommit.UserData);
    }

    public static IndexWriterConfig WriterConfig() => new(Analysis.Analyzers.Version, FieldAnalyzers.All)
    {
        Similarity = Similarity,
        RAMBufferSizeMB = 64,
        Codec = new IndexCodec(),
    };

    /// <summary>A searcher that the caller gives back to <see cref="Release"/>; null where this generation is closed.</summary>
    public IndexSearcher? TryAcquire()
    {
        try
        {
            return searchers.Acquire();
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    public void Release(IndexSearcher searcher) => searchers.Release(searcher);

    public void Refresh()
    {
        searchers.MaybeRefreshBlocking();

        // A commit that only says more of the same documents gives no other searcher.
        var infos = new SegmentInfos();
        infos.Read(Directory);
        newest = new(infos.Version, IndexState.Read(infos.UserData));
    }

    /// <summary>Searchers in use stay readable until they are given back.</summary>
    public void Dispose()
    {
        searchers.Dispose();
        Directory.Dispose();
    }

    private sealed record Commit(long Version, IndexState? State);

    private sealed class Factory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Similarity };
    }
}

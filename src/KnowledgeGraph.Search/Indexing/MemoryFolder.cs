using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Generations in memory, gone with the process.</summary>
internal sealed class MemoryFolder : IIndexFolder
{
    private Directory? current;

    public string Location => "memory";

    public Directory? OpenCurrent() => current;

    public Directory CreateNext() => new RAMDirectory();

    public void Publish(Directory next) => current = next;

    public IDisposable? TryLock() => new MemoryStream();
}

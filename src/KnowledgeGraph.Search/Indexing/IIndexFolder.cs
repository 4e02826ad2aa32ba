using Directory = Lucene.Net.Store.Directory;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Where the generations of an index live. One is current; a rebuild makes the next beside it.</summary>
internal interface IIndexFolder
{
    /// <summary>As a user would name it.</summary>
    string Location { get; }

    /// <summary>The current generation's directory; null where there is none.</summary>
    Directory? OpenCurrent();

    /// <summary>An empty directory for the next generation.</summary>
    Directory CreateNext();

    /// <summary>Makes the directory that <see cref="CreateNext"/> gave the current one; what was current is removed once nobody reads it.</summary>
    void Publish(Directory next);

    /// <summary>The right to write, for this process alone; null where another has it.</summary>
    IDisposable? TryLock();
}

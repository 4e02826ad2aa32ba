namespace KnowledgeGraph.Api.Subscriptions;

/// <summary>One import under way. Its parts may be told by several threads.</summary>
public sealed class ImportRun : IDisposable
{
    private readonly ImportActivity _activity;
    private readonly Lock _gate = new();

    internal ImportRun(ImportActivity activity, ImportState state)
    {
        _activity = activity;
        State = state;
    }

    internal ImportState State { get; private set; }

    /// <summary>Tells how far it is.</summary>
    /// <param name="files">Files read so far, of <paramref name="allFiles"/>.</param>
    /// <param name="current">The file being read; null between files.</param>
    /// <param name="documents">Documents that are in the graph now.</param>
    /// <param name="statements">Statements read in them.</param>
    public void Report(int files, int allFiles, string? current, int documents, int statements) =>
        Change(s => s with { FilesDone = files, FilesTotal = allFiles, Current = current, Documents = documents, Statements = statements });

    /// <summary>Something could not be read.</summary>
    public void Fail() => Change(s => s with { Failed = s.Failed + 1 });

    /// <summary>It is done.</summary>
    /// <param name="revision">The graph's revision with all of it.</param>
    public void Complete(long revision) => Change(s => s with { Revision = revision });

    /// <summary>It has ended.</summary>
    public void Dispose() => Change(s => s.Ended is null ? s with { Ended = _activity.Now, Current = null } : s);

    private void Change(Func<ImportState, ImportState> change)
    {
        lock (_gate)
        {
            State = change(State);
            _activity.Tell(State);
        }
    }
}

/// <summary>How far an import is.</summary>
/// <param name="Ended">Null while it runs.</param>
/// <param name="Revision">The graph's revision with all of it; null until it is done, and where it was broken off.</param>
internal sealed record ImportState(
    string Id, string Name, DateTimeOffset Started, DateTimeOffset? Ended, int FilesDone, int FilesTotal, string? Current, int Documents, int Statements, int Failed,
    long? Revision);

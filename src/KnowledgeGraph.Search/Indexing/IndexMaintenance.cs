using System.Globalization;
using KnowledgeGraph.Model.Storage;
using Lucene.Net.Index;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Opens, catches up, rebuilds and swaps generations. Writes come one at a time; searchers are given out to any thread.</summary>
internal sealed class IndexMaintenance(IIndexFolder folder) : IDisposable
{
    private volatile Generation? current = OpenReadable(folder);
    private volatile bool damaged;

    public string Location => folder.Location;

    /// <summary>What the index that answers says of itself; null where there is none.</summary>
    public IndexState? State => current?.State;

    /// <summary>A searcher; null where there is no index yet. A swap between two looks is followed.</summary>
    public SearcherLease? Acquire()
    {
        while (current is { } generation)
            if (generation.TryAcquire() is { } searcher)
                return new(generation, searcher);
            else if (ReferenceEquals(generation, current))
                return null;
        return null;
    }

    /// <summary>Makes the next catch-up build anew.</summary>
    public void MarkDamaged() => damaged = true;

    public async Task CatchUpAsync(IGraphReader store, CancellationToken cancellation)
    {
        var target = await store.GetRevisionAsync(cancellation).ConfigureAwait(false);
        var identity = await IdentityAsync(store, cancellation).ConfigureAwait(false);
        if (IsAt(target, identity)) return;
        using var right = Lock();
        if (Reopened() is { } state && state.Store == identity && state.Revision <= target && !damaged)
        {
            if (state.Revision < target) await UpdateAsync(store, state, cancellation).ConfigureAwait(false);
        }
        else await BuildAsync(store, identity, cancellation).ConfigureAwait(false);
    }

    public async Task RebuildAsync(IGraphReader store, CancellationToken cancellation)
    {
        var identity = await IdentityAsync(store, cancellation).ConfigureAwait(false);
        using var right = Lock();
        await BuildAsync(store, identity, cancellation).ConfigureAwait(false);
    }

    public void Dispose() => current?.Dispose();

    private bool IsAt(long target, string identity) =>
        !damaged && State is { Format: IndexState.CurrentFormat } state && state.Store == identity && state.Revision == target;

    // Another process may have written since this one opened the index.
    private IndexState? Reopened()
    {
        try
        {
            if (current is { } generation) generation.Refresh();
            else current = OpenReadable(folder);
        }
        catch (Exception e) when (Damage.Is(e))
        {
            return null;
        }

        return State is { Format: IndexState.CurrentFormat } state ? state : null;
    }

    private async Task UpdateAsync(IGraphReader store, IndexState state, CancellationToken cancellation)
    {
        var generation = current!;
        try
        {
            using var lease = Acquire();
            await WriteAsync(generation.Directory, store, state, lease, cancellation).ConfigureAwait(false);
            generation.Refresh();
        }
        catch (Exception e) when (Damage.Is(e) && !Damage.IsOfDisk(e))
        {
            await BuildAsync(store, state.Store, cancellation).ConfigureAwait(false);
        }
    }

    private async Task BuildAsync(IGraphReader store, string identity, CancellationToken cancellation)
    {
        var directory = folder.CreateNext();
        await WriteAsync(directory, store, new(IndexState.CurrentFormat, 0, identity), null, cancellation).ConfigureAwait(false);
        var next = new Generation(directory);
        folder.Publish(directory);
        var old = current;
        current = next;
        damaged = false;
        old?.Dispose();
    }

    private async Task WriteAsync(Lucene.Net.Store.Directory directory, IGraphReader store, IndexState state, SearcherLease? before, CancellationToken cancellation)
    {
        var writer = new IndexWriter(directory, Generation.WriterConfig());
        try
        {
            var changes = await store.GetChangesAsync(state.Revision, cancellation).ConfigureAwait(false);
            await new IndexUpdate(store, writer, cancellation).ApplyAsync(changes, before?.Searcher).ConfigureAwait(false);
            writer.SetCommitData((state with { Revision = changes.Revision }).Write());
            writer.Commit();
            writer.Dispose();
        }
        catch (Exception e)
        {
            writer.Rollback();
            if (Damage.IsOfDisk(e)) throw Damage.Translate(e, folder.Location);
            throw;
        }
    }

    private IDisposable Lock() =>
        folder.TryLock() ?? throw new StoreException(StoreFault.Locked, folder.Location, $"The search index in {folder.Location} is being written by another process.");

    // Revision numbers alone do not tell one store from another; the time of the first one does.
    private static async Task<string> IdentityAsync(IGraphReader store, CancellationToken cancellation)
    {
        var first = await store.GetRevisionsAsync(0, 1, cancellation).ConfigureAwait(false);
        return first.Count == 0 ? "" : first[0].Time.UtcTicks.ToString(CultureInfo.InvariantCulture);
    }

    private static Generation? OpenReadable(IIndexFolder folder)
    {
        try
        {
            return folder.OpenCurrent() is { } directory && DirectoryReader.IndexExists(directory) ? new(directory) : null;
        }
        catch (Exception e) when (Damage.Is(e))
        {
            return null;
        }
    }
}

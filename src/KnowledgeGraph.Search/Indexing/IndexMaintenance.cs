using System.Globalization;
using KnowledgeGraph.Model.Storage;
using Lucene.Net.Index;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Opens, catches up, rebuilds and swaps generations. Writes come one at a time; searchers are given out to any thread.</summary>
internal sealed class IndexMaintenance(IIndexFolder folder) : IDisposable
{
    private volatile Generation? current = OpenReadable(folder);
    private volatile bool damaged;
    private IGraphReader? followed;

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

        // Whose index it is is looked up once.
        if (ReferenceEquals(store, followed) && !damaged && State?.Revision == target) return;
        var identity = await IdentityAsync(store, cancellation).ConfigureAwait(false);
        if (!IsAt(target, identity))
        {
            using var right = Lock();
            if (Reopened() is { Revision: > 0 } state && state.Store == identity && state.Revision <= target && !damaged)
            {
                if (state.Revision < target) await UpdateAsync(store, state, cancellation).ConfigureAwait(false);
            }
            else await BuildAsync(store, identity, cancellation).ConfigureAwait(false);
        }

        followed = store;
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
            await WriteAsync(generation.Directory, async writer =>
            {
                var changes = await store.GetChangesAsync(state.Revision, cancellation).ConfigureAwait(false);
                await new IndexUpdate(store, writer, cancellation).ApplyAsync(changes, lease!.Searcher).ConfigureAwait(false);
                return state with { Revision = changes.Revision };
            }).ConfigureAwait(false);
            generation.Refresh();
        }
        catch (Exception e) when (Damage.Is(e) && !Damage.IsOfDisk(e))
        {
            await BuildAsync(store, state.Store, cancellation).ConfigureAwait(false);
        }
    }

    // Where nothing answers yet, what is written so far answers, in commits that stand at no revision.
    private async Task BuildAsync(IGraphReader store, string identity, CancellationToken cancellation)
    {
        var directory = folder.CreateNext();
        var state = new IndexState(IndexState.CurrentFormat, 0, identity);
        var isFirst = IsBlank();
        Generation? next = null;
        await WriteAsync(directory, async writer =>
        {
            var all = await store.GetChangesAsync(0, cancellation).ConfigureAwait(false);
            await new IndexUpdate(store, writer, cancellation).FillAsync(all, isFirst ? () => Commit(writer, state, Show) : null).ConfigureAwait(false);
            return state with { Revision = all.Revision };
        }).ConfigureAwait(false);
        Show();
        damaged = false;

        void Show()
        {
            if (next is null) Publish(next = new(directory));
            else next.Refresh();
        }
    }

    private void Publish(Generation next)
    {
        folder.Publish(next.Directory);
        var old = current;
        current = next;
        old?.Dispose();
    }

    private bool IsBlank()
    {
        using var lease = Acquire();
        return lease is null || lease.Searcher.IndexReader.NumDocs == 0;
    }

    private async Task WriteAsync(Lucene.Net.Store.Directory directory, Func<IndexWriter, Task<IndexState>> write)
    {
        var writer = new IndexWriter(directory, Generation.WriterConfig());
        try
        {
            Commit(writer, await write(writer).ConfigureAwait(false), null);
            writer.Dispose();
        }
        catch (Exception e)
        {
            writer.Rollback();
            if (Damage.IsOfDisk(e)) throw Damage.Translate(e, folder.Location);
            throw;
        }
    }

    private static void Commit(IndexWriter writer, IndexState state, Action? then)
    {
        writer.SetCommitData(state.Write());
        writer.Commit();
        then?.Invoke();
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

using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Subscriptions;

/// <summary>
/// Tells when the store has a new revision, whoever made it: this process or another on the same store. While somebody waits, the store is asked for its
/// revision once in an interval for all who wait; while nobody does, it is left alone. Safe for use by many threads.
/// </summary>
internal sealed class RevisionWatch(IGraphReader store, TimeSpan interval, TimeProvider clock)
{
    /// <summary>How long a store may be out of reach before those who wait are told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private TaskCompletionSource<long> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _latest;
    private int _waiting;
    private bool _isRunning;

    /// <summary>Waits until the store's revision is beyond one; which it then is.</summary>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public async Task<long> BeyondAsync(long revision, CancellationToken cancellation)
    {
        while (true)
        {
            Task<long> next;
            lock (_gate)
            {
                if (_latest > revision) return _latest;
                next = _next.Task;
                _waiting++;
                if (!_isRunning)
                {
                    _isRunning = true;
                    _ = Task.Run(RunAsync, CancellationToken.None);
                }
            }

            try
            {
                await next.WaitAsync(cancellation);
            }
            finally
            {
                lock (_gate) _waiting--;
            }
        }
    }

    /// <summary>Waits as long as the watch itself does between two looks at the store.</summary>
    public Task PauseAsync(CancellationToken cancellation) => Task.Delay(interval, clock, cancellation);

    private async Task RunAsync()
    {
        DateTimeOffset? failing = null;
        while (true)
        {
            try
            {
                Tell(await store.GetRevisionAsync());
                failing = null;
            }
            catch (StoreException) when (clock.GetUtcNow() - (failing ??= clock.GetUtcNow()) < Patience)
            {
                // Stores come back: a lock is released, a cluster elects a leader.
            }
            catch (Exception fault)
            {
                Fail(fault);
                return;
            }

            await Task.Delay(interval, clock);
            lock (_gate)
            {
                if (_waiting > 0) continue;
                _isRunning = false;
                return;
            }
        }
    }

    private void Tell(long revision)
    {
        TaskCompletionSource<long> told;
        lock (_gate)
        {
            if (revision <= _latest) return;
            _latest = revision;
            (told, _next) = (_next, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        told.SetResult(revision);
    }

    private void Fail(Exception fault)
    {
        TaskCompletionSource<long> told;
        lock (_gate)
        {
            _isRunning = false;
            (told, _next) = (_next, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        told.SetException(fault);
    }
}

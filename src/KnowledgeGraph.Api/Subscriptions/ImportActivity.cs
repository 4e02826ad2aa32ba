using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Api.Subscriptions;

/// <summary>
/// The imports of this process, and how far each is. What follows them is told the latest of each, not every step: a slow one skips steps, never the end.
/// Safe for use by many threads.
/// </summary>
/// <param name="clock">Null: the system's.</param>
public sealed class ImportActivity(TimeProvider? clock = null)
{
    /// <summary>How many imports that have ended are kept for those who follow and are behind.</summary>
    private const int EndedKept = 100;

    /// <summary>The shortest time between two rounds of news.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly Lock _gate = new();
    private readonly List<(long Version, ImportState State)> _states = [];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _version;
    private int _runs;

    /// <summary>Begins an import; dispose of it when it has ended, however it did.</summary>
    /// <param name="name">What is imported, for people.</param>
    public ImportRun Begin(string name, int files)
    {
        lock (_gate)
        {
            var run = new ImportRun(this, new ImportState($"import:{++_runs}", name, _clock.GetUtcNow(), null, 0, files, null, 0, 0, 0, null));
            Put(run.State);
            return run;
        }
    }

    /// <summary>The imports under way, then each again when it is further; without end.</summary>
    internal async IAsyncEnumerable<ImportState> FollowAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        long seen;
        lock (_gate) seen = _states.Where(s => s.State.Ended is not null).Select(s => s.Version).DefaultIfEmpty(0).Max();
        var isFirst = true;
        while (true)
        {
            Task news;
            List<(long Version, ImportState State)> fresh;
            lock (_gate)
            {
                news = _news.Task;
                fresh = [.. _states.Where(s => isFirst ? s.State.Ended is null || s.Version > seen : s.Version > seen)];
                seen = _version;
                isFirst = false;
            }

            foreach (var (_, state) in fresh) yield return state;
            await news.WaitAsync(cancellation);
            await Task.Delay(Pause, _clock, cancellation);
        }
    }

    internal DateTimeOffset Now => _clock.GetUtcNow();

    internal void Tell(ImportState state)
    {
        lock (_gate) Put(state);
    }

    private void Put(ImportState state)
    {
        _states.RemoveAll(s => s.State.Id == state.Id);
        _states.Add((++_version, state));
        if (_states.Count(s => s.State.Ended is not null) > EndedKept) _states.RemoveAt(_states.FindIndex(s => s.State.Ended is not null));
        var told = _news;
        _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        told.TrySetResult();
    }
}

using System.Diagnostics;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Storage.Neo4j.Protocol;

/// <summary>Tries again what failed for a passing reason: later each time, never at the same moment as others, and not for ever.</summary>
internal sealed class Retries(TimeSpan limit)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public async Task<T> RunAsync<T>(Func<Task<T>> run, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await run();
            }
            catch (StoreException e) when (e.Fault is StoreFault.Locked or StoreFault.Unavailable && clock.Elapsed < limit)
            {
                await Task.Delay(Wait(attempt), cancellation);
            }
        }
    }

    private static TimeSpan Wait(int attempt)
    {
        var whole = TimeSpan.FromTicks(Math.Min(First.Ticks << Math.Min(attempt, 10), Longest.Ticks));
#pragma warning disable CA5394 // Only spreads the tries of several programs over time.
        return whole * (0.5 + Random.Shared.NextDouble() / 2);
#pragma warning restore CA5394
    }
}

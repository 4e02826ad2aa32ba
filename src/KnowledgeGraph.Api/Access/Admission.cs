using System.Threading.RateLimiting;

namespace KnowledgeGraph.Api.Access;

/// <summary>
/// Lets in as many requests as are answered well: of each client no more than its share, of all no more at once than the machine can work on, and a short queue
/// behind them. What is beyond is turned away at once, before it costs anything, so that those inside are served as fast as ever. Safe for use by many threads.
/// </summary>
internal sealed class Admission : IDisposable
{
    private static readonly TimeSpan Refill = TimeSpan.FromMilliseconds(100);

    private static readonly Exempt Nothing = new();

    private readonly int _waiting;
    private readonly PartitionedRateLimiter<string> _rate;
    private readonly PartitionedRateLimiter<string> _share;
    private readonly ConcurrencyLimiter _all;

    public Admission(LoadLimits limits)
    {
        _waiting = limits.Waiting;
        _rate = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetTokenBucketLimiter(client, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.Burst,
            TokensPerPeriod = Math.Max(1, (int)(limits.RequestsPerSecond * Refill.TotalSeconds)),
            ReplenishmentPeriod = limits.RequestsPerSecond * Refill.TotalSeconds >= 1 ? Refill : TimeSpan.FromSeconds(1.0 / limits.RequestsPerSecond),
            QueueLimit = 0,
        }));
        _share = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetConcurrencyLimiter(client, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = limits.ClientRequests,
            QueueLimit = 0,
        }));
        _all = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = limits.Requests,
            QueueLimit = limits.Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>Begins a request: counts it, and keeps its client's share taken until the result is disposed of. Asked before the body is read.</summary>
    /// <exception cref="AccessRefusal">The client asks too much, or all together do.</exception>
    public IDisposable Begin(Caller caller)
    {
        if (_all.GetStatistics() is { CurrentAvailablePermits: 0 } now && now.CurrentQueuedCount >= _waiting) throw AccessRefusal.Overloaded();
        if (caller.Client == Caller.LocalClient) return Nothing;
        Count(caller);
        var share = _share.AttemptAcquire(caller.Client);
        if (share.IsAcquired) return share;
        share.Dispose();
        throw AccessRefusal.TooMany("You have too many requests in progress.", TimeSpan.FromSeconds(1));
    }

    /// <summary>
    /// Waits for a turn to work, shortly; it ends when the result is disposed of. Held while an answer is made, not while a client sends its question or takes
    /// its answer, so that slow clients hold up nobody.
    /// </summary>
    /// <exception cref="AccessRefusal">Too many wait.</exception>
    /// <exception cref="OperationCanceledException">The client left.</exception>
    public async ValueTask<IDisposable> TurnAsync(CancellationToken cancellation)
    {
        var turn = await _all.AcquireAsync(1, cancellation);
        if (turn.IsAcquired) return turn;
        turn.Dispose();
        throw AccessRefusal.Overloaded();
    }

    /// <summary>Begins a request that has no body, and waits for its turn.</summary>
    /// <exception cref="AccessRefusal">The client asks too much, or all together do.</exception>
    /// <exception cref="OperationCanceledException">The client left.</exception>
    public async ValueTask<IDisposable> EnterAsync(Caller caller, CancellationToken cancellation)
    {
        var share = Begin(caller);
        try
        {
            return new Both(share, await TurnAsync(cancellation));
        }
        catch
        {
            share.Dispose();
            throw;
        }
    }

    /// <summary>Counts what a client starts that lasts, and so takes no turn: a socket or a stream of events.</summary>
    /// <exception cref="AccessRefusal">The client asks too much.</exception>
    public void Count(Caller caller)
    {
        if (caller.Client == Caller.LocalClient) return;
        using var rate = _rate.AttemptAcquire(caller.Client);
        if (!rate.IsAcquired) throw AccessRefusal.TooMany("You send too many requests.", rate.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1));
    }

    public void Dispose()
    {
        _rate.Dispose();
        _share.Dispose();
        _all.Dispose();
    }

    private sealed class Both(IDisposable first, IDisposable second) : IDisposable
    {
        public void Dispose()
        {
            second.Dispose();
            first.Dispose();
        }
    }

    private sealed class Exempt : IDisposable
    {
        public void Dispose()
        {
            // Nothing was taken.
        }
    }
}

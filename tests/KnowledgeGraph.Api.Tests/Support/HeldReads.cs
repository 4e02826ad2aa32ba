namespace KnowledgeGraph.Api.Tests.Support;

/// <summary>Reads of a store that stand still until a test lets them go.</summary>
internal sealed class HeldReads : IDisposable
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private int _now;

    /// <summary>The most that stood at one time.</summary>
    public int Most { get; private set; }

    /// <summary>How many were given up by who asked.</summary>
    public int GivenUp { get; private set; }

    public async Task WaitAsync(CancellationToken cancellation)
    {
        lock (_gate) Most = Math.Max(Most, ++_now);
        try
        {
            await _open.Task.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            lock (_gate) GivenUp++;
            throw;
        }
        finally
        {
            lock (_gate) _now--;
        }
    }

    public void Open() => _open.TrySetResult();

    public void Dispose() => Open();
}

namespace KnowledgeGraph.Api.Transport;

/// <summary>How many sockets and event streams are open. Safe for use by many threads.</summary>
internal sealed class StreamCount(int most)
{
    private int _open;

    /// <summary>A place for one more, held until it is disposed of; null where all are taken.</summary>
    public IDisposable? Take()
    {
        if (Interlocked.Increment(ref _open) <= most) return new Place(this);
        Interlocked.Decrement(ref _open);
        return null;
    }

    private sealed class Place(StreamCount count) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref count._open);
    }
}

namespace KnowledgeGraph.Api.Execution;

/// <summary>
/// Values by their key. Two generations: what is used stays, what was not used while a generation filled up goes. Safe for use by many threads.
/// </summary>
/// <param name="capacity">How much a generation holds.</param>
/// <param name="size">What a value counts; null: one.</param>
internal sealed class RecentlyUsed<T>(long capacity, Func<T, long>? size = null) where T : class
{
    private readonly Lock _gate = new();
    private Dictionary<string, T> _young = new(StringComparer.Ordinal);
    private Dictionary<string, T> _old = new(StringComparer.Ordinal);
    private long _used;

    public T? Find(string key)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(key, out var value)) return value;
            if (!_old.TryGetValue(key, out value)) return null;
            Put(key, value);
            return value;
        }
    }

    public void Add(string key, T value)
    {
        lock (_gate) Put(key, value);
    }

    private void Put(string key, T value)
    {
        var more = size?.Invoke(value) ?? 1;
        if (_used + more > capacity)
        {
            (_old, _young) = (_young, new(StringComparer.Ordinal));
            _used = 0;
        }

        if (_young.TryGetValue(key, out var before)) _used -= size?.Invoke(before) ?? 1;
        _young[key] = value;
        _used += more;
    }
}

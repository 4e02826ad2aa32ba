namespace KnowledgeGraph.Extraction.Gazetteer;

/// <summary>Values by sequences of token keys. Filled once, then read from any thread.</summary>
internal sealed class TokenTrie<T>
{
    public TrieNode<T> Root { get; } = new();

    public void Add(IEnumerable<string> keys, T value)
    {
        var node = Root;
        foreach (var key in keys) node = node.Child(key);
        if (node != Root) node.Add(value);
    }
}

/// <summary>A prefix of one or more sequences.</summary>
internal sealed class TrieNode<T>
{
    private Dictionary<string, TrieNode<T>>? _next;
    private List<T>? _values;

    /// <summary>What ends here; empty for a mere prefix.</summary>
    public IReadOnlyList<T> Values => _values ?? (IReadOnlyList<T>)[];

    public TrieNode<T>? Next(string key) => _next is not null && _next.TryGetValue(key, out var node) ? node : null;

    internal TrieNode<T> Child(string key)
    {
        _next ??= new(StringComparer.Ordinal);
        if (!_next.TryGetValue(key, out var node)) _next[key] = node = new();
        return node;
    }

    internal void Add(T value) => (_values ??= []).Add(value);
}

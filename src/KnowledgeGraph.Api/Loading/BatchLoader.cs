using System.Runtime.InteropServices;
using GraphQL.DataLoader;
using KnowledgeGraph.Api.Execution;

namespace KnowledgeGraph.Api.Loading;

/// <summary>Reads many values in one call. Keys that have none are absent from the answer.</summary>
internal delegate Task<IReadOnlyDictionary<string, T>> Fetch<T>(IReadOnlyCollection<string> keys, CancellationToken cancellation);

/// <summary>
/// Collects what the fields of one level of a query ask for and reads it in one call; what was read once in a request is not read again.
/// All resolvers of a level run before any result is asked for its value: the first one that is asked closes the batch.
/// </summary>
internal sealed class BatchLoader<T>(Fetch<T> fetch) where T : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Batch> _batches = new(StringComparer.Ordinal);
    private Batch? _open;
    private (IReadOnlyList<string> Keys, Batch Batch)? _whole; // The first list, as long as nothing else is asked for: nothing to compare its keys with.

    /// <summary>The value of a key; null where there is none.</summary>
    public IDataLoaderResult<T?> Load(string key) => new Item(Find(key), key, isRequired: false);

    /// <summary>The value of a key that something refers to.</summary>
    public IDataLoaderResult Required(string key) => new Item(Find(key), key, isRequired: true);

    /// <summary>The values of keys of which no two are alike, as <see cref="LoadMany"/>.</summary>
    public IDataLoaderResult<IReadOnlyList<T?>> LoadPage(IReadOnlyList<string> keys)
    {
        lock (_gate)
        {
            if (_whole is { } whole && ReferenceEquals(whole.Keys, keys)) return new Items(keys, whole.Batch);
            if (_batches.Count == 0 && _whole is null && _open is null && keys.Count > 0)
            {
                _open = new(this) { Keys = [.. keys] };
                _whole = (keys, _open);
                return new Items(keys, _open);
            }
        }

        return LoadMany(keys);
    }

    /// <summary>The values of keys in their order; null where there is none.</summary>
    public IDataLoaderResult<IReadOnlyList<T?>> LoadMany(IReadOnlyList<string> keys)
    {
        var batches = new Batch[keys.Count];
        lock (_gate)
        {
            Index();
            _batches.EnsureCapacity(_batches.Count + keys.Count);
            for (var i = 0; i < batches.Length; i++) batches[i] = BatchOf(keys[i]);
        }

        return new Items(keys, batches);
    }

    private Batch Find(string key)
    {
        lock (_gate)
        {
            Index();
            return BatchOf(key);
        }
    }

    /// <summary>Notes which keys the first list has.</summary>
    private void Index()
    {
        if (_whole is not { } whole) return;
        _whole = null;
        _batches.EnsureCapacity(whole.Keys.Count + 1);
        foreach (var key in whole.Keys) _batches[key] = whole.Batch;
    }

    private Batch BatchOf(string key)
    {
        ref var batch = ref CollectionsMarshal.GetValueRefOrAddDefault(_batches, key, out var isKnown);
        if (isKnown) return batch!;
        batch = _open ??= new Batch(this);
        batch.Keys.Add(key);
        return batch;
    }

    private Task<IReadOnlyDictionary<string, T>> FetchAsync(List<string> keys, CancellationToken cancellation) => fetch(keys, cancellation);

    private sealed class Batch(BatchLoader<T> owner)
    {
        private Task<IReadOnlyDictionary<string, T>>? _values;

        public List<string> Keys { get; init; } = [];

        /// <summary>What was loaded; asked when it is there.</summary>
        public IReadOnlyDictionary<string, T> Values => _values!.GetAwaiter().GetResult();

        public Task<IReadOnlyDictionary<string, T>> ValuesAsync(CancellationToken cancellation)
        {
            lock (owner._gate)
            {
                if (_values is not null) return _values;
                if (owner._open == this) owner._open = null;
                return _values = owner.FetchAsync(Keys, cancellation);
            }
        }
    }

    private sealed class Item(Batch batch, string key, bool isRequired) : IDataLoaderResult<T?>, IBatched
    {
        public Task Begin(CancellationToken cancellation) => batch.ValuesAsync(cancellation);

        public object? Take() => Of(batch.Values);

        public async Task<T?> GetResultAsync(CancellationToken cancellationToken = default) => Of(await batch.ValuesAsync(cancellationToken));

        /// <summary>What was there when the reference was read and is not any more was changed by an import in between.</summary>
        private T? Of(IReadOnlyDictionary<string, T> values) =>
            values.GetValueOrDefault(key) ?? (isRequired ? throw new ApiError(ErrorCodes.Changed, $"'{key}' was changed while this was read; ask again.") : null);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }

    /// <param name="batches">That of each key, or one for all.</param>
    private sealed class Items(IReadOnlyList<string> keys, params Batch[] batches) : IDataLoaderResult<IReadOnlyList<T?>>, IBatched
    {
        public Task Begin(CancellationToken cancellation)
        {
            if (batches.Length == 0) return Task.CompletedTask;
            var first = batches[0].ValuesAsync(cancellation);
            if (Array.TrueForAll(batches, b => b == batches[0])) return first;
            return Task.WhenAll(batches.Distinct().Select(b => b.ValuesAsync(cancellation)));
        }

        public object? Take()
        {
            var values = new T?[keys.Count];
            for (var i = 0; i < values.Length;)
            {
                var batch = BatchOf(i);
                var loaded = batch.Values;
                for (; i < values.Length && BatchOf(i) == batch; i++) values[i] = loaded.GetValueOrDefault(keys[i]);
            }

            return values;
        }

        private Batch BatchOf(int i) => batches[batches.Length == 1 ? 0 : i];

        public async Task<IReadOnlyList<T?>> GetResultAsync(CancellationToken cancellationToken = default)
        {
            await Begin(cancellationToken);
            return (IReadOnlyList<T?>)Take()!;
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}

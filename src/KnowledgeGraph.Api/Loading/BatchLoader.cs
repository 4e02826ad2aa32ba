using System.Runtime.InteropServices;
using GraphQL.DataLoader;

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

    /// <summary>The value of a key; null where there is none.</summary>
    public IDataLoaderResult<T?> Load(string key)
    {
        lock (_gate) return new Item(BatchOf(key), key);
    }

    /// <summary>The values of keys in their order; null where there is none.</summary>
    public IDataLoaderResult<IReadOnlyList<T?>> LoadMany(IReadOnlyList<string> keys)
    {
        var batches = new Batch[keys.Count];
        lock (_gate)
        {
            _batches.EnsureCapacity(_batches.Count + keys.Count);
            for (var i = 0; i < batches.Length; i++) batches[i] = BatchOf(keys[i]);
        }

        return new Items(batches, keys);
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

        public List<string> Keys { get; } = [];

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

    private sealed class Item(Batch batch, string key) : IDataLoaderResult<T?>, IBatched
    {
        public Task Begin(CancellationToken cancellation) => batch.ValuesAsync(cancellation);

        public object? Take() => batch.Values.GetValueOrDefault(key);

        public async Task<T?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.ValuesAsync(cancellationToken)).GetValueOrDefault(key);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }

    private sealed class Items(Batch[] batches, IReadOnlyList<string> keys) : IDataLoaderResult<IReadOnlyList<T?>>, IBatched
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
            var values = new T?[batches.Length];
            for (var i = 0; i < values.Length;)
            {
                var batch = batches[i];
                var loaded = batch.Values;
                for (; i < values.Length && batches[i] == batch; i++) values[i] = loaded.GetValueOrDefault(keys[i]);
            }

            return values;
        }

        public async Task<IReadOnlyList<T?>> GetResultAsync(CancellationToken cancellationToken = default)
        {
            await Begin(cancellationToken);
            return (IReadOnlyList<T?>)Take()!;
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}

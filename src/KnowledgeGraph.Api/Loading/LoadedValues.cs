using GraphQL.DataLoader;

namespace KnowledgeGraph.Api.Loading;

/// <summary>What can be made of a value that is still to be loaded.</summary>
internal static class LoadedValues
{
    /// <summary>
    /// The value after a function. A function that gives another result to load starts the next round: all that wait for it form one batch again.
    /// </summary>
    public static IDataLoaderResult Then<T>(this IDataLoaderResult<T> loaded, Func<T, object?> next) => new Continuation<T>(loaded, next);

    /// <summary>A value that is there already.</summary>
    public static IDataLoaderResult<T> Of<T>(T value) => new Ready<T>(value);

    private sealed class Ready<T>(T value) : IDataLoaderResult<T>, IBatched
    {
        public Task Begin(CancellationToken cancellation) => Task.CompletedTask;

        public object? Take() => value;

        public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => Task.FromResult(value);

        Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => Task.FromResult<object?>(value);
    }

    private sealed class Continuation<T>(IDataLoaderResult<T> loaded, Func<T, object?> next) : IDataLoaderResult, IBatched
    {
        private Task<T>? _value;

        public Task Begin(CancellationToken cancellation) => loaded is IBatched batched ? batched.Begin(cancellation) : _value = loaded.GetResultAsync(cancellation);

        public object? Take() => next(_value is null ? (T)((IBatched)loaded).Take()! : _value.GetAwaiter().GetResult());

        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
            next(await loaded.GetResultAsync(cancellationToken));
    }
}

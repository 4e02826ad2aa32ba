using System.Collections;
using GraphQL.DataLoader;
using KnowledgeGraph.Api.Loading;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>A list of objects that refer to others: when these are loaded, it is written at once.</summary>
/// <param name="references">What each item refers to, one after the other.</param>
/// <param name="write">Writes the list; null where an item has to be made of its fields.</param>
internal sealed class ReferringList(IList items, IBatched?[] references, Func<EncodedResult?> write) : IDataLoaderResult, IBatched
{
    private readonly List<Task> _begun = [];

    public Task Begin(CancellationToken cancellation)
    {
        foreach (var reference in references)
        {
            if (reference is null || Begun(reference, cancellation) is not { IsCompletedSuccessfully: false } task) continue;
            if (_begun.Count == 0 || _begun[^1] != task) _begun.Add(task);
        }

        return _begun.Count == 0 ? Task.CompletedTask : EndAsync();
    }

    /// <summary>The list as JSON, or, where something could not be loaded or written, as what its items are made of: then each field tells what is the matter.</summary>
    public object? Take() => (_begun.TrueForAll(t => t.IsCompletedSuccessfully) ? write() : null) ?? (object)new UnencodedList(items);

    public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
    {
        await Begin(cancellationToken);
        return Take();
    }

    private static Task Begun(IBatched reference, CancellationToken cancellation)
    {
        try
        {
            return reference.Begin(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Task.FromException(fault);
        }
    }

    private async Task EndAsync()
    {
        foreach (var task in _begun) await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

/// <summary>A list of which it is known that it cannot be written at once.</summary>
internal sealed record UnencodedList(IList Items);

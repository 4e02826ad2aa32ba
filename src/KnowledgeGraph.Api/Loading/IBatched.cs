namespace KnowledgeGraph.Api.Loading;

/// <summary>
/// A value to be loaded that comes with many others. Who waits for all of them begins them all, waits for what that gives, which is one task for a batch, and then
/// takes each value as it is: no value costs a task of its own.
/// </summary>
internal interface IBatched
{
    /// <summary>Begins to load; the task has ended when <see cref="Take"/> may be called.</summary>
    Task Begin(CancellationToken cancellation);

    /// <summary>The value, perhaps another one to be loaded.</summary>
    object? Take();
}

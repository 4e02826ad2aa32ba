namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>How a store file is opened.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>How long a write waits for another process's write before it is refused as locked. Whole seconds; at least one.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Tells the time of revisions.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>True: the file must exist and is never written.</summary>
    public bool ReadOnly { get; init; }
}

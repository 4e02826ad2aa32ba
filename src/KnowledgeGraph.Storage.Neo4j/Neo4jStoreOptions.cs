namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>How a Neo4j store behaves.</summary>
public sealed record Neo4jStoreOptions
{
    /// <summary>What revisions and edits are dated by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>True: a database that has no graph is trouble, and none is made in it.</summary>
    public bool MustExist { get; init; }

    /// <summary>The longest a statement that reads may take; then it is stopped on the server too.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest a statement that writes may take, waiting for other writers included.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>For how long what failed for a passing reason (a deadlock, a server that restarts) is tried again. Opening a store does not wait for a server that is not there.</summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Sends the requests; null for the store's own connections.</summary>
    public HttpMessageHandler? Handler { get; init; }
}

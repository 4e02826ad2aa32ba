using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Server;

/// <summary>The one server of all tests that do not harm it. Each test has graphs of its own on it, by name, emptied when given out.</summary>
public sealed class SharedServer : IDisposable
{
    private readonly Lazy<Neo4jServer> _server = new(() => Neo4jServer.Run());
    private readonly SortedSet<string> _free = new(StringComparer.Ordinal);
    private int _made;

    public Neo4jServer Server => _server.Value;

    /// <summary>The name of an empty graph that nobody else uses until <see cref="GiveBack"/>.</summary>
    public async Task<string> TakeAsync()
    {
        string graph;
        lock (_free)
        {
            graph = _free.Min ?? $"T{_made++}";
            _free.Remove(graph);
        }

        await ClearAsync(graph);
        return graph;
    }

    public void GiveBack(string graph)
    {
        lock (_free) _free.Add(graph);
    }

    /// <summary>Removes all nodes of a graph but the one that says where it stands, which is put back to the beginning.</summary>
    public async Task ClearAsync(string graph)
    {
        using var connection = new Neo4jConnection(Server.Address(graph), new());
        await connection.SchemaAsync(
            "MATCH (n) WHERE any(label IN labels(n) WHERE label STARTS WITH $graph AND label <> $store) DETACH DELETE n",
            [new("graph", connection.Texts.Label("")), new("store", connection.Texts.Label("Store"))], default);
        await connection.SchemaAsync($"MATCH (g:{connection.Texts.Label("Store")}) SET g.revision = 0", [], default);
    }

    public void Dispose()
    {
        if (_server.IsValueCreated) _server.Value.Dispose();
    }
}

/// <summary>The tests that share the server, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ServerTests : ICollectionFixture<SharedServer>
{
    public const string Name = "Neo4j server";
}

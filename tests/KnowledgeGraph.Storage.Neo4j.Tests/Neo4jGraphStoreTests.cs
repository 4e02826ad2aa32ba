using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Contract;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;

namespace KnowledgeGraph.Storage.Neo4j.Tests;

/// <summary>The contract on the real server; skipped where it is not beside the repository.</summary>
[Collection(ServerTests.Name), NeedsServer]
public sealed class Neo4jGraphStoreTests(SharedServer server) : GraphStoreContract, IDisposable
{
    private readonly List<string> _graphs = [];

    protected override int OrderCases => 2;

    protected override async Task<IGraphStore> NewStoreAsync(TimeProvider? clock = null)
    {
        _graphs.Add(await server.TakeAsync());
        return await Neo4jGraphStore.OpenAsync(server.Server.Address(_graphs[^1]), new() { Clock = clock ?? TimeProvider.System });
    }

    public void Dispose() => _graphs.ForEach(server.GiveBack);
}

using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Contract;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Faults;

/// <summary>Several programs that write one graph at once.</summary>
[Collection(ServerTests.Name)]
public sealed class SeveralWritersTests(SharedServer server)
{
    [ServerFact]
    public async Task Two_importers_take_each_document_once()
    {
        var graph = await server.TakeAsync();
        var documents = Scenes.Documents;
        await using var first = await Neo4jGraphStore.OpenAsync(server.Server.Address(graph));
        await using var second = await Neo4jGraphStore.OpenAsync(server.Server.Address(graph));
        var results = await Task.WhenAll(ImportAsync(first, documents), ImportAsync(second, documents.Reverse()));
        Assert.Equal(documents.Select(d => d.Document.Id).Order(StringComparer.Ordinal), results.SelectMany(r => r).SelectMany(r => r.Added).Order(StringComparer.Ordinal));
        Assert.Equal(documents.Count, results.SelectMany(r => r).Where(r => r.Added.Count > 0).Select(r => r.Revision).Distinct().Count());

        await using var file = await SqliteGraphStore.OpenTemporaryAsync();
        await file.CommitAsync([.. documents], "import");
        Assert.Equal(await Snapshot.OfAsync(file), await Snapshot.OfAsync(first));
        Assert.Empty(await second.CheckAsync().ToListAsync());
        server.GiveBack(graph);
    }

    private static async Task<List<CommitResult>> ImportAsync(Neo4jGraphStore store, IEnumerable<DocumentGraph> documents)
    {
        var results = new List<CommitResult>();
        foreach (var document in documents) results.Add(await store.CommitAsync([document], "import"));
        return results;
    }
}

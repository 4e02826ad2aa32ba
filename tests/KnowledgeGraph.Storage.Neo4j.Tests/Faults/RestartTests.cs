using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Contract;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Faults;

/// <summary>A server that dies in the middle of everything and comes back.</summary>
[Collection(ServerTests.Name)]
public sealed class RestartTests
{
    [ServerFact]
    public async Task A_server_killed_during_import_and_queries_loses_and_doubles_nothing()
    {
        using var server = Neo4jServer.Run();
        var documents = Scenes.Documents.Take(8).ToList();
        var options = new Neo4jStoreOptions { RetryFor = TimeSpan.FromMinutes(3) };
        await using var store = await Neo4jGraphStore.OpenAsync(server.Address(), options);
        await using var reader = await Neo4jGraphStore.OpenAsync(server.Address(), options);
        using var done = new CancellationTokenSource();
        var reading = ReadAsync(reader, done.Token);
        var killing = Task.Run(async () =>
        {
            await Task.Delay(800);
            server.Kill();
            await Task.Delay(1000);
            server.Start();
        });
        foreach (var document in documents) Assert.Single((await store.CommitAsync([document], "import")).Added);
        await killing;
        await done.CancelAsync();
        Assert.True(await reading > 0);

        await using var file = await SqliteGraphStore.OpenTemporaryAsync();
        await file.CommitAsync([.. documents], "import");
        Assert.Equal(documents.Count, await store.GetRevisionAsync());
        Assert.Equal(await Snapshot.OfAsync(file), await Snapshot.OfAsync(store));
        Assert.Empty(await store.CheckAsync().ToListAsync());
    }

    [ServerFact]
    public async Task A_server_that_stays_away_is_told_of_and_leaves_nothing_half_written()
    {
        using var server = Neo4jServer.Run();
        await using var store = await Neo4jGraphStore.OpenAsync(server.Address(), new() { RetryFor = TimeSpan.FromSeconds(1) });
        await store.CommitAsync([World.Curated], "import");
        server.Kill();
        var e = await Assert.ThrowsAsync<StoreException>(() => store.CommitAsync([World.English], "import"));
        Assert.Equal((StoreFault.Unavailable, true), (e.Fault, e.IsTransient));
        server.Start();
        Assert.Equal(1, await store.GetRevisionAsync());
        Assert.Empty(await store.CheckAsync().ToListAsync());
    }

    /// <summary>How many reads were answered, every one of a whole revision.</summary>
    private static async Task<int> ReadAsync(Neo4jGraphStore store, CancellationToken done)
    {
        var answers = 0;
        while (!done.IsCancellationRequested)
        {
            var statistics = await store.GetStatisticsAsync(CancellationToken.None);
            Assert.Equal(statistics.Revision, statistics.Documents);
            answers++;
            await Task.Delay(20, CancellationToken.None);
        }

        return answers;
    }
}

using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Contract;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Faults;

/// <summary>Answers that come late, in part or not at all: nothing is lost and nothing doubled.</summary>
[Collection(ServerTests.Name)]
public sealed class BadNetworkTests(SharedServer server) : IDisposable
{
    private readonly List<string> _graphs = [];

    private async Task<Neo4jGraphStore> OpenAsync(Func<HttpRequestMessage, Trouble?> meddle, Neo4jStoreOptions? options = null)
    {
        _graphs.Add(await server.TakeAsync());
        await using (await Neo4jGraphStore.OpenAsync(server.Server.Address(_graphs[^1]))) { } // Its constraints are there before the trouble begins.
        return await Neo4jGraphStore.OpenAsync(server.Server.Address(_graphs[^1]), (options ?? new()) with { Handler = new MeddlingHandler(meddle) });
    }

    private static bool Commits(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/commit", StringComparison.Ordinal);

    [ServerFact]
    public Task A_commit_whose_answer_is_lost_is_made_once() => CommitAsync(Trouble.LostAnswer);

    [ServerFact]
    public Task A_commit_whose_answer_is_truncated_is_made_once() => CommitAsync(Trouble.TruncatedAnswer);

    [ServerFact]
    public Task A_commit_that_a_proxy_calls_failed_is_made_once() => CommitAsync(Trouble.Away);

    private async Task CommitAsync(Trouble trouble)
    {
        var left = 1;
        await using var store = await OpenAsync(r => Commits(r) && left-- > 0 ? trouble : null);
        var result = await store.CommitAsync(World.All, "import");
        Assert.Equal((1, 4), (result.Revision, result.Added.Count));
        Assert.Equal(1, await store.GetRevisionAsync());
        Assert.Single(await store.GetRevisionsAsync(0, 10));
        Assert.Empty(await store.CheckAsync().ToListAsync());
    }

    [ServerFact]
    public async Task A_network_that_loses_every_third_answer_only_makes_it_slower()
    {
        var asked = 0;
        await using var store = await OpenAsync(_ => Interlocked.Increment(ref asked) % 60 == 0 ? Trouble.LostAnswer : null, new() { RetryFor = TimeSpan.FromMinutes(2) });
        foreach (var document in World.All.OrderBy(g => World.Curated == g ? 0 : 1)) await store.CommitAsync([document], "import");
        Assert.Equal(4, await store.GetRevisionAsync());
        Assert.Empty(await store.CheckAsync().ToListAsync());
    }

    [ServerFact]
    public async Task A_read_whose_answer_is_truncated_is_asked_again()
    {
        var left = 0;
        await using var store = await OpenAsync(_ => left-- > 0 ? Trouble.TruncatedAnswer : null);
        await store.CommitAsync(World.All, "import");
        left = 2;
        Assert.NotEmpty((await store.ListEntitiesAsync(new(), PageRequest.Of(10))).Items);
    }

    [ServerFact]
    public async Task A_read_that_takes_too_long_is_stopped_and_told()
    {
        var slow = false;
        await using var store = await OpenAsync(_ => slow ? Trouble.Slow : null, new() { ReadTimeout = TimeSpan.FromSeconds(1) });
        slow = true;
        var e = await Assert.ThrowsAsync<StoreException>(() => store.GetStatisticsAsync());
        Assert.Equal((StoreFault.Timeout, true), (e.Fault, e.IsTransient));
    }

    /// <summary>A statement that the caller gives up on runs no longer on the server.</summary>
    [ServerFact]
    public async Task What_is_given_up_is_stopped_on_the_server_too()
    {
        _graphs.Add(await server.TakeAsync());
        using var connection = new Neo4jConnection(server.Server.Address(_graphs[^1]), new() { WriteTimeout = TimeSpan.FromSeconds(1) });
        const string endless = "UNWIND range(1, 2000000000) AS i WITH i WHERE i % 7 = 8 RETURN count(i)";
        Assert.Equal(StoreFault.Timeout, (await Assert.ThrowsAsync<StoreException>(() => connection.SchemaAsync(endless, [], default))).Fault);
        var running = 1L;
        for (var i = 0; i < 50 && running > 0; i++)
        {
            await Task.Delay(100);
            running = (await connection.SchemaAsync("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN count(*)", [], default))[0].Long(0);
        }

        Assert.Equal(0, running);
    }

    public void Dispose() => _graphs.ForEach(server.GiveBack);
}

using KnowledgeGraph.Cli.Tests;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Server;

/// <summary>The curated knowledge and the sample reports, imported by <c>kg</c> into a file and into the nameless graph of a server; made once and only read.</summary>
public sealed class SeededStores : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Neo4jServer? _server;

    /// <summary>The store in a file.</summary>
    public string File => _folder["graph.db"];

    /// <summary>The store on the server.</summary>
    public string OnServer => Server.Store();

    public Neo4jServer Server => _server ?? throw new InvalidOperationException(NeedsServerAttribute.Reason);

    public async Task InitializeAsync()
    {
        if (Neo4jServer.Script is null) return;
        Environment.SetEnvironmentVariable("XDG_DATA_HOME", _folder["data"]); // What kg keeps beside a store on a server goes with the test.
        _server = Neo4jServer.Run();
        await Task.WhenAll(ImportAsync(File), ImportAsync(OnServer));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _server?.Dispose();
        _folder.Dispose();
    }

    private static async Task ImportAsync(string store)
    {
        var result = await Kg.RunAsync("import", Path.Combine(Repository.Root, "graph-seed", "sources"), "--store", store, "--quiet");
        Assert.Equal((0, "", ""), (result.Code, result.Out, result.Error));
    }
}

/// <summary>The tests that read the seeded stores.</summary>
[CollectionDefinition(Name)]
public sealed class SeededTests : ICollectionFixture<SeededStores>
{
    public const string Name = "Seeded stores";
}

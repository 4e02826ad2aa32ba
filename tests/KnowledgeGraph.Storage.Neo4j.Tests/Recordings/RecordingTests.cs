using System.Runtime.CompilerServices;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Recordings;

/// <summary>
/// The adapter against exchanges that were recorded with a real server: so that a clone without one still holds what it asks, how it reads the answers, and that
/// they come to what a file gives. <c>KG_APPROVE=1</c> records anew, where a server is.
/// </summary>
[Collection(ServerTests.Name)]
public sealed class RecordingTests(SharedServer server)
{
    private static readonly string Path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Here())!, "scenario.txt");

    [Fact]
    public async Task What_was_recorded_is_asked_again_and_comes_to_what_a_file_gives()
    {
        if (Environment.GetEnvironmentVariable("KG_APPROVE") == "1" && Environment.GetEnvironmentVariable("CI") is null && Neo4jServer.Script is not null) await RecordAsync();
        var address = Neo4jAddress.Parse("neo4j+http://recorded/neo4j", _ => null);
        await using var neo4j = await Neo4jGraphStore.OpenAsync(address, new() { Clock = new Clock(), Handler = Recording.Read(Path).Again() });
        await using var file = await SqliteGraphStore.OpenTemporaryAsync(new() { Clock = new Clock() });
        Assert.Equal(await Scenario.PlayAsync(file), await Scenario.PlayAsync(neo4j));
    }

    private async Task RecordAsync()
    {
        await server.ClearAsync("");
        var recording = new Recording();
        await using var store = await Neo4jGraphStore.OpenAsync(server.Server.Address(), new() { Clock = new Clock(), Handler = recording.FromServer() });
        await Scenario.PlayAsync(store);
        recording.Write(Path);
    }

    private static string Here([CallerFilePath] string path = "") => path;

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}

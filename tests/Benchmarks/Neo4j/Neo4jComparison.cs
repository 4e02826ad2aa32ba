using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Benchmarks.Web;
using KnowledgeGraph.Import.Seed;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// The same questions to our API on Neo4j, to @neo4j/graphql behind Apollo on the same database, and to our API in SQLite, on the shipped knowledge with so many more
/// entities and five times as many relations. Each answer is made anew. Also how fast both stores take the graph in.
/// </summary>
internal static class Neo4jComparison
{
    private const int Batch = 10;
    private const double FloorOnNeo4j = 3;
    private const double FloorOfTwoHopsInSqlite = 20;
    private const string TwoHops = "two hops";

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Asked = TimeSpan.FromSeconds(15);
    private static readonly string Peers = Path.Combine(Repository.Root, "tests", "Benchmarks", "Neo4j", "peers");

    private static readonly (string Name, string Ours, string Theirs)[] Questions =
    [
        ("one hop",
            "{ entity(id: \"state:kw\") { id relations(types: [MEMBER_OF], direction: OUTGOING, first: 10) { totalCount nodes { time to { id } } } } }",
            "{ entities(where: {id: {eq: \"state:kw\"}}) { id memberOfConnection(first: 10) { totalCount edges { properties { time } node { id } } } } }"),
        (TwoHops,
            "{ entity(id: \"person:made-1\") { id relations(types: [HOLDS_POSITION], direction: OUTGOING, first: 5) { totalCount nodes { time to { id relations(types: [MEMBER_OF], direction: OUTGOING, first: 10) { totalCount nodes { time to { id } } } } } } } }",
            "{ entities(where: {id: {eq: \"person:made-1\"}}) { id positionsConnection(first: 5) { totalCount edges { properties { time } node { id memberOfConnection(first: 10) { totalCount edges { properties { time } node { id } } } } } } } }"),
        ("a list",
            "{ states(first: 50) { totalCount nodes { id kind } } }",
            "{ entitiesConnection(where: {kind: {eq: \"STATE\"}}, first: 50, sort: [{sortEn: ASC}]) { totalCount edges { node { id kind } } } }"),
    ];

    public static async Task<bool> RunAsync(int entities)
    {
        PeerServer.Install(Peers);
        using var folder = new TemporaryFolder();
        using var database = new DatabaseServer();
        string[] stores = [folder["graph.db"], database.Store];
        foreach (var store in stores) await FillAsync(store, entities);

        var (self, own) = PeerServer.Self;
        using var onNeo4j = new PeerServer("kg on Neo4j", self, port => [.. own, $"serve-store={port}", database.Store]);
        using var inSqlite = new PeerServer("kg in SQLite", self, port => [.. own, $"serve-store={port}", folder["graph.db"]]);
        using var peer = new PeerServer("@neo4j/graphql", "node", port => [Path.Combine(Peers, "apollo.mjs"), $"{port}", database.Bolt]);
        var held = true;
        foreach (var (name, ours, theirs) in Questions)
        {
            Console.WriteLine($"neo4j     {name}");
            var beside = Measure(peer, theirs).Rate;
            var here = Measure(onNeo4j, ours).Rate / beside;
            var file = Measure(inSqlite, ours).Rate / beside;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    ours: {here:0.00} times as many on Neo4j, {file:0.00} times in SQLite"));
            held &= here >= FloorOnNeo4j && (name != TwoHops || file >= FloorOfTwoHopsInSqlite);
        }

        return held;
    }

    private static Measured Measure(PeerServer server, string query)
    {
        var load = server.Load(JsonSerializer.Serialize(new { query }));
        var answer = load.Ask();
        if (answer.Contains("\"errors\"", StringComparison.Ordinal) || !answer.Contains("\"id\"", StringComparison.Ordinal)) throw new InvalidOperationException($"{server.Name} answers: {answer}");
        load.Run(Warming, server.Process);
        var measured = load.Run(Asked, server.Process);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {server.Name,-18} {measured.Rate,9:0} requests/s   p99 {measured.P99,8:0.00} ms"));
        return measured;
    }

    private static async Task FillAsync(string location, int entities)
    {
        await using var store = await StoreServer.OpenAsync(location);
        var watch = Stopwatch.StartNew();
        await SeedLoader.LoadAsync(Path.Combine(Repository.Root, "graph-seed"), store);
        var seeded = watch.Elapsed;
        var graph = new RelatedGraph(
            entities, await ExampleTimes.IdsAsync(store, EntityKind.State, "state:kw", "state:qa", "state:sa"),
            await ExampleTimes.IdsAsync(store, EntityKind.Organization, "org:nato", "org:gcc"), await ExampleTimes.IdsAsync(store, EntityKind.Initiative, "init:istanbul-cooperation-initiative"));
        watch.Restart();
        var statements = 0;
        foreach (var batch in graph.Graphs().Chunk(Batch))
        {
            await store.CommitAsync(batch, "import");
            statements += batch.Sum(g => g.Statements.Count);
        }

        var all = await store.GetStatisticsAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"neo4j     {(location.Contains("://", StringComparison.Ordinal) ? "Neo4j " : "SQLite")} {all.Entities.Values.Sum()} entities, {all.Relations.Values.Sum()} relations; seed {seeded.TotalSeconds:0.0} s, then {statements / watch.Elapsed.TotalSeconds:0} statements/s"));
    }
}

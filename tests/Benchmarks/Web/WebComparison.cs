using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Benchmarks.Web;

/// <summary>
/// Our server beside graphql-yoga and mercurius with its JIT: the same slice of the schema over the same data in memory, on the same machine, in turns. All must give the
/// same answers. Node runs one thread; so requests per second are told beside the processor time of one request, which does not depend on how many cores there are.
/// </summary>
internal static class WebComparison
{
    private const string Ours = "kg";
    private const string Keeping = "kg, answers kept";
    private const double FloorToYoga = 8;
    private const double FloorToMercurius = 1.2;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(4);
    private static readonly string Peers = Path.Combine(Repository.Root, "tests", "Benchmarks", "Web", "peers");

    private static readonly (string Name, string Query)[] Queries =
    [
        ("small", "{ entity(id: \"state:0007\") { id kind name(lang: AR) } }"),
        ("1,000 objects", "{ states(first: 1000) { nodes { id kind name } } }"),
        ("three levels", "{ states(first: 50) { totalCount nodes { id name relations(first: 10) { totalCount nodes { type to { id kind name(lang: AR) } } } } pageInfo { hasNextPage } } }"),
    ];

    /// <param name="seconds">How long each server is asked each query.</param>
    public static bool Run(int seconds)
    {
        PeerServer.Install(Peers);
        using var folder = new TemporaryFolder();
        SliceData.Make().Write(folder["slice.json"]);
        var (self, own) = PeerServer.Self;
        List<PeerServer> servers =
        [
            new(Ours, self, port => [.. own, $"serve-slice={port}", folder["slice.json"], "anew"]),
            new(Keeping, self, port => [.. own, $"serve-slice={port}", folder["slice.json"], "keep"]),
            new("mercurius", "node", port => [Path.Combine(Peers, "mercurius.mjs"), $"{port}", folder["slice.json"]]),
            new("yoga", "node", port => [Path.Combine(Peers, "yoga.mjs"), $"{port}", folder["slice.json"]]),
        ];
        try
        {
            var held = true;
            foreach (var (name, query) in Queries) held &= Compare(name, JsonSerializer.Serialize(new { query }), servers, TimeSpan.FromSeconds(seconds));
            return held;
        }
        finally
        {
            foreach (var server in servers) server.Dispose();
        }
    }

    private static bool Compare(string name, string body, List<PeerServer> servers, TimeSpan time)
    {
        Console.WriteLine($"web       {name}");
        var results = new Dictionary<string, Measured>();
        var answer = JsonNode.Parse(servers[0].Load(body).Ask());
        foreach (var server in servers)
        {
            var load = server.Load(body);
            var given = load.Ask();
            if (!JsonNode.DeepEquals(answer, JsonNode.Parse(given))) throw new InvalidOperationException($"{server.Name} answers otherwise: {given[..Math.Min(500, given.Length)]}");
            load.Run(Warming, server.Process);
            results[server.Name] = load.Run(time, server.Process);
        }

        var us = results[Ours];
        foreach (var (server, r) in results)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {server,-18} {r.Rate,9:0} requests/s   p99 {r.P99,8:0.00} ms   {r.Processor,9:0.0} µs of processor each   ours: {us.Rate / r.Rate,5:0.00} times as many, {r.Processor / us.Processor,5:0.00} times as cheap"));
        return us.Rate >= FloorToYoga * results["yoga"].Rate & us.Rate >= FloorToMercurius * results["mercurius"].Rate;
    }
}

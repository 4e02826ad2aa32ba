using System.Globalization;
using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Benchmarks.Neo4j;
using KnowledgeGraph.Benchmarks.Peer;
using KnowledgeGraph.Benchmarks.Product;
using KnowledgeGraph.Benchmarks.Web;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Tests;

// Reading: speed, megabytes a second in both languages; growth, time against length; memory, peak heap against the size of the corpus.
// Searching: peer[=DOCUMENTS], beside Apache Lucene; search[=DOCUMENTS], the product's own answers over HTTP; seedindex, its first index. Without a name, all of reading.
// Answering: web[=SECONDS], beside GraphQL servers of npm; examples[=ENTITIES], the example queries on a large graph;
// hostile, how fast what means ill is refused; overload[=SECONDS], four times as many requests as a server can answer.
// neo4j[=ENTITIES], on Neo4j beside @neo4j/graphql on the same database, and in SQLite (100,000 entities and 500,000 relations take about half an hour).
if (args is [{ } serve, var data, var keep] && serve.StartsWith("serve-slice=", StringComparison.Ordinal))
    return await SliceServer.RunAsync(int.Parse(serve["serve-slice=".Length..], CultureInfo.InvariantCulture), data, keep == "keep") ? 0 : 1;
if (args is [{ } serving, var location] && serving.StartsWith("serve-store=", StringComparison.Ordinal))
    return await StoreServer.RunAsync(int.Parse(serving["serve-store=".Length..], CultureInfo.InvariantCulture), location) ? 0 : 1;
var chosen = args.Length > 0 ? args : ["speed", "growth", "memory"];
var extractor = new Lazy<RuleExtractor>(() => RuleExtractor.Load(Path.Combine(Repository.Root, "graph-seed")));
var held = true;
foreach (var choice in chosen)
{
    var (name, size) = choice.Split('=') is [var n, var number] ? (n, int.Parse(number, CultureInfo.InvariantCulture)) : (choice, 500_000);
    held &= name switch
    {
        "speed" => Speed.Run(extractor.Value),
        "growth" => Growth.Run(extractor.Value),
        "memory" => await Memory.RunAsync(extractor.Value),
        "web" => WebComparison.Run(choice.Contains('=', StringComparison.Ordinal) ? size : 20),
        "hostile" => await HostileTimes.RunAsync(),
        "overload" => await Overload.RunAsync(choice.Contains('=', StringComparison.Ordinal) ? size : 15),
        "examples" => await ExampleTimes.RunAsync(choice.Contains('=', StringComparison.Ordinal) ? size : 100_000),
        "neo4j" => await Neo4jComparison.RunAsync(choice.Contains('=', StringComparison.Ordinal) ? size : 100_000),
        "peer" => PeerComparison.Run(size),
        "search" => await ProductSearch.RunAsync(size),
        "seedindex" => await SeedIndex.RunAsync(),
        _ => throw new ArgumentException($"There is no benchmark '{name}'; speed, growth, memory, peer, search, seedindex, web, examples, hostile, overload and neo4j are."),
    };
}

return held ? 0 : 1;

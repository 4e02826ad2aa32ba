using System.Globalization;
using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Benchmarks.Peer;
using KnowledgeGraph.Benchmarks.Product;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Tests;

// Reading: speed, megabytes a second in both languages; growth, time against length; memory, peak heap against the size of the corpus.
// Searching: peer[=DOCUMENTS], beside Apache Lucene; search[=DOCUMENTS], the product's own answers over HTTP. Without a name, all of reading.
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
        "peer" => PeerComparison.Run(size),
        "search" => await ProductSearch.RunAsync(size),
        _ => throw new ArgumentException($"There is no benchmark '{name}'; speed, growth, memory, peer and search are."),
    };
}

return held ? 0 : 1;

using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Tests;

// speed: megabytes a second in both languages; growth: time against length; memory: peak heap against the size of the corpus. Without a name, all of them.
var chosen = args.Length > 0 ? args : ["speed", "growth", "memory"];
var extractor = RuleExtractor.Load(Path.Combine(Repository.Root, "graph-seed"));
var held = true;
foreach (var name in chosen)
{
    held &= name switch
    {
        "speed" => Speed.Run(extractor),
        "growth" => Growth.Run(extractor),
        "memory" => await Memory.RunAsync(extractor),
        _ => throw new ArgumentException($"There is no benchmark '{name}'; speed, growth and memory are."),
    };
}

return held ? 0 : 1;

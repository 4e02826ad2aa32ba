namespace KnowledgeGraph.Extraction.Tests;

/// <summary>The repository's own seed, found from where the tests run.</summary>
internal static class SeedFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "graph-seed");

    private static readonly Lazy<RuleExtractor> Shared = new(() => RuleExtractor.Load(Path));

    /// <summary>One extractor for all tests: loading takes a moment, and it is thread-safe.</summary>
    public static RuleExtractor Extractor => Shared.Value;
}

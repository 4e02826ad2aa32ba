using KnowledgeGraph.Extraction;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import.Tests;

/// <summary>The seed that ships and the extractor that reads by it, loaded once.</summary>
internal static class ShippedSeed
{
    public static readonly string Root = Path.Combine(Repository.Root, "graph-seed");

    public static readonly RuleExtractor Extractor = RuleExtractor.Load(Root);

    public static ReadingContext Context() => new(Root, Extractor);
}

namespace KnowledgeGraph.Search.Tests.Robustness;

/// <summary>Tests that measure time or memory, run when no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

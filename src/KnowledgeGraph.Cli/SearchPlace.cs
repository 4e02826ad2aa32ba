namespace KnowledgeGraph.Cli;

/// <summary>Where searches are answered from.</summary>
internal enum SearchPlace
{
    /// <summary>An index of this machine's own, which follows the store.</summary>
    Local,

    /// <summary>The full-text indexes of the store's Neo4j server; nothing is kept here.</summary>
    Neo4j,
}

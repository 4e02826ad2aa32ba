using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Storage.Neo4j.FullText;

namespace KnowledgeGraph.Storage.Neo4j;

/// <content>What the database finds by its full-text indexes.</content>
public sealed partial class Neo4jGraphStore
{
    /// <summary>The full-text indexes of the graph, kept by the database with each write.</summary>
    public IFullTextFinder FullText => new Neo4jFullText(_connection);
}

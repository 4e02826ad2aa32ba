using KnowledgeGraph.Storage.Contract;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Server;

/// <summary>The tests of a class need the real server.</summary>
public sealed class NeedsServerAttribute : StoreNeedsAttribute
{
    internal const string Reason = "There is no Neo4j server in ../shared/neo4j.";

    public override string? Absent => Neo4jServer.Script is null ? Reason : null;
}

/// <summary>A fact about the real server; skipped, and says so, where it is not beside the repository.</summary>
public sealed class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute()
    {
        if (Neo4jServer.Script is null) Skip = NeedsServerAttribute.Reason;
    }
}

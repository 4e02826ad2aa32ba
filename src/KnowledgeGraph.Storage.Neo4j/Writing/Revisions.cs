using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Counts transactions.</summary>
internal static class Revisions
{
    /// <summary>Takes the next number.</summary>
    public static async Task<long> AddAsync(Transaction transaction, DateTimeOffset time, string author, int documents)
    {
        var number = transaction.Revision + 1;
        await transaction.RunAsync("revision-add", Arguments.Of(
            ("number", number), ("time", time.UtcDateTime.ToString("O")), ("author", author), ("documents", documents), ("token", transaction.Token)));
        return number;
    }
}

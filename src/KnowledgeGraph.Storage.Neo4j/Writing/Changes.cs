using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>What derivation reads from and writes to; a check derives as a repair does and applies nothing.</summary>
/// <param name="revision">The revision that changes belong to; null where nothing is applied.</param>
internal sealed class Changes(Transaction transaction, long? revision)
{
    /// <summary>The server's side of a statement keeps all rows of one request in memory.</summary>
    public Task<List<Row>> ReadAsync<T>(string name, IEnumerable<T> rows, params IReadOnlyList<KeyValuePair<string, object?>> more) => transaction.ForAsync(name, rows, more);

    public async Task WriteAsync<T>(string name, IEnumerable<T> rows, params IReadOnlyList<KeyValuePair<string, object?>> more)
    {
        if (revision is not null) await transaction.ForAsync(name, rows, more);
    }

    /// <summary>Makes nodes for entities that are about to be named.</summary>
    public async Task ReserveAsync(IEnumerable<string> ids)
    {
        if (revision is { } number) await EntityPlaces.ReserveAsync(transaction, ids, number);
    }

    public Task<HashSet<string>> ReachAsync(IEnumerable<string> statements, bool merged) => EventReach.OfAsync(transaction, statements, merged);

    public string Label(string name) => transaction.Texts.Label(name);
}

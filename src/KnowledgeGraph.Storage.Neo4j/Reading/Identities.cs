using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Follows the ids to the entities that they mean now: one request for a filter with ids, none for others.</summary>
internal static class Identities
{
    public static async Task<DisagreementFilter> FollowAsync(Neo4jConnection connection, DisagreementFilter filter, CancellationToken cancellation)
    {
        var now = await NowAsync(connection, filter.Entities ?? [], cancellation);
        return filter with { Entities = now.Of(filter.Entities) };
    }

    public static async Task<string?> FollowAsync(Neo4jConnection connection, string? id, CancellationToken cancellation) =>
        (await NowAsync(connection, [.. Some(id)], cancellation)).Of(id);

    /// <summary>The ids that these go by now.</summary>
    public static async Task<Present> NowAsync(Neo4jConnection connection, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0) return new(new Dictionary<string, string>());
        var rows = await connection.ReadAsync("identity-moved", Arguments.Rows(ids), cancellation);
        return new(rows.ToDictionary(r => r.Text(0), r => r.Text(1), StringComparer.Ordinal));
    }

    private static IEnumerable<string> Some(string? id) => id is null ? [] : [id];

    /// <summary>What ids mean now.</summary>
    public sealed class Present(IReadOnlyDictionary<string, string> moved)
    {
        public string? Of(string? id) => id is null ? null : moved.GetValueOrDefault(id, id);

        public IReadOnlyCollection<string>? Of(IReadOnlyCollection<string>? ids) => ids is null || moved.Count == 0 ? ids : [.. ids.Select(id => moved.GetValueOrDefault(id, id))];
    }
}

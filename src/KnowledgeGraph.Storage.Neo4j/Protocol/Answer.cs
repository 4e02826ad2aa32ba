using System.Net;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Protocol;

/// <summary>What came back over HTTP.</summary>
/// <param name="IsJson">True where it says that it is JSON.</param>
/// <param name="Server">In a cluster, the server that has the transaction.</param>
internal sealed record Reply(HttpStatusCode Status, byte[] Body, bool IsJson, string? Server);

/// <summary>An answer of the Query API.</summary>
/// <param name="Transaction">The transaction that it is of, or null.</param>
/// <param name="Server">In a cluster, the server that has the transaction.</param>
internal sealed record Answer(IReadOnlyList<Row> Rows, IReadOnlyList<string> Bookmarks, string? Transaction, string? Server)
{
    /// <exception cref="Model.Storage.StoreException">The answer is an error, broken off, or of another kind of server.</exception>
    public static Answer Read(Reply reply, string location)
    {
        var isGood = (int)reply.Status < 300;
        if (reply.Body.Length == 0) return isGood ? new([], [], null, reply.Server) : throw ServerFaults.Of(reply.Status, location);
        if (!reply.IsJson) throw isGood ? ServerFaults.TooOld(location, null) : ServerFaults.Of(reply.Status, location);
        JsonElement root;
        try
        {
            root = JsonSerializer.Deserialize<JsonElement>(reply.Body);
        }
        catch (JsonException e)
        {
            throw isGood ? ServerFaults.Broken(location, e) : ServerFaults.Of(reply.Status, location);
        }

        if (root.ValueKind != JsonValueKind.Object) throw ServerFaults.TooOld(location, null);
        if (root.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0)
            throw ServerFaults.Of(Text(errors[0], "code"), Text(errors[0], "message"), location);
        if (!isGood) throw ServerFaults.Of(reply.Status, location);
        return new(
            root.TryGetProperty("data", out var data) && data.TryGetProperty("values", out var values) ? [.. values.EnumerateArray().Select(v => new Row(v))] : [],
            root.TryGetProperty("bookmarks", out var bookmarks) ? [.. bookmarks.EnumerateArray().Select(b => b.GetString()!)] : [],
            root.TryGetProperty("transaction", out var transaction) ? transaction.GetProperty("id").GetString() : null, reply.Server);
    }

    private static string Text(JsonElement error, string member) => error.TryGetProperty(member, out var value) ? value.GetString() ?? "" : "";
}

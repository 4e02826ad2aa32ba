using System.Text.Json;

namespace KnowledgeGraph.Api.Transport;

/// <summary>What a client sends of a request, whatever carries it (GraphQL over HTTP draft, section 5.1 and the appendix on persisted documents).</summary>
/// <param name="Query">The document; null where only <paramref name="DocumentId"/> or a hash in the extensions says which.</param>
/// <param name="ReadOnly">True: it came in a way that must change nothing.</param>
internal sealed record RequestParameters(
    string? Query, string? DocumentId, string? OperationName, JsonElement? Variables, JsonElement? Extensions, bool ReadOnly)
{
    /// <summary>Reads the members of a JSON object.</summary>
    /// <exception cref="HttpRefusal">One of them is not what it must be.</exception>
    public static RequestParameters Of(JsonElement root) => new(
        Text(root, "query"), Text(root, "documentId"), Name(Text(root, "operationName")), Object(root, "variables"), Object(root, "extensions"), ReadOnly: false);

    public static string? Name(string? operation) => operation is { Length: > 0 } ? operation : null;

    /// <summary>A member that is a string; null where it is null or not there.</summary>
    public static string? Text(JsonElement root, string member)
    {
        if (!root.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw HttpRefusal.BadRequest($"The member '{member}' must be a string.");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw HttpRefusal.BadRequest($"The member '{member}' is not a string of Unicode characters.");
        }
    }

    /// <summary>A member that is an object; null where it is null or not there.</summary>
    public static JsonElement? Object(JsonElement root, string member)
    {
        if (!root.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.Object ? value : throw HttpRefusal.BadRequest($"The member '{member}' must be an object.");
    }
}

using System.Text.Json;
using KnowledgeGraph.Api.Writing;

namespace KnowledgeGraph.Api.Transport.Sockets;

/// <summary>A message of the graphql-transport-ws protocol.</summary>
internal static class SocketMessage
{
    public const string Init = "connection_init";
    public const string Ack = "connection_ack";
    public const string Ping = "ping";
    public const string Pong = "pong";
    public const string Subscribe = "subscribe";
    public const string Next = "next";
    public const string Error = "error";
    public const string Complete = "complete";

    /// <summary>The object of a message and its type.</summary>
    /// <exception cref="SocketClosure">It is none.</exception>
    public static (string Type, JsonElement Message) Read(ReadOnlyMemory<byte> text, int mostValues)
    {
        try
        {
            if (ValueCount.IsAbove(text.Span, mostValues)) throw new SocketClosure(CloseCode.TooBig, $"A message may have at most {mostValues} values");
            var message = JsonDocument.Parse(text).RootElement;
            if (message.ValueKind != JsonValueKind.Object) throw Bad("A message is a JSON object.");
            return message.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
                ? (type.GetString()!, message) : throw Bad("A message has a 'type'.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Bad("The message is not JSON in UTF-8.");
        }
    }

    /// <summary>The id that a message must have.</summary>
    public static string Id(JsonElement message) =>
        message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && Text(id) is { Length: > 0 } text
            ? text : throw Bad("The message has no 'id', or an empty one.");

    /// <summary>The payload: an object, or null where there is none.</summary>
    public static JsonElement? Payload(JsonElement message)
    {
        if (!message.TryGetProperty("payload", out var payload) || payload.ValueKind == JsonValueKind.Null) return null;
        return payload.ValueKind == JsonValueKind.Object ? payload : throw Bad("The 'payload' must be an object.");
    }

    /// <summary>Writes a message.</summary>
    /// <param name="payload">Writes the payload; null for none.</param>
    public static void Write(PooledBuffer buffer, string type, string? id, Action<PooledBuffer>? payload)
    {
        Put(buffer, "{\"type\":\""u8);
        Put(buffer, System.Text.Encoding.UTF8.GetBytes(type));
        Put(buffer, "\""u8);
        if (id is not null)
        {
            Put(buffer, ",\"id\":"u8);
            Put(buffer, JsonSerializer.SerializeToUtf8Bytes(id));
        }

        if (payload is not null)
        {
            Put(buffer, ",\"payload\":"u8);
            payload(buffer);
        }

        Put(buffer, "}"u8);
    }

    public static SocketClosure Bad(string why) => new(CloseCode.BadRequest, why);

    private static string? Text(JsonElement id)
    {
        try
        {
            return id.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a surrogate pair.
        }
    }

    public static void Put(PooledBuffer buffer, JsonElement value)
    {
        using var writer = new Utf8JsonWriter(buffer);
        value.WriteTo(writer);
    }

    private static void Put(PooledBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
    }
}

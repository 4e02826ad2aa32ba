using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Transport;

/// <summary>Reads a GraphQL request out of an HTTP request (GraphQL over HTTP draft, section 5).</summary>
internal static class RequestReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="HttpRefusal">There is none in it.</exception>
    public static async Task<ApiRequest> ReadAsync(HttpRequest request, int mostBytes, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method)) return FromQuery(request.Query);
        if (!HttpMethods.IsPost(request.Method)) throw HttpRefusal.Method();
        if (!MediaTypes.IsJson(request.ContentType)) throw HttpRefusal.UnsupportedMediaType();
        return FromBody(await BodyAsync(request, mostBytes, cancellation));
    }

    private static ApiRequest FromQuery(IQueryCollection query)
    {
        var document = Single(query, "query") ?? throw HttpRefusal.BadRequest("The parameter 'query' is missing.");
        Object(Single(query, "extensions"), "extensions");
        return new(document, Name(Single(query, "operationName")), Object(Single(query, "variables"), "variables"), ReadOnly: true);
    }

    private static ApiRequest FromBody(ReadOnlyMemory<byte> body)
    {
        JsonElement root;
        try
        {
            root = JsonDocument.Parse(body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body).RootElement;
        }
        catch (JsonException)
        {
            throw HttpRefusal.BadRequest("The body is not JSON in UTF-8.");
        }

        if (root.ValueKind != JsonValueKind.Object) throw HttpRefusal.BadRequest("The body must be one JSON object.");
        var document = Text(root, "query") ?? throw HttpRefusal.BadRequest("The member 'query' is missing.");
        Object(root, "extensions");
        return new(document, Name(Text(root, "operationName")), Object(root, "variables"));
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most) throw HttpRefusal.TooLarge(most);
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > most) throw HttpRefusal.TooLarge(most);
            body.Write(buffer, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static string? Single(IQueryCollection query, string name)
    {
        var values = query[name];
        return values.Count > 1 ? throw HttpRefusal.BadRequest($"The parameter '{name}' is given {values.Count} times.") : values.ToString() is { Length: > 0 } value ? value : null;
    }

    private static string? Name(string? operation) => operation is { Length: > 0 } ? operation : null;

    private static string? Text(JsonElement root, string member)
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

    private static JsonElement? Object(JsonElement root, string member)
    {
        if (!root.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.Object ? value : throw HttpRefusal.BadRequest($"The member '{member}' must be an object.");
    }

    private static JsonElement? Object(string? json, string parameter)
    {
        if (json is null) return null;
        try
        {
            var value = JsonDocument.Parse(json).RootElement;
            if (value.ValueKind == JsonValueKind.Null) return null;
            if (value.ValueKind == JsonValueKind.Object) return value;
        }
        catch (JsonException)
        {
            // Said below, as for any other value that is no object.
        }

        throw HttpRefusal.BadRequest($"The parameter '{parameter}' must be a JSON object.");
    }
}

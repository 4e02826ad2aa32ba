using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Transport;

/// <summary>Reads a GraphQL request out of an HTTP request (GraphQL over HTTP draft, section 5).</summary>
internal static class RequestReader
{
    /// <summary>The most memory that is taken before the bytes have come, in bytes.</summary>
    private const int MostAtFirst = 64 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="HttpRefusal">There is none in it.</exception>
    public static async Task<RequestParameters> ReadAsync(HttpRequest request, ApiLimits limits)
    {
        if (HttpMethods.IsGet(request.Method)) return FromQuery(request.Query);
        if (!HttpMethods.IsPost(request.Method)) throw HttpRefusal.Method();
        if (!MediaTypes.IsJson(request.ContentType)) throw HttpRefusal.UnsupportedMediaType();
        if (request.Headers.ContentEncoding is { Count: > 0 } coding && coding != "identity") throw HttpRefusal.UnsupportedCoding();
        return FromBody(await BodyAsync(request, limits.BodyBytes), limits);
    }

    private static RequestParameters FromQuery(IQueryCollection query)
    {
        var request = new RequestParameters(
            Single(query, "query"), Single(query, "documentId"), RequestParameters.Name(Single(query, "operationName")),
            Object(Single(query, "variables"), "variables"), Object(Single(query, "extensions"), "extensions"), ReadOnly: true);
        return request is { Query: null, DocumentId: null, Extensions: null } ? throw HttpRefusal.BadRequest("The parameter 'query' is missing.") : request;
    }

    private static RequestParameters FromBody(ReadOnlyMemory<byte> body, ApiLimits limits)
    {
        JsonElement root;
        try
        {
            if (body.Span.StartsWith(ByteOrderMark)) body = body[ByteOrderMark.Length..];
            if (!Utf8.IsValid(body.Span)) throw NotJson();
            if (ValueCount.IsAbove(body.Span, limits.Values)) throw HttpRefusal.TooManyValues(limits.Values);
            root = JsonDocument.Parse(body).RootElement;
        }
        catch (JsonException)
        {
            throw NotJson();
        }

        if (root.ValueKind == JsonValueKind.Array)
            throw HttpRefusal.BadRequest("The body must be one JSON object: this service takes one operation a request. Send the operations of a batch one by one.");
        if (root.ValueKind != JsonValueKind.Object) throw HttpRefusal.BadRequest("The body must be one JSON object.");
        var request = RequestParameters.Of(root);
        return request is { Query: null, DocumentId: null, Extensions: null } ? throw HttpRefusal.BadRequest("The member 'query' is missing.") : request;
    }

    private static HttpRefusal NotJson() => HttpRefusal.BadRequest("The body is not JSON in UTF-8.");

    /// <summary>
    /// A client that leaves ends the reading by itself; a reading given up before that would be in the server's way when it clears the connection. So would
    /// one that ends with a reset: Kestrel would drain a body that it believes is still being read, and log an error of its own.
    /// </summary>
    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, int most)
    {
        if (request.ContentLength > most) throw HttpRefusal.TooLarge(most);
        using var body = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, MostAtFirst)); // No memory for what was only announced.
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await PartAsync()) > 0)
        {
            if (body.Length + read > most) throw HttpRefusal.TooLarge(most);
            body.Write(buffer, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);

        async ValueTask<int> PartAsync()
        {
            try
            {
                return await request.Body.ReadAsync(buffer, CancellationToken.None);
            }
            catch (Exception gone) when (gone is OperationCanceledException or (IOException and not BadHttpRequestException))
            {
                request.HttpContext.Abort();
                throw;
            }
        }
    }

    private static string? Single(IQueryCollection query, string name)
    {
        var values = query[name];
        return values.Count > 1 ? throw HttpRefusal.BadRequest($"The parameter '{name}' is given {values.Count} times.") : values.ToString() is { Length: > 0 } value ? value : null;
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

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Api.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Transport;

/// <summary>Sends answers in one piece: from the cache where the graph has not changed since, not at all where the client has it already, compressed where that pays.</summary>
internal sealed class AnswerSending(AnswerCache cache)
{
    /// <summary>Below one packet of a network, less is not faster.</summary>
    private const int LeastCompressed = 1_400;

    /// <summary>Sends an answer that needs no execution; false where there is none.</summary>
    public async Task<bool> TrySendKnownAsync(HttpContext http, ApiRequest request, string mediaType)
    {
        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (!isGet && !cache.Keeps) return false;
        if (await cache.KeyAsync(request, http.RequestAborted) is not { } key) return false;
        http.Items[typeof(AnswerCache)] = key;
        if (isGet && Tag(key, mediaType) is var tag && IsKnown(http.Request, tag))
        {
            Validate(http.Response, tag);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        if (cache.Find(key) is not { } answer) return false;
        if (isGet) Validate(http.Response, Tag(key, mediaType));
        await SendAsync(http, StatusCodes.Status200OK, mediaType, answer);
        return true;
    }

    /// <param name="request">What it answers, where an answer of this kind may be kept.</param>
    public async Task SendAsync(HttpContext http, int status, string mediaType, ApiResponse response, ApiRequest? request = null)
    {
        using var buffer = new PooledBuffer();
        response.Write(buffer);
        response.Release();
        if (request is not null && response is { Outcome: ApiOutcome.Executed, HasErrors: false, IsQuery: true } && http.Items[typeof(AnswerCache)] is string key)
        {
            cache.Add(key, buffer.Written);
            if (HttpMethods.IsGet(http.Request.Method)) Validate(http.Response, Tag(key, mediaType));
        }

        await SendAsync(http, status, mediaType, buffer.Written);
    }

    private static async Task SendAsync(HttpContext http, int status, string mediaType, ReadOnlyMemory<byte> answer)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        if (answer.Length >= LeastCompressed)
        {
            response.Headers.Append(HeaderNames.Vary, "Accept-Encoding");
            if (Encoding(http.Request) is { } encoding)
            {
                response.Headers.ContentEncoding = encoding;
                await using Stream compressed = encoding == "br"
                    ? new BrotliStream(response.Body, CompressionLevel.Fastest, leaveOpen: true)
                    : new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
                await compressed.WriteAsync(answer, http.RequestAborted);
                return;
            }
        }

        response.ContentLength = answer.Length;
        await response.BodyWriter.WriteAsync(answer, http.RequestAborted);
    }

    /// <summary>The coding that the client wants most of those we have (RFC 9110, section 12.5.3); null for none.</summary>
    private static string? Encoding(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)) return null;
        var (best, most) = ((string?)null, 0.0);
        foreach (var coding in (ReadOnlySpan<string>)["br", "gzip"])
        {
            var quality = Quality(accepted, coding) ?? Quality(accepted, "*") ?? 0;
            if (quality > most) (best, most) = (coding, quality);
        }

        return best;
    }

    private static double? Quality(IList<StringWithQualityHeaderValue> accepted, string coding) =>
        accepted.FirstOrDefault(a => a.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)) is { } named ? named.Quality ?? 1 : null;

    /// <summary>An answer may be kept by who asked, who has to ask whether it still holds.</summary>
    private static void Validate(HttpResponse response, string tag)
    {
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ETag = tag;
    }

    /// <summary>Weak (RFC 9110, section 8.8.1): what it says is the same, compressed or not.</summary>
    private static string Tag(string key, string mediaType) =>
        $"W/\"{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(mediaType + "\n" + key)).AsSpan(0, 16))}\"";

    private static bool IsKnown(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(k => k.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
}

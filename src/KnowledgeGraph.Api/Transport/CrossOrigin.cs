using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Transport;

/// <summary>
/// Which pages of other sites may ask. A browser says whose page asks (Fetch Metadata, and <c>Origin</c>); programs say nothing and are let through. JSON bodies
/// already make browsers ask us first; this holds for what they send unasked too: queries by GET, and sockets, which CORS does not govern.
/// </summary>
internal sealed class CrossOrigin(IReadOnlyList<string> allowed)
{
    public const string Any = "*";

    /// <summary>What a list of header names has (RFC 9110, section 5.6.2); nothing else that a client sends goes into a header of ours.</summary>
    private static readonly SearchValues<char> NamesOfHeaders = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~, ");

    /// <summary>Answers a browser's question before a request; false where this is none, or where CORS is off.</summary>
    public bool AnswerPreflight(HttpContext http)
    {
        var request = http.Request;
        if (allowed.Count == 0 || !HttpMethods.IsOptions(request.Method) || !request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod)) return false;
        var headers = http.Response.Headers;
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        if (!Permit(http)) return true;
        headers.AccessControlAllowMethods = "GET, POST";
        if (request.Headers.AccessControlRequestHeaders.ToString() is var asked && !asked.AsSpan().ContainsAnyExcept(NamesOfHeaders)) headers.AccessControlAllowHeaders = asked;
        headers.AccessControlMaxAge = "3600";
        headers.Vary = "Origin, Access-Control-Request-Headers";
        return true;
    }

    /// <summary>Lets the page that asks read the answer, where it may.</summary>
    /// <exception cref="HttpRefusal">It is a page of another site that may not ask.</exception>
    public void Check(HttpContext http)
    {
        if (!Permit(http) && IsForeign(http.Request)) throw HttpRefusal.CrossOrigin();
    }

    private bool Permit(HttpContext http)
    {
        if (allowed.Count == 0 || Origin(http.Request) is not { } origin) return false;
        var isAny = allowed.Contains(Any, StringComparer.Ordinal);
        if (!isAny) http.Response.Headers.Append(HeaderNames.Vary, "Origin");
        if (!isAny && !allowed.Contains(origin, StringComparer.OrdinalIgnoreCase)) return false;
        http.Response.Headers.AccessControlAllowOrigin = isAny ? Any : origin;
        http.Response.Headers.AccessControlExposeHeaders = "ETag, Retry-After";
        return true;
    }

    private static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            // Who follows a link sees the answer in a tab of its own; no page does.
            return site is "cross-site" or "same-site" && !(HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate");
        }

        return Origin(request) is { } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(Host(request, page.Scheme), StringComparison.OrdinalIgnoreCase));
    }

    private static string? Origin(HttpRequest request) => request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : null;

    /// <summary>The host a browser asked for, written as in an origin: without the scheme's own port.</summary>
    private static string Host(HttpRequest request, string scheme) =>
        Uri.TryCreate($"{scheme}://{request.Host.Value}", UriKind.Absolute, out var asked) ? asked.Authority : "";
}

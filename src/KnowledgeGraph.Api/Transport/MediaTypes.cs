using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Transport;

/// <summary>Content negotiation by the GraphQL over HTTP draft, section 6, and RFC 9110, section 12.5.1.</summary>
internal static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";

    /// <summary>
    /// The media type to answer in; null where the client takes neither. A client that does not say, or takes anything, gets <c>application/json</c>,
    /// which every GraphQL client reads; of two it wants alike, it gets the newer.
    /// </summary>
    public static string? Negotiate(IHeaderDictionary headers)
    {
        if (!headers.ContainsKey(HeaderNames.Accept)) return Json;
        if (!MediaTypeHeaderValue.TryParseList(headers.Accept, out var accepted) || accepted.Count == 0)
            return string.IsNullOrWhiteSpace(headers.Accept) ? Json : null;
        var (response, json) = (Quality(accepted, GraphQLResponse), Quality(accepted, Json));
        if (response <= 0 && json <= 0) return null;
        if (response == json) return accepted.Any(a => a.MediaType.Equals(GraphQLResponse, StringComparison.OrdinalIgnoreCase)) ? GraphQLResponse : Json;
        return response > json ? GraphQLResponse : Json;
    }

    /// <summary>How much a client wants an event stream, and how much an answer in one piece. Only who names the type gets a stream.</summary>
    public static (bool Takes, bool Prefers) EventStream(IHeaderDictionary headers)
    {
        if (!MediaTypeHeaderValue.TryParseList(headers.Accept, out var accepted)) return default;
        var named = accepted.FirstOrDefault(a => a.MediaType.Equals(EventStreams.EventStream.MediaType, StringComparison.OrdinalIgnoreCase));
        var quality = named is null ? 0 : named.Quality ?? 1;
        return (quality > 0, quality > Math.Max(Quality(accepted, GraphQLResponse), Quality(accepted, Json)));
    }

    /// <summary>True where the browser wants a page.</summary>
    public static bool WantsPage(IHeaderDictionary headers) =>
        MediaTypeHeaderValue.TryParseList(headers.Accept, out var accepted)
        && accepted.Any(a => a.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for JSON in UTF-8. Anything a form could send without the browser asking us first is refused (CSRF).</summary>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>The weight of the most specific range that matches.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type)
    {
        var (quality, specificity) = (0.0, 0);
        foreach (var range in accepted)
        {
            var match = range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 3
                : range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? 2
                : range.MediaType.Equals("*/*", StringComparison.Ordinal) ? 1 : 0;
            if (match > specificity) (quality, specificity) = (range.Quality ?? 1, match);
        }

        return quality;
    }
}

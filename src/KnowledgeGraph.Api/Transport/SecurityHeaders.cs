using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Transport;

/// <summary>Headers by which browsers keep an answer from being taken for something else.</summary>
internal static class SecurityHeaders
{
    /// <param name="policy">The Content-Security-Policy; where left out the answer is no page and may load nothing.</param>
    public static void Set(HttpResponse response, string policy = "default-src 'none'; frame-ancestors 'none'")
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}

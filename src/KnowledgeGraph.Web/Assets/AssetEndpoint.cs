using KnowledgeGraph.Web.Requests;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Web.Assets;

/// <summary>Sends an embedded file, to be kept for ever: another content has another URL.</summary>
internal static class AssetEndpoint
{
    public static RequestDelegate Of(AssetFile file) => async http =>
    {
        var response = http.Response;
        SecurityHeaders.Add(response.Headers);
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.ContentType = file.ContentType;
        response.ContentLength = file.Content.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await response.Body.WriteAsync(file.Content, http.RequestAborted);
    };
}

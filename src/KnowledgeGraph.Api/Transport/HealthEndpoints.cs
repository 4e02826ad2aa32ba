using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Transport;

/// <summary>What an orchestrator asks: is the process alive, and can it answer.</summary>
internal static class HealthEndpoints
{
    public static Task LiveAsync(HttpContext http)
    {
        SecurityHeaders.Set(http.Response);
        return http.Response.WriteAsJsonAsync(new { status = "live" }, http.RequestAborted);
    }

    /// <summary>200 where the store answers, for those who may read with the revisions of store and index; 503 where it does not.</summary>
    public static async Task ReadyAsync(HttpContext http)
    {
        SecurityHeaders.Set(http.Response);
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            var revision = await http.RequestServices.GetRequiredService<IGraphStore>().GetRevisionAsync(http.RequestAborted);
            var searchRevision = http.RequestServices.GetRequiredService<ISearchIndex>().Revision;
            if (await MayReadAsync(http)) await http.Response.WriteAsJsonAsync(new { status = "ready", revision, searchRevision }, http.RequestAborted);
            else await http.Response.WriteAsJsonAsync(new { status = "ready" }, http.RequestAborted);
        }
        catch (StoreException e)
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(HealthEndpoints)).LogError(e, "The store does not answer.");
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await http.Response.WriteAsJsonAsync(new { status = "unavailable" }, http.RequestAborted);
        }
    }

    private static async Task<bool> MayReadAsync(HttpContext http)
    {
        try
        {
            return (await http.RequestServices.GetRequiredService<Gate>().IdentifyAsync(http)).Role >= AccessRole.Reader;
        }
        catch (AccessRefusal)
        {
            return false; // Whether the service is ready is told to anybody.
        }
    }
}

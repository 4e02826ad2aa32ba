using System.Globalization;
using KnowledgeGraph.Model.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Access;

/// <summary>Marks an endpoint that asks no right of its callers, or looks after them itself; every other one wants a reader.</summary>
internal sealed class OpenEndpoint
{
    public static readonly OpenEndpoint Mark = new();
}

/// <summary>Keeps those without the right to read from what the host serves beside the API: the pages and their JSON.</summary>
internal static class EndpointAccess
{
    private const string Bearer = "Bearer realm=\"KnowledgeGraph\"";
    private const string Basic = "Basic realm=\"KnowledgeGraph\", charset=\"UTF-8\"";

    public static async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<OpenEndpoint>() is not null)
        {
            await next(http);
            return;
        }

        IDisposable admitted;
        try
        {
            var caller = await http.RequestServices.GetRequiredService<Gate>().IdentifyAsync(http);
            if (caller.Role < AccessRole.Reader) throw AccessRefusal.Of(caller, AccessRole.Reader);
            admitted = await http.RequestServices.GetRequiredService<Admission>().EnterAsync(caller, http.RequestAborted);
        }
        catch (AccessRefusal refusal)
        {
            // A browser asks its user for the key.
            await RefuseAsync(http, refusal.Status, refusal.Message, refusal);
            return;
        }
        catch (StoreException e)
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EndpointAccess)).LogError(e, "The provider of tokens does not answer.");
            await RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, "Tokens cannot be checked at present.", null);
            return;
        }

        using (admitted) await next(http);
    }

    /// <summary>The headers that a refusal has beside its words.</summary>
    /// <param name="asksPeople">True where a browser is to ask its user.</param>
    public static void SetHeaders(HttpResponse response, AccessRefusal refusal, bool asksPeople)
    {
        if (refusal.Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = asksPeople ? new([Bearer, Basic]) : new(Bearer);
        if (refusal.RetryAfter is { } wait) response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    private static Task RefuseAsync(HttpContext http, int status, string message, AccessRefusal? refusal)
    {
        Transport.SecurityHeaders.Set(http.Response);
        http.Response.Headers.CacheControl = "no-store";
        if (refusal is not null) SetHeaders(http.Response, refusal, asksPeople: true);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(message + "\n", http.RequestAborted);
    }
}

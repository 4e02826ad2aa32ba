using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Model.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Transport;

/// <summary>GraphQL over HTTP (draft of the GraphQL foundation's working group).</summary>
internal sealed class GraphQLEndpoint(GraphQLExecutor executor, ApiOptions options, Gate gate, ILogger logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        SecurityHeaders.Set(http.Response);
        if (HttpMethods.IsGet(http.Request.Method) && !http.Request.Query.ContainsKey("query") && MediaTypes.WantsPage(http.Request.Headers))
        {
            http.Response.Redirect(http.Request.PathBase + "/graphiql");
            return;
        }

        var mediaType = MediaTypes.Negotiate(http.Request.Headers);
        http.Response.Headers.Vary = "Accept, Authorization";
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            if (mediaType is null) throw HttpRefusal.NotAcceptable();
            var caller = await gate.IdentifyAsync(http);
            if (caller.Role < AccessRole.Reader) throw AccessRefusal.Of(caller, AccessRole.Reader);
            var request = await RequestReader.ReadAsync(http.Request, options.Limits.BodyBytes, http.RequestAborted) with { Caller = caller };
            var response = await executor.ExecuteAsync(request, http.RequestAborted);
            if (response.Outcome == ApiOutcome.MutationRefused) http.Response.Headers.Allow = "POST";
            if (response.Outcome == ApiOutcome.Unauthenticated) EndpointAccess.SetHeaders(http.Response, AccessRefusal.KeyNeeded(), asksPeople: false);
            await WriteAsync(http, Status(response.Outcome, mediaType), mediaType, response);
        }
        catch (AccessRefusal refusal)
        {
            EndpointAccess.SetHeaders(http.Response, refusal, asksPeople: false);
            await WriteAsync(http, refusal.Status, mediaType ?? MediaTypes.Json, executor.Refuse(refusal.Code, refusal.Message));
        }
        catch (StoreException e)
        {
            logger.LogError(e, "The provider of tokens does not answer.");
            await WriteAsync(http, StatusCodes.Status503ServiceUnavailable, mediaType ?? MediaTypes.Json, executor.Refuse(ErrorCodes.Unauthenticated, "Tokens cannot be checked at present."));
        }
        catch (HttpRefusal refusal)
        {
            if (refusal.Allow is not null) http.Response.Headers.Allow = refusal.Allow;
            await WriteAsync(http, refusal.Status, mediaType ?? MediaTypes.Json, executor.Refuse(refusal.Code, refusal.Message));
        }
        catch (BadHttpRequestException e)
        {
            await WriteAsync(http, e.StatusCode, mediaType ?? MediaTypes.Json, executor.Refuse(ErrorCodes.BadRequest, "The body could not be read."));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client left; there is nobody to answer.
        }
    }

    /// <summary>
    /// Under <c>application/json</c> a well-formed request is answered 200 whatever comes of it (section 6.4.1);
    /// under <c>application/graphql-response+json</c> one that did not run is 400 (section 6.4.2).
    /// </summary>
    private static int Status(ApiOutcome outcome, string mediaType) => outcome switch
    {
        ApiOutcome.MutationRefused => StatusCodes.Status405MethodNotAllowed,
        ApiOutcome.Forbidden => StatusCodes.Status403Forbidden,
        ApiOutcome.Unauthenticated => StatusCodes.Status401Unauthorized,
        ApiOutcome.TimedOut => StatusCodes.Status503ServiceUnavailable,
        ApiOutcome.Refused when mediaType == MediaTypes.GraphQLResponse => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };

    private static Task WriteAsync(HttpContext http, int status, string mediaType, ApiResponse response)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = mediaType + "; charset=utf-8";
        return response.WriteAsync(http.Response.Body, http.RequestAborted);
    }
}

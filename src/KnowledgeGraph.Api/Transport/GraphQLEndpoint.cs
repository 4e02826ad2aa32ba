using GraphQL;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Transport.EventStreams;
using KnowledgeGraph.Api.Transport.Persisted;
using KnowledgeGraph.Api.Transport.Sockets;
using KnowledgeGraph.Model.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Transport;

/// <summary>GraphQL over HTTP (draft of the GraphQL foundation's working group), with sockets and event streams for subscriptions.</summary>
internal sealed class GraphQLEndpoint(
    GraphQLExecutor executor, PersistedDocuments documents, ApiOptions options, Gate gate, Admission admission, AnswerSending sending, SocketEndpoint sockets,
    StreamCount streams, ILogger logger, CancellationToken stopping)
{
    private readonly CrossOrigin _crossOrigin = new(options.AllowedOrigins);

    public async Task HandleAsync(HttpContext http)
    {
        SecurityHeaders.Set(http.Response);
        http.Response.Headers.Vary = "Accept, Authorization";
        http.Response.Headers.CacheControl = "no-store";
        if (_crossOrigin.AnswerPreflight(http)) return;
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Query.Count == 0 && MediaTypes.WantsPage(http.Request.Headers))
        {
            http.Response.Redirect(http.Request.PathBase + "/graphiql");
            return;
        }

        var mediaType = MediaTypes.Negotiate(http.Request.Headers);
        try
        {
            _crossOrigin.Check(http);
            if (http.WebSockets.IsWebSocketRequest) await sockets.HandleAsync(http);
            else await AnswerAsync(http, mediaType);
        }
        catch (AccessRefusal refusal)
        {
            EndpointAccess.SetHeaders(http.Response, refusal, asksPeople: false);
            await sending.SendAsync(http, refusal.Status, mediaType ?? MediaTypes.Json, executor.Refuse(refusal.Code, refusal.Message));
        }
        catch (StoreException e)
        {
            logger.LogError(e, "The provider of tokens does not answer.");
            await sending.SendAsync(
                http, StatusCodes.Status503ServiceUnavailable, mediaType ?? MediaTypes.Json, executor.Refuse(ErrorCodes.Unauthenticated, "Tokens cannot be checked at present."));
        }
        catch (HttpRefusal refusal)
        {
            if (refusal.Allow is not null) http.Response.Headers.Allow = refusal.Allow;
            await sending.SendAsync(http, refusal.Status, mediaType ?? MediaTypes.Json, executor.Refuse(refusal.Code, refusal.Message));
        }
        catch (BadHttpRequestException e)
        {
            await sending.SendAsync(http, e.StatusCode, mediaType ?? MediaTypes.Json, executor.Refuse(ErrorCodes.BadRequest, "The body could not be read."));
        }
        catch (Exception e) when (e is ConnectionResetException || (e is OperationCanceledException && http.RequestAborted.IsCancellationRequested))
        {
            // The client left, perhaps while it sent its body; there is nobody to answer.
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            logger.LogError(e, "Unexpected failure of a request.");
            await sending.SendAsync(
                http, StatusCodes.Status500InternalServerError, mediaType ?? MediaTypes.Json, executor.Refuse(ErrorCodes.Internal, "The service failed to answer this; its log says why."));
        }
    }

    private async Task AnswerAsync(HttpContext http, string? mediaType)
    {
        var stream = MediaTypes.EventStream(http.Request.Headers);
        if (mediaType is null && !stream.Takes) throw HttpRefusal.NotAcceptable();
        var caller = await gate.IdentifyAsync(http);
        if (caller.Role < AccessRole.Reader) throw AccessRefusal.Of(caller, AccessRole.Reader);
        using var share = admission.Begin(caller);
        var parameters = await RequestReader.ReadAsync(http.Request, options.Limits);
        var (request, refused) = Resolve(parameters, caller);
        var prefersStream = stream.Prefers || mediaType is null;
        if (request is not null && !prefersStream && await sending.TrySendKnownAsync(http, request, mediaType!)) return;
        var answers = request is null ? new ApiAnswers(refused!) : await InTurnAsync(request, http.RequestAborted);
        if (answers.Single is { Outcome: ApiOutcome.MutationRefused } mutation)
        {
            http.Response.Headers.Allow = "POST";
            await sending.SendAsync(http, StatusCodes.Status405MethodNotAllowed, mediaType ?? MediaTypes.Json, mutation);
        }
        else if (prefersStream || (answers.Stream is not null && stream.Takes))
        {
            share.Dispose(); // A stream that lasts counts among the streams.
            using var place = streams.Take() ?? throw HttpRefusal.TooManyStreams();
            var header = http.Request.Headers.Authorization.ToString();
            var standing = new StandingCaller(gate, header.Length > 0 ? header : null, caller);
            await new EventStream(http, options.Limits.EventStreamKeepAlive, standing, executor.Refuse).WriteAsync(answers, stopping);
        }
        else
        {
            var response = answers.Single ?? executor.RefuseStream();
            if (response.Outcome == ApiOutcome.Unauthenticated) EndpointAccess.SetHeaders(http.Response, AccessRefusal.KeyNeeded(), asksPeople: false);
            await sending.SendAsync(http, Status(response.Outcome, mediaType!), mediaType!, response, request);
        }
    }

    private async Task<ApiAnswers> InTurnAsync(ApiRequest request, CancellationToken cancellation)
    {
        using var turn = await admission.TurnAsync(cancellation);
        return await executor.AnswerAsync(request, cancellation);
    }

    private (ApiRequest? Request, ApiResponse? Refused) Resolve(RequestParameters parameters, Caller caller)
    {
        try
        {
            return (documents.Resolve(parameters) with { Caller = caller }, null);
        }
        catch (ExecutionError error)
        {
            return (null, executor.Refuse(error));
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
}

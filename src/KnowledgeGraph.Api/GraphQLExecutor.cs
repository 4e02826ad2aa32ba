using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Subscriptions;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Api;

/// <summary>
/// Answers GraphQL requests over a store and its search index; what the HTTP endpoint, <c>kg query</c> and the pages share.
/// Make one for a store and keep it: the schema and the documents seen stay with it. Safe for use by many threads.
/// </summary>
public sealed class GraphQLExecutor : IDisposable
{
    private readonly IGraphReader _store;
    private readonly ISearchIndex _search;
    private readonly IDocumentImporter? _importer;
    private readonly ApiOptions _options;
    private readonly ILogger _logger;
    private readonly Task<GraphSchema> _schema;
    private readonly OperationExecuter _executer;
    private readonly GraphQLDocumentBuilder _parser = new();
    private readonly RecentlyUsed<GraphQLDocument> _documents; // Parsed and validated without an error, by their text.
    private readonly GraphQLSerializer _reader = new();
    private readonly ChangeFeed _changes;
    private readonly IValidationRule[] _everyTime;
    private readonly IValidationRule[] _firstTime;

    /// <param name="importer">Null: mutations are refused before they are validated.</param>
    public GraphQLExecutor(
        IGraphReader store, ISearchIndex search, IDocumentImporter? importer = null, ApiOptions? options = null, ILogger<GraphQLExecutor>? logger = null)
        : this(GraphSchema.BuildAsync(), store, search, importer, new ImportActivity(), options, logger)
    {
    }

    /// <param name="schema">May still be in the making.</param>
    internal GraphQLExecutor(
        Task<GraphSchema> schema, IGraphReader store, ISearchIndex search, IDocumentImporter? importer, ImportActivity imports, ApiOptions? options, ILogger? logger)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(search);
        _schema = schema;
        Imports = imports;
        _store = store;
        _search = search;
        _importer = importer is null ? null : new ReportingImporter(importer, Imports);
        _options = options ?? new ApiOptions();
        _logger = logger ?? NullLogger.Instance;
        _executer = new(_options.Planned, _options.Indented);
        _documents = new(_options.CachedDocuments);
        _changes = new(store, new RevisionWatch(store, _options.RevisionInterval, TimeProvider.System));
        _everyTime = [new CostRule(_options.Limits)];
        _firstTime = _options.Introspection
            ? [.. DocumentValidator.CoreRules, new ExecutableDefinitionsRule(), .. _everyTime]
            : [.. DocumentValidator.CoreRules, new ExecutableDefinitionsRule(), NoIntrospectionValidationRule.Instance, .. _everyTime];
    }

    /// <summary>The imports of this process, for those who follow <c>importProgress</c>.</summary>
    internal ImportActivity Imports { get; }

    /// <summary>The schema in GraphQL's definition language.</summary>
    public string PrintSchema() => PrintedSchema.Of(_schema.GetAwaiter().GetResult());

    /// <inheritdoc/>
    public void Dispose() => _schema.GetAwaiter().GetResult().Dispose();

    /// <summary>Answers one request; one for a subscription is refused.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ApiResponse> ExecuteAsync(ApiRequest request, CancellationToken cancellation = default)
    {
        var answers = await AnswerAsync(request, cancellation);
        return answers.Single ?? RefuseStream();
    }

    /// <summary>Answers one request: once, or for a subscription at each event.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    internal Task<ApiAnswers> AnswerAsync(ApiRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return InTimeAsync<ApiAnswers>(
            async stop =>
            {
                var known = _documents.Find(request.Query);
                var document = known ?? Parse(request.Query);
                var operation = Operation(document, request.OperationName);
                if (request.ReadOnly && operation?.Operation == OperationType.Mutation)
                    return new(Answer(ApiOutcome.MutationRefused, new ApiError(ErrorCodes.MethodNotAllowed, "A mutation must be sent by POST.")));
                if (_importer is null && operation?.Operation == OperationType.Mutation)
                    return new(Answer(ApiOutcome.Forbidden, new ApiError(ErrorCodes.ReadOnly, "This service takes no documents and no edits.")));
                if (operation is not null && Refusal(document, operation, (await _schema).Mutation, request.Caller) is { } refused) return new(refused);
                var context = Context(request);
                var result = await ((known is not null && operation is not null && request.Variables is not { ValueKind: JsonValueKind.Object }
                    ? _executer.Again(operation, context, new FaultTranslation(_logger).HandleAsync, stop) : null) ?? RunAsync(request, document, known is null, context, null, stop));
                if (request.ReportsCost && context.Reckoned is { } reckoned) (result.Extensions ??= [])["cost"] = CostReport.Of(reckoned, document, _options.Limits);
                if (known is null && result.Executed) _documents.Add(request.Query, document);
                if (context.Source is { } source) return new(EventsAsync(request, document, source, cancellation));
                if (operation?.Operation == OperationType.Subscription) result.Executed = false; // Its stream could not be made (section 6.2.3.1).
                return new(new ApiResponse(result.Executed ? ApiOutcome.Executed : ApiOutcome.Refused, result, _options.Indented));
            },
            response => new(response), cancellation);
    }

    /// <summary>Each event is executed like a query (GraphQL, section 6.2.3.2), with loaders and a time limit of its own. What keeps the stream from going on is its last answer.</summary>
    private async IAsyncEnumerable<ApiResponse> EventsAsync(
        ApiRequest request, GraphQLDocument document, EventSource source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var events = source.OpenAsync(cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            ApiResponse? broken = null;
            try
            {
                if (!await events.MoveNextAsync()) yield break;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                _logger.LogError(fault, "A subscription broke off.");
                broken = Answer(ApiOutcome.Refused, FaultTranslation.Translate(fault));
            }

            yield return broken ?? await InTimeAsync(
                async stop => new ApiResponse(ApiOutcome.Executed, await RunAsync(request, document, false, Context(request), events.Current, stop), _options.Indented),
                response => response, cancellation);
            if (broken is not null) yield break;
        }
    }

    private RequestContext Context(ApiRequest request) => new(_store, _search, _importer, _options.Limits, request.Caller, _changes, Imports) { Audit = _options.Audit };

    /// <param name="root">The event of a subscription; null for other operations.</param>
    private async Task<ExecutionResult> RunAsync(
        ApiRequest request, GraphQLDocument document, bool isNew, RequestContext context, object? root, CancellationToken stop) =>
        await _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = await _schema,
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = Variables(request.Variables),
            Root = root,
            UserContext = context,
            ValidationRules = isNew ? _firstTime : _everyTime,
            UnhandledExceptionDelegate = new FaultTranslation(_logger).HandleAsync,
            CancellationToken = stop,
        });

    /// <summary>Runs something that is stopped where it takes too long; what keeps it from an answer becomes one.</summary>
    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> run, Func<ApiResponse, T> otherwise, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(_options.Limits.Timeout);
        try
        {
            return await run(timeout.Token);
        }
        catch (ExecutionError error)
        {
            return otherwise(Answer(ApiOutcome.Refused, error));
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            var most = _options.Limits.Timeout;
            return otherwise(Answer(ApiOutcome.TimedOut, new ApiError(ErrorCodes.Timeout, $"The request was stopped after {most.TotalSeconds:0.###} seconds.")
                .With("limit", nameof(ApiLimits.Timeout)).With("value", most.TotalSeconds)));
        }
    }

    /// <summary>Answers a question of its own, so that the first client does not wait while the ways to the store are compiled.</summary>
    internal async Task WarmUpAsync()
    {
        var answer = await ExecuteAsync(new ApiRequest(
            """{ entity(id: "state:kw") { name relations(first: 1) { totalCount nodes { type time to { __typename name } } } } }"""));
        await answer.WriteAsync(Stream.Null);
    }

    /// <summary>An answer of one error, for a request that cannot be one of GraphQL.</summary>
    internal ApiResponse Refuse(string code, string message) => Refuse(new ApiError(code, message));

    /// <summary>What answers a subscription that came where one answer only can be given.</summary>
    internal ApiResponse RefuseStream() =>
        Refuse(ErrorCodes.SubscriptionTransport, "A subscription is answered over a WebSocket (graphql-transport-ws), or as text/event-stream.");

    internal ApiResponse Refuse(ExecutionError error) => Answer(ApiOutcome.Refused, error);

    /// <summary>The answer to who may not do what an operation asks; null where they may. A refused write of somebody who is known is recorded.</summary>
    private ApiResponse? Refusal(GraphQLDocument document, GraphQLOperationDefinition operation, IObjectGraphType? mutation, Caller caller)
    {
        var needed = MutationRoles.Needed(document, operation, mutation);
        if (caller.Role >= needed) return null;
        var refusal = AccessRefusal.Of(caller, needed);
        if (!caller.IsAnonymous && operation.Operation == OperationType.Mutation) _options.Audit?.Record(caller, "mutation", [], null, refusal.Code);
        return Answer(refusal.Code == ErrorCodes.Unauthenticated ? ApiOutcome.Unauthenticated : ApiOutcome.Forbidden, new ApiError(refusal.Code, refusal.Message));
    }

    private GraphQLDocument Parse(string query)
    {
        var limits = _options.Limits;
        DocumentShape.CheckLength(query, limits);
        GraphQLDocument document;
        try
        {
            document = _parser.Build(query);
        }
        catch (GraphQLParser.Exceptions.GraphQLMaxDepthExceededException)
        {
            throw ApiError.Limit("The document is nested too deep to be read.", nameof(ApiLimits.Depth), limits.Depth);
        }

        DocumentShape.Of(document).Check(limits);
        return document;
    }

    private Inputs? Variables(JsonElement? variables)
    {
        try
        {
            return variables is { ValueKind: JsonValueKind.Object } given ? _reader.ReadNode<Inputs>(given) : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw ApiError.BadArgument("The variables have a member twice, a string that is not of Unicode characters, or a number beyond all types.");
        }
    }

    /// <summary>The operation that would run; null where there is none.</summary>
    private static GraphQLOperationDefinition? Operation(GraphQLDocument document, string? name)
    {
        foreach (var definition in document.Definitions)
            if (definition is GraphQLOperationDefinition operation && (name is null || operation.Name?.StringValue == name))
                return operation;
        return null;
    }

    private ApiResponse Answer(ApiOutcome outcome, ExecutionError error) => new(outcome, new ExecutionResult { Errors = [error] }, _options.Indented);
}

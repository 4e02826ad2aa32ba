using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Validation;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Execution;
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
    private readonly DocumentExecuter _executer = new();
    private readonly GraphQLDocumentBuilder _parser = new();
    private readonly DocumentCache _documents;
    private readonly GraphQLSerializer _serializer;
    private readonly IValidationRule[] _everyTime;
    private readonly IValidationRule[] _firstTime;

    /// <param name="importer">Null: mutations are refused before they are validated.</param>
    public GraphQLExecutor(
        IGraphReader store, ISearchIndex search, IDocumentImporter? importer = null, ApiOptions? options = null, ILogger<GraphQLExecutor>? logger = null)
        : this(GraphSchema.BuildAsync(), store, search, importer, options, logger)
    {
    }

    /// <param name="schema">May still be in the making.</param>
    internal GraphQLExecutor(
        Task<GraphSchema> schema, IGraphReader store, ISearchIndex search, IDocumentImporter? importer, ApiOptions? options, ILogger? logger)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(search);
        _schema = schema;
        _store = store;
        _search = search;
        _importer = importer;
        _options = options ?? new ApiOptions();
        _logger = logger ?? NullLogger.Instance;
        _documents = new(_options.CachedDocuments);
        _serializer = ApiJson.Serializer(_options.Indented);
        _everyTime = [new ObjectCountRule(_options.Limits)];
        _firstTime = _options.Introspection
            ? [.. DocumentValidator.CoreRules, .. _everyTime]
            : [.. DocumentValidator.CoreRules, NoIntrospectionValidationRule.Instance, .. _everyTime];
    }

    /// <summary>The schema in GraphQL's definition language.</summary>
    public string PrintSchema() => PrintedSchema.Of(_schema.GetAwaiter().GetResult());

    /// <inheritdoc/>
    public void Dispose() => _schema.GetAwaiter().GetResult().Dispose();

    /// <summary>Answers one request.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ApiResponse> ExecuteAsync(ApiRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(_options.Limits.Timeout);
        try
        {
            var known = _documents.Find(request.Query);
            var document = known ?? Parse(request.Query);
            var operation = Operation(document, request.OperationName);
            if (operation?.Operation == OperationType.Subscription)
                return Answer(ApiOutcome.Refused, new ApiError("INVALID_OPERATION", "This service has no subscriptions."));
            if (request.ReadOnly && operation?.Operation == OperationType.Mutation)
                return Answer(ApiOutcome.MutationRefused, new ApiError(ErrorCodes.MethodNotAllowed, "A mutation must be sent by POST."));
            if (_importer is null && operation?.Operation == OperationType.Mutation)
                return Answer(ApiOutcome.Forbidden, new ApiError(ErrorCodes.ReadOnly, "This service takes no documents and no edits."));
            var schema = await _schema;
            var needed = operation is null ? AccessRole.Reader : MutationRoles.Needed(document, operation, schema.Mutation);
            if (request.Caller.Role < needed) return Refuse(AccessRefusal.Of(request.Caller, needed));
            var faults = new FaultTranslation(_logger);
            var result = await _executer.ExecuteAsync(new ExecutionOptions
            {
                Schema = schema,
                Query = request.Query,
                Document = document,
                OperationName = request.OperationName,
                Variables = Variables(request.Variables),
                UserContext = new RequestContext(_store, _search, _importer, _options.Limits, request.Caller),
                ValidationRules = known is null ? _firstTime : _everyTime,
                UnhandledExceptionDelegate = faults.HandleAsync,
                CancellationToken = timeout.Token,
            });
            if (known is null && result.Executed) _documents.Add(request.Query, document);
            return new(result.Executed ? ApiOutcome.Executed : ApiOutcome.Refused, result, _serializer);
        }
        catch (ExecutionError error)
        {
            return Answer(ApiOutcome.Refused, error);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            var most = _options.Limits.Timeout;
            return Answer(ApiOutcome.TimedOut, new ApiError(ErrorCodes.Timeout, $"The request was stopped after {most.TotalSeconds:0.###} seconds.")
                .With("limit", nameof(ApiLimits.Timeout)).With("value", most.TotalSeconds));
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
    internal ApiResponse Refuse(string code, string message) => Answer(ApiOutcome.Refused, new ApiError(code, message));

    private ApiResponse Refuse(AccessRefusal refusal) => Answer(
        refusal.Code == ErrorCodes.Unauthenticated ? ApiOutcome.Unauthenticated : ApiOutcome.Forbidden, new ApiError(refusal.Code, refusal.Message));

    private GraphQLDocument Parse(string query)
    {
        var limits = _options.Limits;
        if (query.Length > limits.DocumentLength)
            throw ApiError.Limit(
                $"The document has {query.Length} characters; it may have at most {limits.DocumentLength}.", nameof(ApiLimits.DocumentLength), limits.DocumentLength);
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

    private Inputs? Variables(JsonElement? variables) => variables is { ValueKind: JsonValueKind.Object } given ? _serializer.ReadNode<Inputs>(given) : null;

    /// <summary>The operation that would run; null where there is none.</summary>
    private static GraphQLOperationDefinition? Operation(GraphQLDocument document, string? name)
    {
        foreach (var definition in document.Definitions)
            if (definition is GraphQLOperationDefinition operation && (name is null || operation.Name?.StringValue == name))
                return operation;
        return null;
    }

    private ApiResponse Answer(ApiOutcome outcome, ExecutionError error) => new(outcome, new ExecutionResult { Errors = [error] }, _serializer);
}

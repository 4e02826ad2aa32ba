using GraphQL;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Subscriptions;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Execution;

/// <summary>What the resolvers of one request share. GraphQL.NET wants a dictionary; nothing is kept in it.</summary>
internal sealed class RequestContext(
    IGraphReader store, ISearchIndex search, IDocumentImporter? importer, ApiLimits limits, Caller caller, ChangeFeed changes, ImportActivity imports)
    : Dictionary<string, object?>
{
    public IGraphReader Store { get; } = store;

    public ISearchIndex Search { get; } = search;

    public IDocumentImporter? Importer { get; } = importer;

    /// <summary>Where edits go; null where the service takes none.</summary>
    public IGraphWriter? Writer { get; } = importer is null ? null : store as IGraphWriter;

    public ApiLimits Limits { get; } = limits;

    /// <summary>Who asks; what the request needs they may do.</summary>
    public Caller Caller { get; } = caller;

    public ChangeFeed Changes { get; } = changes;

    public ImportActivity Imports { get; } = imports;

    /// <summary>Where the events of a subscription come from; null for other operations.</summary>
    public EventSource? Source { get; set; }

    /// <summary>Where writes are recorded; null: nowhere.</summary>
    public AuditLog? Audit { get; init; }

    /// <summary>What was reckoned for the request; null where it was refused before.</summary>
    public Reckoning? Reckoned { get; set; }

    public GraphLoaders Load { get; } = new(store);
}

internal static class RequestContexts
{
    public static RequestContext Request(this IResolveFieldContext context) => (RequestContext)context.UserContext;

    public static GraphLoaders Load(this IResolveFieldContext context) => context.Request().Load;
}

using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Loading;

/// <summary>The batch loaders of one request.</summary>
internal sealed class GraphLoaders
{
    private static readonly string EventPrefix = EntityKind.Event.Prefix();

    private readonly IGraphReader _store;
    private readonly Dictionary<string, object> _byArguments = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, IDictionary<string, ArgumentValue> Arguments), object> _byField = [];

    public GraphLoaders(IGraphReader store)
    {
        _store = store;
        Entities = new(ReadEntitiesAsync);
        Relations = new(store.GetRelationsAsync);
        Documents = new(store.GetDocumentsAsync);
        Figures = new(store.GetFiguresAsync);
        Disagreements = new(store.GetDisagreementsAsync);
        DisagreementEvidence = new(store.GetDisagreementEvidenceAsync);
        DocumentMentions = new(store.GetDocumentMentionsAsync);
        DocumentContents = new(store.GetDocumentContentsAsync);
        IdsByName = new(store.FindEntitiesByNameAsync);
        MergedIds = new(store.GetMergedIdsAsync);
        Resolutions = new(store.GetResolutionsAsync);
        Edits = new(store.GetEditsAsync);
    }

    public BatchLoader<EntityNode> Entities { get; }

    public BatchLoader<Relation> Relations { get; }

    public BatchLoader<Document> Documents { get; }

    public BatchLoader<IReadOnlyList<EventFigure>> Figures { get; }

    public BatchLoader<Disagreement> Disagreements { get; }

    public BatchLoader<IReadOnlyList<IReadOnlyList<EvidenceOfSide>>> DisagreementEvidence { get; }

    public BatchLoader<IReadOnlyList<Mention>> DocumentMentions { get; }

    public BatchLoader<DocumentContents> DocumentContents { get; }

    public BatchLoader<IReadOnlyList<string>> IdsByName { get; }

    public BatchLoader<IReadOnlyList<string>> MergedIds { get; }

    public BatchLoader<IReadOnlyList<MentionResolution>> Resolutions { get; }

    public BatchLoader<RecordedEdit> Edits { get; }

    /// <summary>The loader of a list with arguments: the same arguments share one.</summary>
    public BatchLoader<T> With<T>(string arguments, Fetch<T> fetch) where T : class
    {
        lock (_byArguments)
        {
            if (!_byArguments.TryGetValue(arguments, out var loader)) _byArguments.Add(arguments, loader = new BatchLoader<T>(fetch));
            return (BatchLoader<T>)loader;
        }
    }

    /// <summary>What a field works out of its arguments, once for all objects that it is asked of: they have the same arguments.</summary>
    /// <param name="name">Tells what one kind of field works out from what others do.</param>
    public T OfField<T>(IResolveFieldContext context, string name, Func<IResolveFieldContext, T> make) where T : class
    {
        if (context.Arguments is not { } arguments) return make(context);
        lock (_byField)
        {
            if (_byField.TryGetValue((name, arguments), out var made)) return (T)made;
        }

        var fresh = make(context);
        lock (_byField) _byField[(name, arguments)] = fresh;
        return fresh;
    }

    private async Task<IReadOnlyDictionary<string, EntityNode>> ReadEntitiesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var (events, others) = (new List<string>(), new List<string>(ids.Count));
        foreach (var id in ids) (id.StartsWith(EventPrefix, StringComparison.Ordinal) ? events : others).Add(id);
        var nodes = new Dictionary<string, EntityNode>(ids.Count, StringComparer.Ordinal);
        if (events.Count > 0)
            foreach (var (id, found) in await _store.GetEventsAsync(events, cancellation)) nodes[id] = new(found.Entity, found);
        if (others.Count > 0)
            foreach (var (id, found) in await _store.GetEntitiesAsync(others, cancellation)) nodes[id] = new(found);
        return nodes;
    }
}

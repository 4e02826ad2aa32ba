using System.Collections.ObjectModel;
using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Loading;

/// <summary>The batch loaders of one request, each made when it is first asked for: most requests need one or two.</summary>
internal sealed class GraphLoaders(IGraphReader store)
{
    private static readonly string EventPrefix = EntityKind.Event.Prefix();

    private readonly Lock _gate = new();
    private Dictionary<string, object>? _byArguments;
    private Dictionary<(string Name, IDictionary<string, ArgumentValue> Arguments), object>? _byField;
    private BatchLoader<EntityNode>? _entities;
    private BatchLoader<Relation>? _relations;
    private BatchLoader<Document>? _documents;
    private BatchLoader<IReadOnlyList<EventFigure>>? _figures;
    private BatchLoader<Disagreement>? _disagreements;
    private BatchLoader<IReadOnlyList<IReadOnlyList<EvidenceOfSide>>>? _disagreementEvidence;
    private BatchLoader<IReadOnlyList<Mention>>? _documentMentions;
    private BatchLoader<DocumentContents>? _documentContents;
    private BatchLoader<IReadOnlyList<string>>? _idsByName;
    private BatchLoader<IReadOnlyList<string>>? _mergedIds;
    private BatchLoader<IReadOnlyList<MentionResolution>>? _resolutions;
    private BatchLoader<RecordedEdit>? _edits;

    public BatchLoader<EntityNode> Entities => _entities ?? Made(ref _entities, ReadEntitiesAsync);

    public BatchLoader<Relation> Relations => _relations ?? Made(ref _relations, store.GetRelationsAsync);

    public BatchLoader<Document> Documents => _documents ?? Made(ref _documents, store.GetDocumentsAsync);

    public BatchLoader<IReadOnlyList<EventFigure>> Figures => _figures ?? Made(ref _figures, store.GetFiguresAsync);

    public BatchLoader<Disagreement> Disagreements => _disagreements ?? Made(ref _disagreements, store.GetDisagreementsAsync);

    public BatchLoader<IReadOnlyList<IReadOnlyList<EvidenceOfSide>>> DisagreementEvidence => _disagreementEvidence ?? Made(ref _disagreementEvidence, store.GetDisagreementEvidenceAsync);

    public BatchLoader<IReadOnlyList<Mention>> DocumentMentions => _documentMentions ?? Made(ref _documentMentions, store.GetDocumentMentionsAsync);

    public BatchLoader<DocumentContents> DocumentContents => _documentContents ?? Made(ref _documentContents, store.GetDocumentContentsAsync);

    public BatchLoader<IReadOnlyList<string>> IdsByName => _idsByName ?? Made(ref _idsByName, store.FindEntitiesByNameAsync);

    public BatchLoader<IReadOnlyList<string>> MergedIds => _mergedIds ?? Made(ref _mergedIds, store.GetMergedIdsAsync);

    public BatchLoader<IReadOnlyList<MentionResolution>> Resolutions => _resolutions ?? Made(ref _resolutions, store.GetResolutionsAsync);

    public BatchLoader<RecordedEdit> Edits => _edits ?? Made(ref _edits, store.GetEditsAsync);

    /// <summary>The loader of a list with arguments: the same arguments share one.</summary>
    public BatchLoader<T> With<T>(string arguments, Fetch<T> fetch) where T : class
    {
        lock (_gate)
        {
            _byArguments ??= new(StringComparer.Ordinal);
            if (!_byArguments.TryGetValue(arguments, out var loader)) _byArguments.Add(arguments, loader = new BatchLoader<T>(fetch));
            return (BatchLoader<T>)loader;
        }
    }

    /// <summary>What a field works out of its arguments, once for all objects that it is asked of: they have the same arguments.</summary>
    /// <param name="name">Tells what one kind of field works out from what others do.</param>
    public T OfField<T>(IResolveFieldContext context, string name, Func<IResolveFieldContext, T> make) where T : class
    {
        if (context.Arguments is not { } arguments) return make(context);
        lock (_gate)
        {
            if (_byField is not null && _byField.TryGetValue((name, arguments), out var made)) return (T)made;
        }

        var fresh = make(context);
        lock (_gate) (_byField ??= [])[(name, arguments)] = fresh;
        return fresh;
    }

    private BatchLoader<T> Made<T>(ref BatchLoader<T>? loader, Fetch<T> fetch) where T : class
    {
        lock (_gate) return loader ??= new(fetch);
    }

    private async Task<IReadOnlyDictionary<string, EntityNode>> ReadEntitiesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var (events, others) = (new List<string>(), new List<string>(ids.Count));
        foreach (var id in ids) (id.StartsWith(EventPrefix, StringComparison.Ordinal) ? events : others).Add(id);
        return new EntityNodes(
            others.Count > 0 ? await store.GetEntitiesAsync(others, cancellation) : ReadOnlyDictionary<string, Entity>.Empty,
            events.Count > 0 ? await store.GetEventsAsync(events, cancellation) : ReadOnlyDictionary<string, Event>.Empty);
    }
}

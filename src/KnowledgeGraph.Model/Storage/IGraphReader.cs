using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Storage;

/// <summary>Reads of the graph. Dictionaries are keyed by the id as asked for; what is not there is absent from them.</summary>
public interface IGraphReader
{
    /// <summary>The number of the last transaction; 0 for an empty store.</summary>
    Task<long> GetRevisionAsync(CancellationToken cancellation = default);

    /// <summary>Revisions after <paramref name="since"/>, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Revision>> GetRevisionsAsync(long since, int limit, CancellationToken cancellation = default);

    /// <summary>The ids of entities (events included) and documents that were added, changed or removed after a revision; what a search index catches up by.</summary>
    Task<ChangeSet> GetChangesAsync(long since, CancellationToken cancellation = default);

    /// <summary>
    /// What each revision did, oldest first, then by id: entities and events (one that only gained or lost relations or events is not changed by that), relations, documents,
    /// disagreements and edits. A thing that goes and comes back in one revision is changed. A store made by an older version knows of the time before only the last change of each.
    /// </summary>
    Task<Page<GraphChange>> ListChangesAsync(ChangeFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Entities of any kind; an event comes back as its <see cref="Event.Entity"/>.</summary>
    Task<IReadOnlyDictionary<string, Entity>> GetEntitiesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    Task<IReadOnlyDictionary<string, Event>> GetEventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    Task<IReadOnlyDictionary<string, Relation>> GetRelationsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    Task<IReadOnlyDictionary<string, Document>> GetDocumentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>Ids of the entities that bear each name, compared by <see cref="KnowledgeGraph.Text.Normalization.TextKey.Of"/>; most confident first, then by id.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindEntitiesByNameAsync(IReadOnlyCollection<string> names, CancellationToken cancellation = default);

    /// <summary>Evidence of relations, events, and of entities' names (by entity id), most confident first, then by document and place in it.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<EvidenceOf>>> GetEvidenceAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>A page of each one's evidence, in the same order. What most graphs have little of some have much of: a store should read no more than the page.</summary>
    async Task<IReadOnlyDictionary<string, Page<EvidenceOf>>> GetEvidenceAsync(IReadOnlyCollection<string> ids, PageRequest page, CancellationToken cancellation = default) =>
        EvidencePages.Of(await GetEvidenceAsync(ids, cancellation).ConfigureAwait(false), page);

    /// <summary>What each document is evidence of, by place in it, then by statement: relations, events and the names of entities.</summary>
    Task<IReadOnlyDictionary<string, Page<EvidenceIn>>> GetDocumentEvidenceAsync(IReadOnlyCollection<string> documentIds, PageRequest page, CancellationToken cancellation = default) =>
        EvidencePages.OfDocumentsAsync(this, documentIds, page, cancellation);

    /// <summary>The figures that the statements of each event give, by kind, unit and size; equal ones once with all their evidence. Absent where there are none.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<EventFigure>>> GetFiguresAsync(IReadOnlyCollection<string> eventIds, CancellationToken cancellation = default);

    Task<IReadOnlyDictionary<string, Disagreement>> GetDisagreementsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>Disagreements that the filter lets through: that of the newest document first, then by id.</summary>
    Task<Page<string>> ListDisagreementsAsync(DisagreementFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>
    /// Ids of the disagreements that concern each entity or event, and, for a relation or event, those in which a statement of it takes a side; in the same order.
    /// </summary>
    Task<IReadOnlyDictionary<string, Page<string>>> GetDisagreementsOfAsync(IReadOnlyCollection<string> ids, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The evidence of each disagreement's sides, in the order of the sides and of their statements.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<EvidenceOfSide>>>> GetDisagreementEvidenceAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>Entities that the filter lets through, in its order.</summary>
    Task<Page<string>> ListEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation = default);

    Task<Page<string>> ListEventsAsync(EventFilter filter, EventOrder order, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Relations that the filter lets through; its direction says nothing here.</summary>
    Task<Page<Relation>> ListRelationsAsync(RelationFilter filter, RelationOrder order, PageRequest page, CancellationToken cancellation = default);

    /// <summary>
    /// The events that the filter lets through by the year, month, week or day they begin in (<see cref="TimeUnits.Of(Text.Dates.Edtf?, TimeUnit)"/>), each unit a list by date, then id, with its page.
    /// Units with no event are absent; those whose date is missing or coarser than the unit stand under the empty text.
    /// </summary>
    Task<IReadOnlyDictionary<string, Page<string>>> GetTimelineAsync(EventFilter filter, TimeUnit unit, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Documents that the filter lets through, in its order.</summary>
    Task<Page<string>> ListDocumentsAsync(DocumentFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The relations of each entity, by type, then start of time, then id.</summary>
    Task<IReadOnlyDictionary<string, Page<Relation>>> GetEntityRelationsAsync(
        IReadOnlyCollection<string> entityIds, RelationFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The events in which each entity is actor, recipient or place, in the given order.</summary>
    Task<IReadOnlyDictionary<string, Page<string>>> GetEntityEventsAsync(
        IReadOnlyCollection<string> entityIds, EventFilter filter, EventOrder order, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The mentions of each entity, newest document first, then by place in it.</summary>
    Task<IReadOnlyDictionary<string, Page<Mention>>> GetEntityMentionsAsync(
        IReadOnlyCollection<string> entityIds, Language? language, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The mentions in each document, by place in it.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<Mention>>> GetDocumentMentionsAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default);

    /// <summary>Ids of the relations and events that each document is evidence of, by place in the document.</summary>
    Task<IReadOnlyDictionary<string, DocumentContents>> GetDocumentContentsAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default);

    /// <summary>How each document's mentions were bound to entities, by place in it; documents whose extractor says nothing of it are absent.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<MentionResolution>>> GetResolutionsAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default);

    /// <summary>The other ids that each entity answers to since a merge, in ordinal order; entities with none are absent.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetMergedIdsAsync(IReadOnlyCollection<string> entityIds, CancellationToken cancellation = default);

    Task<IReadOnlyDictionary<string, RecordedEdit>> GetEditsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>Edits, those undone too, newest first.</summary>
    Task<Page<RecordedEdit>> ListEditsAsync(EditFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Shortest paths first; of equal length the more confident first, then by ids. Empty where none is within the requested number of steps.</summary>
    Task<IReadOnlyList<GraphPath>> FindPathsAsync(PathRequest request, CancellationToken cancellation = default);

    /// <summary>The entities within a number of steps of the roots, breadth first up to a limit, with the relations and events among them.</summary>
    Task<Subgraph> GetSubgraphAsync(SubgraphRequest request, CancellationToken cancellation = default);

    /// <summary>How many events fall to each combination of values; most first, then by keys. An event with several values of a dimension counts under each.</summary>
    Task<IReadOnlyList<EventCount>> CountEventsAsync(EventFilter filter, IReadOnlyList<EventDimension> by, CancellationToken cancellation = default);

    /// <summary>How many relations fall to each combination of values, as <see cref="CountEventsAsync"/> counts events.</summary>
    Task<IReadOnlyList<RelationCount>> CountRelationsAsync(RelationFilter filter, IReadOnlyList<RelationDimension> by, CancellationToken cancellation = default);

    Task<GraphStatistics> GetStatisticsAsync(CancellationToken cancellation = default);

    /// <summary>Everything the store was told, each document with its drafts, mentions and statements, by document id: what export writes and another store takes in.
    /// Ids are those the documents use, whatever was merged since; <see cref="ListEditsAsync"/> has the rest.</summary>
    IAsyncEnumerable<DocumentGraph> ReadAllAsync(CancellationToken cancellation = default);
}

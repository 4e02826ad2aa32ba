using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Web.Tests.Support;

/// <summary>A graph of what a test puts into it, which counts the reads.</summary>
internal sealed class MemoryGraph : IGraphReader
{
    public List<Entity> Entities { get; } = [];

    /// <summary>The other ids of an entity.</summary>
    public Dictionary<string, IReadOnlyList<string>> MergedIds { get; } = [];

    public List<Event> Events { get; } = [];

    public List<Relation> Relations { get; } = [];

    public List<Document> Documents { get; } = [];

    public List<Mention> Mentions { get; } = [];

    /// <summary>What is said for a relation or event, by its id.</summary>
    public List<(string Subject, EvidenceOf Evidence)> Evidence { get; } = [];

    public List<Disagreement> Disagreements { get; } = [];

    public List<(string Event, EventFigure Figure)> Figures { get; } = [];

    /// <summary>Ids of merged entities and what they were merged into.</summary>
    public Dictionary<string, string> Merged { get; } = [];

    /// <summary>Thrown by every read; null for none.</summary>
    public Exception? Fault { get; set; }

    public int Calls { get; private set; }

    public Task<long> GetRevisionAsync(CancellationToken cancellation = default) => Read(7L);

    public Task<IReadOnlyDictionary<string, Entity>> GetEntitiesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Read(ByAskedId(ids, id => Entities.Concat(Events.Select(e => e.Entity)).FirstOrDefault(e => e.Id == id)));

    public Task<IReadOnlyDictionary<string, Event>> GetEventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Read(ByAskedId(ids, id => Events.Find(e => e.Id == id)));

    public Task<IReadOnlyDictionary<string, Relation>> GetRelationsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Read(ByAskedId(ids, id => Relations.Find(r => r.Id == id)));

    public Task<IReadOnlyDictionary<string, Document>> GetDocumentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Read(ByAskedId(ids, id => Documents.Find(d => d.Id == id)));

    public Task<IReadOnlyDictionary<string, IReadOnlyList<EvidenceOf>>> GetEvidenceAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Read(ByAskedId<IReadOnlyList<EvidenceOf>>(ids, id => [.. Evidence.Where(e => e.Subject == id).Select(e => e.Evidence)]));

    public Task<IReadOnlyDictionary<string, IReadOnlyList<EventFigure>>> GetFiguresAsync(IReadOnlyCollection<string> eventIds, CancellationToken cancellation = default) =>
        Read(ByAskedId<IReadOnlyList<EventFigure>>(eventIds, id => Figures.Exists(f => f.Event == id) ? [.. Figures.Where(f => f.Event == id).Select(f => f.Figure)] : null));

    public Task<IReadOnlyDictionary<string, Disagreement>> GetDisagreementsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Read(ByAskedId(ids, id => Disagreements.Find(d => d.Id == id)));

    public Task<Page<string>> ListDisagreementsAsync(DisagreementFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        Read(Cut(Disagreements.Select(d => d.Id), page));

    public Task<IReadOnlyDictionary<string, Page<string>>> GetDisagreementsOfAsync(
        IReadOnlyCollection<string> ids, PageRequest page, CancellationToken cancellation = default) =>
        Read(ByAskedId(ids, id => Disagreements.Exists(d => Concerns(d, id)) ? Cut(Disagreements.Where(d => Concerns(d, id)).Select(d => d.Id), page) : null));

    public Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<EvidenceOfSide>>>> GetDisagreementEvidenceAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Read(ByAskedId<IReadOnlyList<IReadOnlyList<EvidenceOfSide>>>(ids, id => Disagreements.Find(d => d.Id == id) is { } d
            ? [.. d.Sides.Select(s => (IReadOnlyList<EvidenceOfSide>)[.. s.Statements.SelectMany(r => Evidence.Where(e => e.Evidence.StatementId == r.StatementId)).Select(e => new EvidenceOfSide(e.Evidence, null, null))])] : null));

    private static bool Concerns(Disagreement d, string id) => d.EntityIds.Contains(id);

    public Task<IReadOnlyDictionary<string, Page<Relation>>> GetEntityRelationsAsync(
        IReadOnlyCollection<string> entityIds, RelationFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        Read(ByAskedId(entityIds, id => Cut(Relations.Where(r =>
            filter.Types?.Contains(r.Type) != false && ((r.From == id && filter.Direction != RelationDirection.Incoming)
            || (r.To == id && filter.Direction != RelationDirection.Outgoing))).OrderBy(r => r.Time), page)));

    public Task<IReadOnlyDictionary<string, Page<string>>> GetEntityEventsAsync(
        IReadOnlyCollection<string> entityIds, EventFilter filter, EventOrder order, PageRequest page, CancellationToken cancellation = default) =>
        Read(ByAskedId(entityIds, id => Cut(
            Events.Where(e => e.Actors.Contains(id) || e.Recipients.Contains(id) || e.Place == id).OrderByDescending(e => e.Date).Select(e => e.Id), page)));

    public Task<IReadOnlyDictionary<string, Page<Mention>>> GetEntityMentionsAsync(
        IReadOnlyCollection<string> entityIds, Language? language, PageRequest page, CancellationToken cancellation = default) =>
        Read(ByAskedId(entityIds, id => Cut(Mentions.Where(m => m.EntityId == id), page)));

    public Task<IReadOnlyDictionary<string, IReadOnlyList<Mention>>> GetDocumentMentionsAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) =>
        Read(ByAskedId<IReadOnlyList<Mention>>(documentIds, id => [.. Mentions.Where(m => m.DocumentId == id)]));

    public Task<IReadOnlyDictionary<string, DocumentContents>> GetDocumentContentsAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) =>
        Read(ByAskedId(documentIds, id => new DocumentContents(
            [.. Relations.Select(r => r.Id).Where(r => Says(id, r))], [.. Events.Select(e => e.Id).Where(e => Says(id, e))])));

    public Task<IReadOnlyDictionary<string, IReadOnlyList<MentionResolution>>> GetResolutionsAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetMergedIdsAsync(IReadOnlyCollection<string> entityIds, CancellationToken cancellation = default) =>
        Read((IReadOnlyDictionary<string, IReadOnlyList<string>>)MergedIds.Where(m => entityIds.Contains(m.Key)).ToDictionary());

    public Task<IReadOnlyDictionary<string, RecordedEdit>> GetEditsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<Page<RecordedEdit>> ListEditsAsync(EditFilter filter, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Page<GraphChange>> ListChangesAsync(ChangeFilter filter, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Page<Relation>> ListRelationsAsync(RelationFilter filter, RelationOrder order, PageRequest page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, Page<string>>> GetTimelineAsync(EventFilter filter, TimeUnit unit, PageRequest page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<RelationCount>> CountRelationsAsync(RelationFilter filter, IReadOnlyList<RelationDimension> by, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<GraphStatistics> GetStatisticsAsync(CancellationToken cancellation = default) => Read(new GraphStatistics(
        7, Entities.CountBy(e => e.Kind).ToDictionary(), Relations.CountBy(r => r.Type).ToDictionary(), Events.CountBy(e => e.Type).ToDictionary(),
        Documents.Count, Mentions.Count, Evidence.Count));

    public Task<IReadOnlyList<Revision>> GetRevisionsAsync(long since, int limit, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<ChangeSet> GetChangesAsync(long since, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindEntitiesByNameAsync(
        IReadOnlyCollection<string> names, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Page<string>> ListEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<Page<string>> ListEventsAsync(EventFilter filter, EventOrder order, PageRequest page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<Page<string>> ListDocumentsAsync(DocumentFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<GraphPath>> FindPathsAsync(PathRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Subgraph> GetSubgraphAsync(SubgraphRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<EventCount>> CountEventsAsync(
        EventFilter filter, IReadOnlyList<EventDimension> by, CancellationToken cancellation = default) => throw new NotSupportedException();

    public IAsyncEnumerable<DocumentGraph> ReadAllAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    private static Page<T> Cut<T>(IEnumerable<T> items, PageRequest page)
    {
        var all = items.Select((item, i) => (Item: item, Cursor: $"c{i}")).ToList();
        if ((page.After ?? page.Before) is { } cursor && all.TrueForAll(p => p.Cursor != cursor)) throw new ArgumentException("No such cursor.", nameof(page));
        var from = page.After is { } after ? all.FindIndex(p => p.Cursor == after) + 1 : 0;
        var to = page.Before is { } before ? all.FindIndex(p => p.Cursor == before) : all.Count;
        if (page.First is { } first) to = Math.Min(to, from + first);
        if (page.Last is { } last) from = Math.Max(from, to - last);
        var cut = all[from..to];
        return new([.. cut.Select(p => p.Item)], [.. cut.Select(p => p.Cursor)], all.Count, to < all.Count, from > 0);
    }

    private Dictionary<string, T> ByAskedId<T>(IEnumerable<string> ids, Func<string, T?> find) where T : class =>
        ids.Distinct().Select(id => (Id: id, Found: find(Merged.GetValueOrDefault(id, id)))).Where(p => p.Found is not null).ToDictionary(p => p.Id, p => p.Found!);

    private bool Says(string document, string subject) => Evidence.Exists(e => e.Subject == subject && e.Evidence.Evidence.DocumentId == document);

    private Task<T> Read<T>(T answer)
    {
        Calls++;
        return Fault is null ? Task.FromResult(answer) : Task.FromException<T>(Fault);
    }

    private async Task<IReadOnlyDictionary<string, T>> Read<T>(Dictionary<string, T> answer) => await Read<IReadOnlyDictionary<string, T>>(answer);
}

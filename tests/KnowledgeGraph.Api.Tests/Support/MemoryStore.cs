using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Api.Tests.Support;

/// <summary>A store of what a test puts into it, which counts the calls it gets.</summary>
internal sealed class MemoryStore : IGraphStore
{
    private HeldReads? _held;

    public List<Entity> Entities { get; } = [];

    public List<Event> Events { get; } = [];

    public List<Relation> Relations { get; } = [];

    public List<Document> Documents { get; } = [];

    public List<Mention> Mentions { get; } = [];

    public List<MentionResolution> Resolutions { get; } = [];

    public List<EvidenceOf> Evidence { get; } = [];

    public List<GraphPath> Paths { get; } = [];

    public List<Disagreement> Disagreements { get; } = [];

    public List<RecordedEdit> Edits { get; } = [];

    public List<(string Event, EventFigure Figure)> Figures { get; } = [];

    private readonly List<(long Revision, string Id)> _changes = [];

    public long Revision { get; private set; } = 1;

    /// <summary>How many reads of changes still answer as if the last revision were not there, like a member of a cluster that lags.</summary>
    public int Lagging { get; set; }

    /// <summary>Thrown by every read; null for none.</summary>
    public Exception? Fault { get; set; }

    /// <summary>How long every read takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Lets reads of entities stand still, until the result is opened or disposed of.</summary>
    public HeldReads Hold() => _held = new();

    /// <summary>The names of the reads so far.</summary>
    public List<string> Calls { get; } = [];

    public string Location => "memory";

    public async Task<long> GetRevisionAsync(CancellationToken cancellation = default) => await Read(nameof(GetRevisionAsync), Revision, cancellation);

    public async Task<IReadOnlyList<Revision>> GetRevisionsAsync(long since, int limit, CancellationToken cancellation = default) =>
        await Read(nameof(GetRevisionsAsync), Enumerable.Range(1, (int)Revision).Select(n => new Revision(n, DateTimeOffset.UnixEpoch.AddSeconds(n - 1), "seed", Documents.Count))
            .Where(r => r.Number > since).Take(limit).ToArray(), cancellation);

    public async Task<ChangeSet> GetChangesAsync(long since, CancellationToken cancellation = default)
    {
        List<(long Revision, string Id)> changes;
        long revision;
        lock (_changes)
        {
            revision = Lagging-- > 0 ? Revision - 1 : Revision;
            changes = [.. _changes.Where(c => c.Revision > since && c.Revision <= revision)];
        }

        var ids = changes.Select(c => c.Id).Distinct().Order(StringComparer.Ordinal).ToLookup(id => id.StartsWith("doc:", StringComparison.Ordinal));
        return await Read(nameof(GetChangesAsync), new ChangeSet(revision, [.. ids[false]], [.. ids[true]]), cancellation);
    }

    /// <summary>Makes a revision that changed these entities and documents.</summary>
    public void Change(params string[] ids)
    {
        lock (_changes)
        {
            _changes.AddRange(ids.Select(id => (Revision + 1, id)));
            Revision++;
        }
    }

    public async Task<Page<GraphChange>> ListChangesAsync(ChangeFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        var revision = new Revision(1, DateTimeOffset.UnixEpoch, "seed", Documents.Count);
        var all = Entities.Select(e => e.Id).Concat(Events.Select(e => e.Id)).Concat(Relations.Select(r => r.Id)).Concat(Documents.Select(d => d.Id)).Concat(Disagreements.Select(d => d.Id))
            .Select(id => new GraphChange(revision, id, ChangedKinds.OfId(id)!.Value, ChangeAction.Added));
        return await Read(
            nameof(ListChangesAsync),
            Cut(all.Where(c => filter.Since < 1 && filter.Kinds?.Contains(c.Kind) != false && filter.Ids?.Contains(c.Id) != false).OrderBy(c => c.Id, StringComparer.Ordinal), page), cancellation);
    }

    public async Task<IReadOnlyDictionary<string, Entity>> GetEntitiesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        await Read(nameof(GetEntitiesAsync), Entities.Where(e => ids.Contains(e.Id)).ToDictionary(e => e.Id), cancellation);

    public async Task<IReadOnlyDictionary<string, Event>> GetEventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        await Read(nameof(GetEventsAsync), Events.Where(e => ids.Contains(e.Id)).ToDictionary(e => e.Id), cancellation);

    public async Task<IReadOnlyDictionary<string, Relation>> GetRelationsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        await Read(nameof(GetRelationsAsync), Relations.Where(r => ids.Contains(r.Id)).ToDictionary(r => r.Id), cancellation);

    public async Task<IReadOnlyDictionary<string, Document>> GetDocumentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        await Read(nameof(GetDocumentsAsync), Documents.Where(d => ids.Contains(d.Id)).ToDictionary(d => d.Id), cancellation);

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindEntitiesByNameAsync(
        IReadOnlyCollection<string> names, CancellationToken cancellation = default) =>
        await Read<IReadOnlyDictionary<string, IReadOnlyList<string>>>(nameof(FindEntitiesByNameAsync), names
            .Select(n => (n, ids: (IReadOnlyList<string>)[.. Entities.Where(e => e.Names.Any(x => TextKey.Of(x.Text) == TextKey.Of(n))).Select(e => e.Id)]))
            .Where(p => p.ids.Count > 0).ToDictionary(p => p.n, p => p.ids), cancellation);

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<EvidenceOf>>> GetEvidenceAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        await Read(nameof(GetEvidenceAsync), ids.Distinct().ToDictionary(id => id, id => (IReadOnlyList<EvidenceOf>)[.. Evidence.Where(e => e.StatementId == "st:" + id)]), cancellation);

    public async Task<IReadOnlyDictionary<string, Page<EvidenceIn>>> GetDocumentEvidenceAsync(IReadOnlyCollection<string> documentIds, PageRequest page, CancellationToken cancellation = default) =>
        await Read(nameof(GetDocumentEvidenceAsync), documentIds.ToDictionary(
            id => id, id => Cut(Evidence.Where(e => e.Evidence.DocumentId == id).Select(e => new EvidenceIn(e.StatementId["st:".Length..], e)), page)), cancellation);

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<EventFigure>>> GetFiguresAsync(IReadOnlyCollection<string> eventIds, CancellationToken cancellation = default) =>
        await Read(
            nameof(GetFiguresAsync),
            Figures.Where(f => eventIds.Contains(f.Event)).GroupBy(f => f.Event).ToDictionary(g => g.Key, g => (IReadOnlyList<EventFigure>)[.. g.Select(f => f.Figure)]), cancellation);

    public async Task<IReadOnlyDictionary<string, Disagreement>> GetDisagreementsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        await Read(nameof(GetDisagreementsAsync), Disagreements.Where(d => ids.Contains(d.Id)).ToDictionary(d => d.Id), cancellation);

    public async Task<Page<string>> ListDisagreementsAsync(DisagreementFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        await Read(
            nameof(ListDisagreementsAsync),
            Cut(Disagreements.Where(d => filter.Entities?.All(d.EntityIds.Contains) != false && filter.Reasons?.Contains(d.Reason) != false).Select(d => d.Id), page), cancellation);

    public async Task<IReadOnlyDictionary<string, Page<string>>> GetDisagreementsOfAsync(
        IReadOnlyCollection<string> ids, PageRequest page, CancellationToken cancellation = default) =>
        await Read(
            nameof(GetDisagreementsOfAsync),
            ids.Where(id => Disagreements.Exists(d => Concerns(d, id))).ToDictionary(id => id, id => Cut(Disagreements.Where(d => Concerns(d, id)).Select(d => d.Id), page)), cancellation);

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<EvidenceOfSide>>>> GetDisagreementEvidenceAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        await Read(
            nameof(GetDisagreementEvidenceAsync),
            Disagreements.Where(d => ids.Contains(d.Id)).ToDictionary(
                d => d.Id,
                d => (IReadOnlyList<IReadOnlyList<EvidenceOfSide>>)
                [
                    .. d.Sides.Select(s => (IReadOnlyList<EvidenceOfSide>)
                    [
                        .. s.Statements.SelectMany(r => Evidence.Where(e => e.StatementId == r.StatementId))
                            .Select(e => new EvidenceOfSide(e, e.StatementId.StartsWith("st:rel:", StringComparison.Ordinal) ? e.StatementId[3..] : null, null)),
                    ]),
                ]),
            cancellation);

    private static bool Concerns(Disagreement d, string id) => d.EntityIds.Contains(id) || d.Sides.Any(s => s.Statements.Any(r => r.StatementId == "st:" + id));

    public async Task<Page<string>> ListEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        await Read(nameof(ListEntitiesAsync), Cut(Entities.Concat(Events.Select(e => e.Entity))
            .Where(e => filter.Kinds?.Contains(e.Kind) != false && filter.Ids?.Contains(e.Id) != false
                && (filter.Name is null || e.Names.Any(n => TextKey.Of(n.Text).Contains(TextKey.Of(filter.Name), StringComparison.Ordinal)))
                && (filter.MemberOf is null || Relations.Any(r => r.Type == RelationType.MemberOf && r.From == e.Id && r.To == filter.MemberOf)))
            .OrderBy(e => e.NameIn(filter.OrderLanguage), StringComparer.Ordinal).Select(e => e.Id), page), cancellation);

    public async Task<Page<string>> ListEventsAsync(EventFilter filter, EventOrder order, PageRequest page, CancellationToken cancellation = default) =>
        await Read(nameof(ListEventsAsync), Cut(Ordered(Events.Where(e => Passes(e, filter)), order), page), cancellation);

    public async Task<Page<Relation>> ListRelationsAsync(RelationFilter filter, RelationOrder order, PageRequest page, CancellationToken cancellation = default) =>
        await Read(nameof(ListRelationsAsync), Cut(Relations.Where(r => Passes(r, filter)).OrderBy(r => r.Type).ThenBy(r => r.Time), page), cancellation);

    public async Task<IReadOnlyDictionary<string, Page<string>>> GetTimelineAsync(EventFilter filter, TimeUnit unit, PageRequest page, CancellationToken cancellation = default) =>
        await Read(
            nameof(GetTimelineAsync),
            Events.Where(e => Passes(e, filter)).GroupBy(e => TimeUnits.Of(e.Date, unit) ?? "").ToDictionary(g => g.Key, g => Cut(Ordered(g, EventOrder.DateAscending), page)), cancellation);

    public async Task<IReadOnlyList<RelationCount>> CountRelationsAsync(RelationFilter filter, IReadOnlyList<RelationDimension> by, CancellationToken cancellation = default) =>
        await Read(nameof(CountRelationsAsync), Relations.Where(r => Passes(r, filter)).GroupBy(r => string.Join('|', by.Select(d => Key(r, d))))
            .Select(g => new RelationCount([.. by.Select(d => Key(g.First(), d))], g.Count())).OrderByDescending(c => c.Count).ToArray(), cancellation);

    public async Task<Page<string>> ListDocumentsAsync(DocumentFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        await Read(nameof(ListDocumentsAsync), Cut(Documents.Where(d => filter.Language is null || d.Language == filter.Language).Select(d => d.Id), page), cancellation);

    public async Task<IReadOnlyDictionary<string, Page<Relation>>> GetEntityRelationsAsync(
        IReadOnlyCollection<string> entityIds, RelationFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        await Read(nameof(GetEntityRelationsAsync), entityIds.ToDictionary(id => id, id => Cut(Relations.Where(r =>
            (filter.Types?.Contains(r.Type) != false) && (filter.At is null || r.Time is null || r.Time.Overlaps(filter.At))
            && ((r.From == id && filter.Direction != RelationDirection.Incoming) || (r.To == id && filter.Direction != RelationDirection.Outgoing))), page)), cancellation);

    public async Task<IReadOnlyDictionary<string, Page<string>>> GetEntityEventsAsync(
        IReadOnlyCollection<string> entityIds, EventFilter filter, EventOrder order, PageRequest page, CancellationToken cancellation = default) =>
        await Read(nameof(GetEntityEventsAsync), entityIds.ToDictionary(id => id, id => Cut(Ordered(Events.Where(e =>
            (e.Actors.Contains(id) || e.Recipients.Contains(id) || e.Place == id) && Passes(e, filter)), order), page)), cancellation);

    public async Task<IReadOnlyDictionary<string, Page<Mention>>> GetEntityMentionsAsync(
        IReadOnlyCollection<string> entityIds, Language? language, PageRequest page, CancellationToken cancellation = default) =>
        await Read(nameof(GetEntityMentionsAsync), entityIds.ToDictionary(id => id, id => Cut(Mentions.Where(m =>
            m.EntityId == id && (language is null || m.Language == language)), page)), cancellation);

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Mention>>> GetDocumentMentionsAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) =>
        await Read(nameof(GetDocumentMentionsAsync), documentIds.ToDictionary(id => id, id => (IReadOnlyList<Mention>)[.. Mentions.Where(m => m.DocumentId == id)]), cancellation);

    public async Task<IReadOnlyDictionary<string, DocumentContents>> GetDocumentContentsAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) =>
        await Read(nameof(GetDocumentContentsAsync), documentIds.ToDictionary(id => id, id => new DocumentContents(
            [.. Relations.Where(r => Says(id, r.Id)).Select(r => r.Id)], [.. Events.Where(e => Says(id, e.Id)).Select(e => e.Id)])), cancellation);

    public async Task<IReadOnlyList<GraphPath>> FindPathsAsync(PathRequest request, CancellationToken cancellation = default) =>
        await Read(nameof(FindPathsAsync), Paths.Where(p => p.Steps[0].From == request.From && p.Steps[^1].To == request.To).Take(request.First).ToArray(), cancellation);

    public async Task<Subgraph> GetSubgraphAsync(SubgraphRequest request, CancellationToken cancellation = default)
    {
        var near = Relations.Where(r => request.Roots.Contains(r.From) || request.Roots.Contains(r.To)).ToArray();
        string[] all = [.. request.Roots.Concat(near.SelectMany(r => new[] { r.From, r.To })).Distinct()];
        return await Read(nameof(GetSubgraphAsync), new Subgraph([.. all.Take(request.Limit)], near,
            [.. Events.Where(e => e.Actors.Any(all.Contains)).Select(e => e.Id)], all.Length > request.Limit), cancellation);
    }

    public async Task<IReadOnlyList<EventCount>> CountEventsAsync(EventFilter filter, IReadOnlyList<EventDimension> by, CancellationToken cancellation = default) =>
        await Read(nameof(CountEventsAsync), Events.Where(e => Passes(e, filter)).GroupBy(e => string.Join('|', by.Select(d => Key(e, d))))
            .Select(g => new EventCount([.. by.Select(d => Key(g.First(), d))], g.Count())).OrderByDescending(c => c.Count).ToArray(), cancellation);

    public async Task<GraphStatistics> GetStatisticsAsync(CancellationToken cancellation = default) =>
        await Read(nameof(GetStatisticsAsync), new GraphStatistics(
            1, Entities.GroupBy(e => e.Kind).ToDictionary(g => g.Key, g => g.Count()), Relations.GroupBy(r => r.Type).ToDictionary(g => g.Key, g => g.Count()),
            Events.GroupBy(e => e.Type).ToDictionary(g => g.Key, g => g.Count()), Documents.Count, Mentions.Count, Evidence.Count), cancellation);

    public IAsyncEnumerable<DocumentGraph> ReadAllAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<CommitResult> CommitAsync(IReadOnlyCollection<DocumentGraph> graphs, string author, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<StoreProblem> CheckAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task RepairAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<MentionResolution>>> GetResolutionsAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) =>
        await Read(nameof(GetResolutionsAsync), Resolutions.Where(r => documentIds.Contains(r.DocumentId)).GroupBy(r => r.DocumentId)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<MentionResolution>)[.. g]), cancellation);

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetMergedIdsAsync(IReadOnlyCollection<string> entityIds, CancellationToken cancellation = default) =>
        await Read(nameof(GetMergedIdsAsync), new Dictionary<string, IReadOnlyList<string>>(), cancellation);

    public async Task<IReadOnlyDictionary<string, RecordedEdit>> GetEditsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        await Read(nameof(GetEditsAsync), Edits.Where(e => ids.Contains(e.Edit.Id)).ToDictionary(e => e.Edit.Id), cancellation);

    public async Task<Page<RecordedEdit>> ListEditsAsync(EditFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        await Read(nameof(ListEditsAsync), Cut(Edits, page), cancellation);

    public Task<EditResult> EditAsync(EditRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<(int Added, long Revision)> TakeEditsAsync(IReadOnlyCollection<Edit> edits, string author, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => default;

    private static string? Key(Event e, EventDimension dimension) => dimension switch
    {
        EventDimension.Type => e.Type.ToString(),
        EventDimension.Mode => e.Mode,
        EventDimension.Year => e.Date?.Text[..4],
        EventDimension.Month => e.Date is { Text.Length: >= 7 } date ? date.Text[..7] : null,
        EventDimension.Week => TimeUnits.Of(e.Date, TimeUnit.Week),
        EventDimension.Actor => e.Actors.Count > 0 ? e.Actors[0] : null,
        EventDimension.Recipient => e.Recipients.Count > 0 ? e.Recipients[0] : null,
        EventDimension.Party => e.Actors.Concat(e.Recipients).FirstOrDefault(),
        EventDimension.Place => e.Place,
        EventDimension.Context => e.Contexts.Count > 0 ? e.Contexts[0] : null,
        EventDimension.Language => "en",
        EventDimension.Source => null,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    private static string? Key(Relation r, RelationDimension dimension) => dimension switch
    {
        RelationDimension.Type => EnumSpelling.Of(r.Type.ToString()),
        RelationDimension.From => r.From,
        RelationDimension.To => r.To,
        RelationDimension.Office => r.Office,
        RelationDimension.Party => r.From,
        RelationDimension.Year => TimeUnits.Of(r.Time, TimeUnit.Year),
        RelationDimension.Month => TimeUnits.Of(r.Time, TimeUnit.Month),
        RelationDimension.Week => TimeUnits.Of(r.Time, TimeUnit.Week),
        RelationDimension.Language => "en",
        RelationDimension.Source => null,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    private static bool Passes(Relation r, RelationFilter filter) =>
        filter.Types?.Contains(r.Type) != false && filter.From?.Contains(r.From) != false && filter.To?.Contains(r.To) != false
        && filter.Ends?.All(id => r.From == id || r.To == id) != false && (filter.At is null || r.Time is null || r.Time.Overlaps(filter.At))
        && filter.Time?.Lets(r.Time) != false && Parts(r, filter.And, filter.Or, filter.Not, Passes);

    private static bool Parts<TItem, TFilter>(TItem item, IReadOnlyList<TFilter>? and, IReadOnlyList<TFilter>? or, TFilter? not, Func<TItem, TFilter, bool> passes) where TFilter : class =>
        and?.All(f => passes(item, f)) != false && or?.Any(f => passes(item, f)) != false && (not is null || !passes(item, not));

    private static bool Passes(Event e, EventFilter filter) =>
        Parts(e, filter.And, filter.Or, filter.Not, Passes) && filter.Ids?.Contains(e.Id) != false && filter.Date?.Lets(e.Date) != false
        && filter.Involves?.All(id => e.Actors.Contains(id) || e.Recipients.Contains(id) || e.Place == id) != false && filter.Types?.Contains(e.Type) != false
        && filter.Parties?.All(p => e.Actors.Contains(p) || e.Recipients.Contains(p)) != false
        && (filter.Between is null || (e.Date is not null && e.Date.Overlaps(filter.Between)));

    private static IEnumerable<string> Ordered(IEnumerable<Event> events, EventOrder order) =>
        (order == EventOrder.DateAscending ? events.OrderBy(e => e.Date) : events.OrderByDescending(e => e.Date)).Select(e => e.Id);

    private static Page<T> Cut<T>(IEnumerable<T> items, PageRequest page)
    {
        var all = items.Select((item, i) => (item, cursor: $"c{i}")).ToList();
        var rest = all.SkipWhile(p => page.After is not null && p.cursor != page.After).Skip(page.After is null ? 0 : 1)
            .TakeWhile(p => page.Before is null || p.cursor != page.Before).ToList();
        if (page.After is not null && all.TrueForAll(p => p.cursor != page.After)) throw new ArgumentException("No such cursor.", nameof(page));
        var cut = page.Last is { } last ? rest.TakeLast(last).ToList() : rest.Take(page.First!.Value).ToList();
        var hasNext = cut.Count > 0 && cut[^1].cursor != all[^1].cursor;
        return new([.. cut.Select(p => p.item)], [.. cut.Select(p => p.cursor)], all.Count, hasNext, cut.Count > 0 && cut[0].cursor != all[0].cursor);
    }

    private bool Says(string document, string subject) => Evidence.Any(e => e.StatementId == "st:" + subject && e.Evidence.DocumentId == document);

    private async Task<T> Read<T>(string call, T answer, CancellationToken cancellation)
    {
        lock (Calls) Calls.Add(call);
        if (Delay > TimeSpan.Zero) await Task.Delay(Delay, cancellation);
        else await Task.Yield();
        if (call == nameof(GetEntitiesAsync) && _held is { } held) await held.WaitAsync(cancellation);
        return Fault is null ? answer : throw Fault;
    }
}

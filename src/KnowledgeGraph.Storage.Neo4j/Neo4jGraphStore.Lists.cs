using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Reading.Lists;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Neo4j;

/// <content>Lists and counts: one statement each, made for what is asked.</content>
public sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    public Task<Page<GraphChange>> ListChangesAsync(ChangeFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ItemsAsync(ChangeLists.Of(filter), new(page, ChangeLists.Keys), ChangeLists.Read, cancellation);
    }

    /// <inheritdoc/>
    public Task<Page<string>> ListDisagreementsAsync(DisagreementFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Guard<Page<string>>(async () =>
        {
            var pages = new Pages(page, SortType.Number, SortType.Text);
            return await ListAsync("disagreement-list", pages, pages.With(Filters.Of(await Identities.FollowAsync(_connection, filter, cancellation))), cancellation);
        });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<string>>> GetDisagreementsOfAsync(IReadOnlyCollection<string> ids, PageRequest page, CancellationToken cancellation = default)
    {
        var pages = new Pages(page, SortType.Number, SortType.Text);
        return OwnedAsync("disagreement-of", ids, pages, pages.With(), i => i.Text(1), cancellation, emptyToo: false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<EvidenceOf>>> GetEvidenceAsync(IReadOnlyCollection<string> ids, PageRequest page, CancellationToken cancellation = default)
    {
        var pages = new Pages(page, [.. EvidencePages.Keys]);
        return OwnedAsync("evidence-of", ids, pages, pages.With(), i => Values.Piece(i.List(1), 0), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<EvidenceIn>>> GetDocumentEvidenceAsync(IReadOnlyCollection<string> documentIds, PageRequest page, CancellationToken cancellation = default)
    {
        var pages = new Pages(page, [.. EvidencePages.KeysInDocument]);
        return OwnedAsync("evidence-in", documentIds, pages, pages.With(), i => new EvidenceIn(i.List(1).Text(14), Values.Piece(i.List(1), 0)), cancellation);
    }

    /// <inheritdoc/>
    public Task<Page<string>> ListEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return IdsAsync(EntityLists.Of(filter), new(page, EntityLists.Keys(filter.Order)), cancellation);
    }

    /// <inheritdoc/>
    public Task<Page<string>> ListEventsAsync(EventFilter filter, EventOrder order, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return IdsAsync(EventLists.Of(filter, order), new(page, EventLists.Keys), cancellation);
    }

    /// <inheritdoc/>
    public Task<Page<Relation>> ListRelationsAsync(RelationFilter filter, RelationOrder order, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ItemsAsync(RelationLists.Of(filter, order), new(page, RelationLists.Keys), i => Values.Relation(i.List(1)), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<string>>> GetTimelineAsync(EventFilter filter, TimeUnit unit, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Guard<IReadOnlyDictionary<string, Page<string>>>(async () => await PagesAsync(EventLists.Timeline(filter, unit), [], new(page, EventLists.Keys), i => i.List(1).Text(2), cancellation));
    }

    /// <inheritdoc/>
    public Task<Page<string>> ListDocumentsAsync(DocumentFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return IdsAsync(DocumentLists.Of(filter), new(page, DocumentLists.Keys), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<Relation>>> GetEntityRelationsAsync(
        IReadOnlyCollection<string> entityIds, RelationFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Guard<IReadOnlyDictionary<string, Page<Relation>>>(async () => await PagesAsync(RelationLists.OfEntities(filter), Arguments.Rows(entityIds), new(page, RelationLists.Keys), i => Values.Relation(i.List(1)), cancellation));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<string>>> GetEntityEventsAsync(
        IReadOnlyCollection<string> entityIds, EventFilter filter, EventOrder order, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Guard<IReadOnlyDictionary<string, Page<string>>>(async () => await PagesAsync(EventLists.OfEntities(filter, order), Arguments.Rows(entityIds), new(page, EventLists.Keys), i => i.Text(1), cancellation));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<Mention>>> GetEntityMentionsAsync(
        IReadOnlyCollection<string> entityIds, Language? language, PageRequest page, CancellationToken cancellation = default)
    {
        var pages = new Pages(page, SortType.Number, SortType.Text, SortType.Number, SortType.Number, SortType.Number);
        return OwnedAsync("mention-of", entityIds, pages, pages.With(Arguments.Of(("language", language?.Tag()))), i => Values.Mention(i.List(1)), cancellation);
    }

    /// <inheritdoc/>
    public Task<Page<RecordedEdit>> ListEditsAsync(EditFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Guard<Page<RecordedEdit>>(async () =>
        {
            var pages = new Pages(page, SortType.Number, SortType.Text);
            var ids = await ListAsync(
                "edit-list", pages, pages.With(Arguments.Of(("entity", await Identities.FollowAsync(_connection, filter.EntityId, cancellation)))), cancellation);
            var edits = await GetEditsAsync([.. ids.Items], cancellation);
            return new([.. ids.Items.Select(id => edits[id])], ids.Cursors, ids.TotalCount, ids.HasNext, ids.HasPrevious);
        });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<EventCount>> CountEventsAsync(EventFilter filter, IReadOnlyList<EventDimension> by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Guard<IReadOnlyList<EventCount>>(async () => [.. Counts.Read(await RunAsync(Counts.Of(filter, by), [], cancellation)).Select(c => new EventCount(c.Keys, c.Count))]);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RelationCount>> CountRelationsAsync(RelationFilter filter, IReadOnlyList<RelationDimension> by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Guard<IReadOnlyList<RelationCount>>(async () => [.. Counts.Read(await RunAsync(Counts.Of(filter, by), [], cancellation)).Select(c => new RelationCount(c.Keys, c.Count))]);
    }

    private Task<IReadOnlyList<Row>> RunAsync(Composed statement, IEnumerable<KeyValuePair<string, object?>> more, CancellationToken cancellation, bool backward = false) =>
        _connection.ReadMadeAsync(statement.Text, [.. statement.Parameters, .. more], cancellation, backward);

    private Task<Page<string>> IdsAsync(Composed statement, Pages pages, CancellationToken cancellation) =>
        Guard(async () => pages.Ids((await RunAsync(statement, pages.With(), cancellation, pages.Backward))[0]));

    private Task<Page<T>> ItemsAsync<T>(Composed statement, Pages pages, Func<Row, T> item, CancellationToken cancellation) =>
        Guard(async () => (await PagesAsync(statement, [], pages, item, cancellation))[""]);

    private async Task<Dictionary<string, Page<T>>> PagesAsync<T>(
        Composed statement, IReadOnlyList<KeyValuePair<string, object?>> rows, Pages pages, Func<Row, T> item, CancellationToken cancellation) =>
        pages.Owned(await RunAsync(statement, [.. rows, .. pages.With()], cancellation, pages.Backward), item);

    private async Task<Page<string>> ListAsync(string name, Pages pages, KeyValuePair<string, object?>[] parameters, CancellationToken cancellation) =>
        pages.Ids((await RunAsync(name, parameters, cancellation, pages.Backward))[0]);

    /// <summary>An entity with an empty list has an empty page; one that is not there is absent.</summary>
    private Task<IReadOnlyDictionary<string, Page<T>>> OwnedAsync<T>(
        string name, IReadOnlyCollection<string> ids, Pages pages, KeyValuePair<string, object?>[] parameters, Func<Row, T> item, CancellationToken cancellation, bool emptyToo = true)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Guard<IReadOnlyDictionary<string, Page<T>>>(async () =>
        {
            var found = pages.Owned(await RunAsync(name, [.. Arguments.Rows(ids), .. parameters], cancellation, pages.Backward), item);
            if (!emptyToo) foreach (var id in found.Where(p => p.Value.TotalCount == 0).Select(p => p.Key).ToList()) found.Remove(id);
            return found;
        });
    }
}

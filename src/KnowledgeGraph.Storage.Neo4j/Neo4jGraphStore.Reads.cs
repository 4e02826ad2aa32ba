using System.Globalization;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Walking;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Storage.Neo4j;

/// <content>The reads: one statement each, but for walks and exports.</content>
public sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    public Task<long> GetRevisionAsync(CancellationToken cancellation = default) =>
        Guard<long>(async () => (await RunAsync("store-state", [], cancellation))[0].Long(1));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Revision>> GetRevisionsAsync(long since, int limit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Guard<IReadOnlyList<Revision>>(async () => [
            .. (await RunAsync("revision-list", Arguments.Of(("since", since), ("limit", limit)), cancellation)).Select(r => new Revision(
                r.Long(0), Values.Moment(r.Text(1)), r.Text(2), r.Int(3))),
        ]);
    }

    /// <inheritdoc/>
    public Task<ChangeSet> GetChangesAsync(long since, CancellationToken cancellation = default) => ConsistentAsync(
        async run =>
        {
            var row = (await run("revision-changes", Arguments.Of(("since", since))))[0];
            return new ChangeSet(row.Long(0), Ordered(row.Texts(1)), Ordered(row.Texts(2)));
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Entity>> GetEntitiesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Guard<IReadOnlyDictionary<string, Entity>>(async () => ById(await RunAsync("entity-get", ids, cancellation), r => Values.Entity(r, 1)));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Event>> GetEventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Guard<IReadOnlyDictionary<string, Event>>(async () => ById(await RunAsync("event-get", ids, cancellation), r => new Event(
            Values.Entity(r, 1), Values.Type(r.Text(10)), r.TextOrNull(11), r.Texts(12), Values.Time(r.TextOrNull(13)), r.TextOrNull(14), Ordered(r.Texts(16)), Ordered(r.Texts(17)),
            r.Double(15))));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Relation>> GetRelationsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Guard<IReadOnlyDictionary<string, Relation>>(async () => ById(await RunAsync("relation-get", ids, cancellation), r => Values.Relation(r)));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Document>> GetDocumentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Guard<IReadOnlyDictionary<string, Document>>(async () => ById(await RunAsync("document-get", ids, cancellation), Values.Document));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindEntitiesByNameAsync(IReadOnlyCollection<string> names, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Guard<IReadOnlyDictionary<string, IReadOnlyList<string>>>(async () =>
        {
            var keys = names.Distinct(StringComparer.Ordinal).Select(n => (Name: n, Key: TextKey.Of(n))).Where(n => n.Key.Length > 0).ToList();
            var found = (await RunAsync("entity-find", keys.Select(n => n.Key), cancellation)).Select(r => (Key: r.Text(0), Entity: r.Text(1), Confidence: r.Double(2)))
                .OrderByDescending(r => r.Confidence).ThenBy(r => r.Entity, StringComparer.Ordinal).ToLookup(r => r.Key, r => r.Entity, StringComparer.Ordinal);
            return keys.Where(n => found.Contains(n.Key)).ToDictionary(n => n.Name, n => (IReadOnlyList<string>)[.. found[n.Key]], StringComparer.Ordinal);
        });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<EvidenceOf>>> GetEvidenceAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Guard<IReadOnlyDictionary<string, IReadOnlyList<EvidenceOf>>>(async () => (await RunAsync("evidence-get", ids, cancellation)).GroupBy(r => r.Text(0), StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => EvidenceOrder.Of(g.Select(r => Values.Piece(r, 1))),
            StringComparer.Ordinal));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<EventFigure>>> GetFiguresAsync(IReadOnlyCollection<string> eventIds, CancellationToken cancellation = default) =>
        Guard<IReadOnlyDictionary<string, IReadOnlyList<EventFigure>>>(async () => (await RunAsync("figure-get", eventIds, cancellation)).GroupBy(r => r.Text(0), StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => EvidenceOrder.Figures(g.Select(r =>
            {
                var ((statement, evidence), f) = (Values.Evidence(r, 1), r.Map(11));
                return new SaidFigure(statement, evidence, Values.Figure(f), f.Text("words"), f.Text("sentence"), Values.Time(r.TextOrNull(10)));
            })),
            StringComparer.Ordinal));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Disagreement>> GetDisagreementsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Guard<IReadOnlyDictionary<string, Disagreement>>(async () => (await RunAsync("disagreement-rows", ids, cancellation)).Select(DisagreementReads.Disagreement).ToDictionary(d => d.Id, StringComparer.Ordinal));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<EvidenceOfSide>>>> GetDisagreementEvidenceAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Guard<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<EvidenceOfSide>>>>(async () => DisagreementEvidence.Of(await RunAsync("disagreement-evidence", ids, cancellation)));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<Mention>>> GetDocumentMentionsAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) =>
        Guard<IReadOnlyDictionary<string, IReadOnlyList<Mention>>>(async () => GraphReads.Mentions(await RunAsync("mention-in", documentIds, cancellation)).GroupBy(m => m.DocumentId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Mention>)[.. g], StringComparer.Ordinal));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, DocumentContents>> GetDocumentContentsAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) =>
        Guard<IReadOnlyDictionary<string, DocumentContents>>(async () => ById(await RunAsync("document-contents", documentIds, cancellation), r => new DocumentContents(ByPlace(r.Rows(1)), ByPlace(r.Rows(2)))));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<MentionResolution>>> GetResolutionsAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) => ConsistentAsync(
        async run =>
        {
            var told = (await run("resolution-get", Arguments.Rows(documentIds))).ToDictionary(r => r.Text(0), r => ResolutionJson.Read(r.Text(0), r.Text(1)), StringComparer.Ordinal);
            var ids = told.Values.SelectMany(d => d).SelectMany(r => r.Rejected.Select(c => c.EntityId).Prepend(r.EntityId));
            var moved = (await run("identity-moved", Arguments.Rows(ids))).ToDictionary(r => r.Text(0), r => r.Text(1), StringComparer.Ordinal);
            string Now(string id) => moved.GetValueOrDefault(id, id);
            return (IReadOnlyDictionary<string, IReadOnlyList<MentionResolution>>)told.ToDictionary(
                d => d.Key,
                d => (IReadOnlyList<MentionResolution>)
                [
                    .. d.Value.Select(r => moved.Count == 0 ? r : r with { EntityId = Now(r.EntityId), Rejected = [.. r.Rejected.Select(c => c with { EntityId = Now(c.EntityId) })] }),
                ],
                StringComparer.Ordinal);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetMergedIdsAsync(IReadOnlyCollection<string> entityIds, CancellationToken cancellation = default) =>
        Guard<IReadOnlyDictionary<string, IReadOnlyList<string>>>(async () => ById(await RunAsync("identity-others", entityIds, cancellation), r => Ordered(r.Texts(1))));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, RecordedEdit>> GetEditsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Guard<IReadOnlyDictionary<string, RecordedEdit>>(async () => (await RunAsync("edit-get", ids, cancellation)).Select(r => EditReads.Recorded(r.Map(0))).ToDictionary(e => e.Edit.Id, StringComparer.Ordinal));

    /// <inheritdoc/>
    public Task<IReadOnlyList<GraphPath>> FindPathsAsync(PathRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Guard<IReadOnlyList<GraphPath>>(async () =>
        {
            var now = await Identities.NowAsync(_connection, [request.From, request.To], cancellation);
            return await ConsistentAsync(run => Walks.PathsAsync(run, request with { From = now.Of(request.From)!, To = now.Of(request.To)! }), cancellation);
        });
    }

    /// <inheritdoc/>
    public Task<Subgraph> GetSubgraphAsync(SubgraphRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Guard<Subgraph>(async () =>
        {
            var now = await Identities.NowAsync(_connection, request.Roots, cancellation);
            return await ConsistentAsync(run => Walks.SubgraphAsync(run, request with { Roots = now.Of(request.Roots)! }), cancellation);
        });
    }

    /// <inheritdoc/>
    public Task<GraphStatistics> GetStatisticsAsync(CancellationToken cancellation = default) => ConsistentAsync(
        async run =>
        {
            var row = (await run("statistics", []))[0];
            return new GraphStatistics(row.Long(0), By<EntityKind>(row, 1), By<RelationType>(row, 2), By<EventType>(row, 3), row.Int(4), row.Int(5), row.Int(6));
        },
        cancellation);

    private static Dictionary<T, int> By<T>(Row row, int column)
        where T : struct, Enum =>
        row.Rows(column).Select(c => (Value: Values.Word<T>(c.Text(0)), Count: c.Int(1))).Where(c => c.Count > 0).OrderBy(c => c.Value).ToDictionary(c => c.Value, c => c.Count);

    private static IReadOnlyList<string> Ordered(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Ids by the first place each stands at.</summary>
    private static IReadOnlyList<string> ByPlace(IEnumerable<Row> pairs) =>
        [.. pairs.GroupBy(p => p.Text(1), StringComparer.Ordinal).OrderBy(g => g.Min(p => p.Int(0))).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];

    private static Dictionary<string, T> ById<T>(IEnumerable<Row> rows, Func<Row, T> read) => rows.ToDictionary(r => r.Text(0), read, StringComparer.Ordinal);
}

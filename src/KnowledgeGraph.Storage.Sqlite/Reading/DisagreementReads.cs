using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

internal static class DisagreementReads
{
    /// <summary>Of <c>disagreement g</c>; five columns.</summary>
    public const string Columns = "g.id, g.reason, g.subject, g.object, g.seat";

    /// <summary>Of <c>disagreement_side s</c>; nine columns.</summary>
    public const string SideColumns = "s.disagreement, s.entity, s.time, s.mode, s.kind, s.min, s.max, s.unit, s.corrected";

    private const string Order = "-g.newest AS k1, g.id AS k2";
    private static readonly SortType[] Keys = [SortType.Number, SortType.Text];

    private static readonly (string Table, string Link, string Time)[] Kinds =
        [("relation_statement", "s.relation, NULL", "s.time"), ("event_statement", "NULL, s.event", "s.date")];

    public static Dictionary<string, Disagreement> Get(SqliteSession session, IReadOnlyCollection<string> ids)
    {
        var json = Json.Of(ids);
        var statements = session.Sql("""
            SELECT t.disagreement, t.side, d.id, coalesce(r.id, e.id) FROM json_each(?1) i CROSS JOIN disagreement_statement t ON t.disagreement = i.value
            LEFT JOIN relation_statement r ON r.key = t.relation_statement LEFT JOIN event_statement e ON e.key = t.event_statement
            CROSS JOIN document d ON d.key = coalesce(r.document, e.document) ORDER BY t.disagreement, t.side, t.ordinal
            """).List(r => (Side: (r.GetString(0), r.GetInt32(1)), Ref: new StatementRef(r.GetString(2), r.GetString(3))), json).ToLookup(s => s.Side, s => s.Ref);
        var sides = session.Sql($"SELECT {SideColumns}, s.side FROM json_each(?1) i CROSS JOIN disagreement_side s ON s.disagreement = i.value ORDER BY s.disagreement, s.side")
            .List(r => (Id: r.GetString(0), Side: Side(r, [.. statements[(r.GetString(0), r.GetInt32(9))]])), json).ToLookup(s => s.Id, s => s.Side, StringComparer.Ordinal);
        return session.Sql($"SELECT {Columns} FROM json_each(?1) i CROSS JOIN disagreement g ON g.id = i.value").List(Head, json)
            .ToDictionary(d => d.Id, d => d with { Sides = [.. sides[d.Id]] }, StringComparer.Ordinal);
    }

    public static Page<string> List(SqliteSession session, DisagreementFilter filter, PageRequest page)
    {
        var query = new SqlText($"SELECT '' AS owner, {Order} FROM disagreement g WHERE 1");
        foreach (var entity in Identities.Follow(session, filter.Entities) ?? [])
            query.Add($" AND g.id IN (SELECT disagreement FROM disagreement_entity WHERE entity = {query.Bind(entity)})");
        if (filter.Reasons is { } reasons) query.Add($" AND g.reason IN (SELECT value FROM json_each({query.Bind(Json.OfEnums(reasons))}))");
        if (filter.Kinds is { } kinds) query.Add($" AND (SELECT kind FROM entity WHERE id = g.subject) IN (SELECT value FROM json_each({query.Bind(Json.OfEnums(kinds))}))");
        if (filter.Types is { } types) query.Add($" AND g.unit_type IN (SELECT value FROM json_each({query.Bind(Json.OfEnums(types))}))");
        if (filter.Sources is { } sources)
            query.Add($"""
                 AND EXISTS (
                  SELECT 1 FROM disagreement_statement t LEFT JOIN relation_statement r ON r.key = t.relation_statement LEFT JOIN event_statement e ON e.key = t.event_statement
                  JOIN document d ON d.key = coalesce(r.document, e.document)
                  WHERE t.disagreement = g.id AND d.publisher IN (SELECT value FROM json_each({query.Bind(Json.Of(sources))})))
                """);
        return new PagedList<string>(query, Keys, (r, _) => r.GetString(2)).Read(session, page);
    }

    public static Dictionary<string, Page<string>> Of(SqliteSession session, IReadOnlyCollection<string> ids, PageRequest page) =>
        Identities.Under(session, ids, followed =>
        {
            var query = new SqlText("");
            var owner = query.Owner();
            query.Add($"""
                SELECT {owner} AS owner, {Order} FROM (
                  SELECT c.disagreement AS id FROM disagreement_entity c WHERE c.entity = {owner}
                  UNION SELECT t.disagreement FROM relation_statement r
                    CROSS JOIN disagreement_statement t INDEXED BY disagreement_statement_by_relation ON t.relation_statement = r.key WHERE r.relation = {owner}
                  UNION SELECT t.disagreement FROM event_statement e
                    CROSS JOIN disagreement_statement t INDEXED BY disagreement_statement_by_event ON t.event_statement = e.key WHERE e.event = {owner}
                ) o CROSS JOIN disagreement g ON g.id = o.id
                """);
            return new PagedList<string>(query, Keys, (r, _) => r.GetString(2)).Read(session, page, followed);
        });

    /// <summary>Of a figure the sentence that gives it, which need not be the one that tells of the event.</summary>
    public static Dictionary<string, IReadOnlyList<IReadOnlyList<EvidenceOfSide>>> Evidence(SqliteSession session, IReadOnlyCollection<string> ids)
    {
        var json = Json.Of(ids);
        var pieces = Kinds.SelectMany(kind => session.Sql($"""
            SELECT {Rows.EvidenceColumns}, t.disagreement, t.side, t.ordinal, {kind.Link}, {kind.Time}, s.document, f.statement, {Rows.FigureColumns} FROM json_each(?1) i
            CROSS JOIN disagreement_statement t ON t.disagreement = i.value CROSS JOIN disagreement_side v ON v.disagreement = t.disagreement AND v.side = t.side
            CROSS JOIN {kind.Table} s ON s.key = t.{kind.Table} CROSS JOIN document d ON d.key = s.document
            LEFT JOIN figure f ON f.statement = t.event_statement AND f.kind = v.kind AND f.unit IS v.unit
            """).List(
            r => (Id: r.GetString(10), Side: r.GetInt32(11), Ordinal: r.GetInt32(12), Document: r.GetInt64(16), Statement: r.GetString(1), Evidence: Rows.Evidence(r, 2),
                Time: r.Time(15), Relation: r.Text(13), Event: r.Text(14), Figure: r.IsDBNull(17) ? null : Rows.Figure(r, 18)), json)).ToList();
        var texts = EvidenceReads.Texts(session, pieces.Select(p => p.Document));
        return pieces.GroupBy(p => p.Id, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => (IReadOnlyList<IReadOnlyList<EvidenceOfSide>>)
            [
                .. g.GroupBy(p => p.Side).OrderBy(s => s.Key).Select(s => (IReadOnlyList<EvidenceOfSide>)
                [
                    .. s.OrderBy(p => p.Ordinal).Select(p => new EvidenceOfSide(
                        p.Figure is null
                            ? new(p.Statement, p.Evidence, EvidenceOrder.Sentence(texts[p.Document], p.Evidence.Start, p.Evidence.End), p.Time)
                            : SaidFigure.In(texts[p.Document], p.Statement, p.Evidence, p.Figure, p.Time).Said(),
                        p.Relation, p.Event)),
                ]),
            ],
            StringComparer.Ordinal);
    }

    /// <summary>The disagreement without its sides.</summary>
    public static Disagreement Head(SqlRow row) => new(row.GetString(0), (DisagreementReason)row.GetInt32(1), row.GetString(2), row.Text(3), row.Text(4), []);

    public static DisagreementSide Side(SqlRow row, IReadOnlyList<StatementRef> statements) => new(
        new(row.Text(1), row.Time(2), row.Text(3), row.Int(4) is { } kind ? (FigureKind)kind : null, row.Long(5), row.Long(6), row.Text(7)), row.GetInt32(8) != 0, statements);
}

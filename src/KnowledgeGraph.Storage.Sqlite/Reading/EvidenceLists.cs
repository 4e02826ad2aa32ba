using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Evidence page by page: of the documents that it stands in only those of the page are read.</summary>
internal static class EvidenceLists
{
    /// <summary>As <see cref="EvidenceOrder.Rank"/> has it.</summary>
    private static readonly string Rank = $"CAST(round((1 - s.confidence) * {EvidenceOrder.RankOfNone}) AS INTEGER)";

    private readonly record struct Found(string Subject, string Statement, Evidence Evidence, long Document, Edtf? Time, Name? Name);

    /// <summary>Of relations, events, and entities' names.</summary>
    public static Dictionary<string, Page<EvidenceOf>> Of(SqliteSession session, IReadOnlyCollection<string> ids, PageRequest page)
    {
        var query = new SqlText("");
        var owner = query.Owner();
        var keys = $"{owner} AS owner, {Rank} AS k1, d.id AS k2, s.start_at AS k3, s.end_at AS k4, s.id AS k5";
        const string From = "s CROSS JOIN document d ON d.key = s.document WHERE";
        query.Add($"SELECT {keys}, {Columns(owner, "s.time")} FROM relation_statement {From} s.relation = {owner}");
        var list = new PagedList<Found>(
            query, [.. EvidencePages.Keys], Read,
            $"SELECT {keys}, {Columns(owner, "s.date")} FROM event_statement {From} s.event = {owner}",
            $"SELECT {keys}, {NameColumns(owner)} FROM name_statement {From} s.entity IN {Identities.AllOf(owner)} AND {Kept(owner)}");
        return Sentences(session, list.Read(session, page, ids), found => Piece(found.Item, found.Text));
    }

    /// <summary>Of everything that documents say.</summary>
    public static Dictionary<string, Page<EvidenceIn>> OfDocuments(SqliteSession session, IReadOnlyCollection<string> documents, PageRequest page)
    {
        const string Entity = "coalesce(y.survivor, s.entity)";
        var query = new SqlText("");
        var owner = query.Owner();
        var keys = $"{owner} AS owner, s.start_at AS k1, s.end_at AS k2, s.id AS k3";
        const string from = "FROM document d CROSS JOIN";
        query.Add($"SELECT {keys}, {Columns("s.relation", "s.time")} {from} relation_statement s ON s.document = d.key WHERE d.id = {owner} AND s.relation IS NOT NULL");
        var list = new PagedList<Found>(
            query, [.. EvidencePages.KeysInDocument], Read,
            $"SELECT {keys}, {Columns("s.event", "s.date")} {from} event_statement s ON s.document = d.key WHERE d.id = {owner} AND s.event IS NOT NULL",
            $"SELECT {keys}, {NameColumns(Entity)} {from} name_statement s ON s.document = d.key LEFT JOIN identity y ON y.id = s.entity WHERE d.id = {owner} AND {Kept(Entity)}");
        return Sentences(session, list.Read(session, page, documents), found => new EvidenceIn(found.Item.Subject, Piece(found.Item, found.Text)));
    }

    private static string Columns(string subject, string time) => $"{Rows.EvidenceColumns}, {subject}, s.document, {time}, NULL, NULL, NULL";

    private static string NameColumns(string subject) => $"{Rows.EvidenceColumns}, {subject}, s.document, NULL, s.text, s.text_language, s.role";

    /// <summary>Names that edits withdrew or removed are no evidence.</summary>
    private static string Kept(string entity) =>
        $"s.id NOT IN (SELECT statement FROM withdrawn) AND NOT EXISTS (SELECT 1 FROM removed_name n WHERE n.entity = {entity} AND n.text = s.text AND n.language = s.text_language)";

    private static Found Read(SqlRow row, int first) => new(
        row.GetString(first + 10), row.GetString(first + 1), Rows.Evidence(row, first + 2), row.GetInt64(first + 11), row.Time(first + 12),
        row.Text(first + 13) is { } name ? new(name, (Language)row.GetInt32(first + 14), (NameRole)row.GetInt32(first + 15)) : null);

    private static EvidenceOf Piece(Found found, string text) =>
        new(found.Statement, found.Evidence, EvidenceOrder.Sentence(text, found.Evidence.Start, found.Evidence.End), found.Time, found.Name);

    private static Dictionary<string, Page<T>> Sentences<T>(SqliteSession session, Dictionary<string, Page<Found>> pages, Func<(Found Item, string Text), T> made)
    {
        var texts = EvidenceReads.Texts(session, pages.Values.SelectMany(p => p.Items).Select(f => f.Document));
        return pages.ToDictionary(
            p => p.Key, p => new Page<T>([.. p.Value.Items.Select(f => made((f, texts[f.Document])))], p.Value.Cursors, p.Value.TotalCount, p.Value.HasNext, p.Value.HasPrevious), StringComparer.Ordinal);
    }
}

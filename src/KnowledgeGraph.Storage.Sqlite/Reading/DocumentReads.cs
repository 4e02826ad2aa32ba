using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

internal static class DocumentReads
{
    /// <summary>Newest first, undated last.</summary>
    private const string Newest = "coalesce(-d.earliest, 999999999)";

    public static Dictionary<string, Document> Get(SqliteSession session, IReadOnlyCollection<string> ids) =>
        session.Sql($"SELECT {Rows.DocumentColumns} FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value")
            .List(r => Rows.Document(r, 0), Json.Of(ids)).ToDictionary(d => d.Id, StringComparer.Ordinal);

    public static Page<string> List(SqliteSession session, DocumentFilter filter, PageRequest page)
    {
        var key = filter.Order switch
        {
            DocumentOrder.DateAscending => "coalesce(d.earliest, 999999999)",
            DocumentOrder.AddedDescending => "-d.revision",
            _ => Newest,
        };
        var query = new SqlText("");
        query.Add($"SELECT '' AS owner, {key} AS k1, d.id AS k2 FROM document d WHERE {query.Holds(filter)}");
        if (!filter.AsksForKinds) query.Add($" AND d.kind <> {(int)DocumentKind.Curated}");
        return new PagedList<string>(query, [SortType.Number, SortType.Text], (r, _) => r.GetString(2)).Read(session, page);
    }

    public static Dictionary<string, Page<Mention>> MentionsOfEntities(SqliteSession session, IReadOnlyCollection<string> ids, Language? language, PageRequest page)
    {
        var query = new SqlText("");
        var owner = query.Owner();
        var merged = Identities.AreMerged(session, ids);
        query.Add($"""
            SELECT {(merged ? "DISTINCT" : "")} {owner} AS owner, {Newest} AS k1, d.id AS k2, m.start_at AS k3, m.end_at AS k4, m.form AS k5, {Rows.FollowedMentionColumns}
            FROM mention m CROSS JOIN document d ON d.key = m.document {Rows.FollowedMention} WHERE m.entity {(merged ? $"IN {Identities.AllOf(owner)}" : $"= {owner}")}
            """);
        if (language is { } only) query.Add($" AND m.language = {query.Bind((int)only)}");
        return new PagedList<Mention>(query, [SortType.Number, SortType.Text, SortType.Number, SortType.Number, SortType.Number], Rows.Mention).Read(session, page, ids);
    }

    public static Dictionary<string, IReadOnlyList<Mention>> Mentions(SqliteSession session, IReadOnlyCollection<string> ids) =>
        session.Sql($"""
            SELECT {Rows.FollowedMentionColumns} FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value CROSS JOIN mention m ON m.document = d.key {Rows.FollowedMention}
            ORDER BY d.id, m.start_at, m.end_at, 2, m.form
            """).List(r => Rows.Mention(r, 0), Json.Of(ids)).Distinct().GroupBy(m => m.DocumentId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Mention>)[.. g], StringComparer.Ordinal);

    /// <summary>Documents that say nothing of relations and events have empty contents; unknown ones are absent.</summary>
    public static Dictionary<string, DocumentContents> Contents(SqliteSession session, IReadOnlyCollection<string> ids)
    {
        var json = Json.Of(ids);
        ILookup<string, string> Of(string kind) => session.Sql($"""
            SELECT d.id, s.{kind} FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value CROSS JOIN {kind}_statement s ON s.document = d.key AND s.{kind} IS NOT NULL
            GROUP BY d.id, s.{kind} ORDER BY d.id, min(s.start_at), s.{kind}
            """).List(r => (Document: r.GetString(0), Id: r.GetString(1)), json).ToLookup(c => c.Document, c => c.Id, StringComparer.Ordinal);
        var (relations, events) = (Of("relation"), Of("event"));
        return session.Sql("SELECT d.id FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value").List(r => r.GetString(0), json)
            .ToDictionary(id => id, id => new DocumentContents([.. relations[id]], [.. events[id]]), StringComparer.Ordinal);
    }
}

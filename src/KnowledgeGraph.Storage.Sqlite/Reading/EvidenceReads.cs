using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Evidence with its sentence. The sentence is cut out here and not in SQL, whose <c>substr</c> counts code points.</summary>
internal static class EvidenceReads
{
    private static readonly (string Table, string Link, string Time)[] Kinds =
        [("relation_statement", "relation", "s.time"), ("event_statement", "event", "s.date")];

    /// <summary>Names are linked to their entity as told; those that edits withdrew or removed are no evidence.</summary>
    private const string Names = $"""
        SELECT {Rows.EvidenceColumns}, i.value ->> 0, s.document, s.text, s.text_language, s.role FROM json_each(?1) i CROSS JOIN name_statement s ON s.entity = i.value ->> 1 CROSS JOIN document d ON d.key = s.document
        WHERE s.id NOT IN (SELECT statement FROM withdrawn)
          AND NOT EXISTS (SELECT 1 FROM removed_name n WHERE n.entity = i.value ->> 0 AND n.text = s.text AND n.language = s.text_language)
        """;

    public static Dictionary<string, IReadOnlyList<EvidenceOf>> Get(SqliteSession session, IReadOnlyCollection<string> ids)
    {
        var json = Json.Of(ids);
        var found = Kinds.SelectMany(kind => session.Sql($"""
            SELECT {Rows.EvidenceColumns}, i.value, {kind.Time}, s.document FROM json_each(?1) i
            CROSS JOIN {kind.Table} s ON s.{kind.Link} = i.value CROSS JOIN document d ON d.key = s.document
            """).List(r => (Of: r.GetString(10), Id: r.GetString(1), Evidence: Rows.Evidence(r, 2), Time: r.Time(11), Document: r.GetInt64(12), Name: (Name?)null), json))
            .Concat(session.Sql(Names).List(
                r => (Of: r.GetString(10), Id: r.GetString(1), Evidence: Rows.Evidence(r, 2), Time: (Edtf?)null, Document: r.GetInt64(11),
                    Name: (Name?)new Name(r.GetString(12), (Language)r.GetInt32(13), (NameRole)r.GetInt32(14))), Identities.Pairs(session, ids, out _))).ToList();
        var texts = Texts(session, found.Select(f => f.Document));
        return found.GroupBy(f => f.Of, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => EvidenceOrder.Of(g.Select(f => new EvidenceOf(f.Id, f.Evidence, EvidenceOrder.Sentence(texts[f.Document], f.Evidence.Start, f.Evidence.End), f.Time, f.Name))),
            StringComparer.Ordinal);
    }

    /// <summary>The texts of documents by their keys.</summary>
    public static Dictionary<long, string> Texts(SqliteSession session, IEnumerable<long> documents) =>
        session.Sql("SELECT d.key, d.text FROM json_each(?1) i CROSS JOIN document d ON d.key = i.value")
            .List(r => (Key: r.GetInt64(0), Text: r.GetString(1)), Json.Of(documents.Distinct())).ToDictionary(d => d.Key, d => d.Text);
}

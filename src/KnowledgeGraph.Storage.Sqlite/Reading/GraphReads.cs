using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Documents with all that they say, as they were taken in.</summary>
internal static class GraphReads
{
    /// <summary>The next documents in order of their ids, after one.</summary>
    public static List<DocumentGraph> After(SqliteSession session, string id, int count)
    {
        const string some = "SELECT key FROM document WHERE id > ?1 ORDER BY id LIMIT ?2";
        var documents = session.Sql($"SELECT {Rows.DocumentColumns} FROM document d WHERE d.id > ?1 ORDER BY d.id LIMIT ?2").List(r => Rows.Document(r, 0), id, count);
        if (documents.Count == 0) return [];
        var drafts = session.Sql($"""
            SELECT d.id, a.entity, a.description_en, a.description_ar, a.identifiers FROM draft a JOIN document d ON d.key = a.document
            WHERE a.document IN ({some}) ORDER BY d.id, a.entity
            """).List(r => (Document: r.GetString(0), Draft: Draft(r)), id, count).ToLookup(d => d.Document, d => d.Draft, StringComparer.Ordinal);
        var mentions = session.Sql($"""
            SELECT {Rows.MentionColumns} FROM mention m JOIN document d ON d.key = m.document WHERE m.document IN ({some})
            ORDER BY d.id, m.start_at, m.end_at, m.entity, m.form
            """).List(r => Rows.Mention(r, 0), id, count).ToLookup(m => m.DocumentId, StringComparer.Ordinal);
        var resolutions = ResolutionReads.Told(session, documents.Select(d => d.Id));
        var statements = Statements(session, documents).ToLookup(s => s.Evidence.DocumentId, StringComparer.Ordinal);
        return
        [
            .. documents.Select(d => new DocumentGraph(
                d, [.. drafts[d.Id]], [.. mentions[d.Id]],
                [.. statements[d.Id].OrderBy(s => s.Evidence.Start).ThenBy(s => s.Evidence.End).ThenBy(s => s.Id, StringComparer.Ordinal)]) { Resolutions = [.. resolutions[d.Id]] }),
        ];
    }

    private static IEnumerable<Statement> Statements(SqliteSession session, List<Document> documents)
    {
        var ids = Json.Of(documents.Select(d => d.Id));
        const string from = "CROSS JOIN document d ON d.id = i.value CROSS JOIN";
        var names = session.Sql($"SELECT {Rows.NameColumns} FROM json_each(?1) i {from} name_statement s ON s.document = d.key").List(Rows.NameStatement, ids);
        var relations = session.Sql($"SELECT {Rows.RelationStatementColumns} FROM json_each(?1) i {from} relation_statement s ON s.document = d.key")
            .List(Rows.RelationStatement, ids);
        var events = EventStatements.Read(session, $"SELECT s.key FROM json_each(?1) i {from} event_statement s ON s.document = d.key", ids).Select(s => s.Statement);
        return [.. names, .. relations, .. events];
    }

    private static EntityDraft Draft(SqlRow row)
    {
        var id = row.GetString(1);
        return new(id, EntityKinds.OfId(id) ?? throw new FormatException($"The id '{id}' names no kind of entity."), row.Localized(2), Json.Identifiers(row.GetString(4)));
    }
}

using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes and removes what a document says, and notes what that touches.</summary>
internal sealed class DocumentRows(SqliteSession session, Touched<long> touched, long revision)
{
    public void Insert(DocumentGraph graph, string fingerprint)
    {
        var d = graph.Document;
        touched.Told.Add(d.Id);
        session.Sql("""
            INSERT INTO document (id, kind, name, language, title, publisher, url, date, earliest, latest, fingerprint, revision, text)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, language = excluded.language, title = excluded.title,
              publisher = excluded.publisher, url = excluded.url, date = excluded.date, earliest = excluded.earliest, latest = excluded.latest,
              fingerprint = excluded.fingerprint, revision = excluded.revision, text = excluded.text
            """).Run(
            d.Id, (int)d.Kind, d.Name, (int)d.Language, d.Title, d.Publisher, d.Url, d.Date?.Text, Day(d.Date?.Earliest), Day(d.Date?.Latest), fingerprint, revision, d.Text);
        var key = session.Sql("SELECT key FROM document WHERE id = ?1").Number(d.Id);
        foreach (var draft in graph.Entities) Insert(key, draft);
        var mentions = session.Sql("INSERT INTO mention (document, start_at, end_at, entity, form, language, sentence_start, sentence_end) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        foreach (var m in graph.Mentions) mentions.Run(key, m.Start, m.End, m.EntityId, (int)m.Form, (int)m.Language, m.SentenceStart, m.SentenceEnd);
        if (graph.Resolutions.Count > 0) session.Sql("INSERT INTO resolution (document, decisions) VALUES (?1, ?2)").Run(key, ResolutionJson.Of(graph.Resolutions));
        foreach (var statement in graph.Statements) Insert(key, statement);
    }

    /// <summary>Removes all that a document says; its own row stays for what takes its place.</summary>
    public void Clear(string id)
    {
        var key = session.Sql("SELECT key FROM document WHERE id = ?1").Number(id);
        touched.Entities.UnionWith(session.Sql("SELECT entity FROM draft WHERE document = ?1").List(r => r.GetString(0), key));
        touched.Relations.UnionWith(session.Sql("SELECT type, from_id, to_id FROM relation_statement WHERE document = ?1")
            .List(r => ((RelationType)r.GetInt32(0), r.GetString(1), r.GetString(2)), key));
        touched.Events.UnionWith(session.Sql("SELECT event FROM event_statement WHERE document = ?1 AND event IS NOT NULL").List(r => r.GetString(0), key));
        var told = session.Sql("SELECT key FROM event_statement WHERE document = ?1").List(r => r.GetInt64(0), key);
        if (told.Count > 0) touched.EventStatements.UnionWith(EventReach.Of(session, told, session.Sql("SELECT EXISTS (SELECT 1 FROM identity)").Number() != 0));
        touched.EventStatements.ExceptWith(told);
        session.Sql("DELETE FROM figure WHERE statement IN (SELECT key FROM event_statement WHERE document = ?1)").Run(key);
        session.Sql("DELETE FROM party WHERE statement IN (SELECT key FROM event_statement WHERE document = ?1)").Run(key);
        foreach (var table in (string[])["event_statement", "relation_statement", "name_statement", "mention", "resolution", "draft"])
            session.Sql($"DELETE FROM {table} WHERE document = ?1").Run(key);
    }

    private void Insert(long document, EntityDraft draft)
    {
        session.Sql("INSERT INTO draft (document, entity, description_en, description_ar, identifiers) VALUES (?1, ?2, ?3, ?4, ?5)")
            .Run(document, draft.Id, draft.Description?.En, draft.Description?.Ar, Json.Of(draft.Identifiers));
        if (draft.Description is not null || draft.Identifiers.Count > 0) touched.Entities.Add(draft.Id);
    }

    private void Insert(long document, Statement statement)
    {
        var e = statement.Evidence;
        switch (statement)
        {
            case NameStatement s:
                session.Sql("""
                    INSERT INTO name_statement (id, document, start_at, end_at, language, extractor, rule, words, confidence, entity, text, text_language, role)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
                    """).Run(
                    s.Id, document, e.Start, e.End, (int)e.Language, e.Extractor, e.Rule, e.Trigger, e.Confidence, s.EntityId, s.Name.Text, (int)s.Name.Language, (int)s.Name.Role);
                touched.Entities.Add(s.EntityId);
                break;
            case RelationStatement s:
                session.Sql("""
                    INSERT INTO relation_statement
                      (id, document, start_at, end_at, language, extractor, rule, words, confidence, type, from_id, to_id, office, title_en, title_ar, time)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
                    """).Run(
                    s.Id, document, e.Start, e.End, (int)e.Language, e.Extractor, e.Rule, e.Trigger, e.Confidence, (int)s.Type, s.From, s.To, s.Office, s.Title?.En, s.Title?.Ar,
                    s.Time?.Text);
                touched.Relations.Add((s.Type, s.From, s.To));
                break;
            case EventStatement s:
                Insert(document, s);
                break;
        }
    }

    private void Insert(long document, EventStatement s)
    {
        var e = s.Evidence;
        int? earliest = s.Date is null ? null : EdtfDays.Earliest(s.Date);
        int? latest = s.Date is null ? null : EdtfDays.Latest(s.Date);
        session.Sql("""
            INSERT INTO event_statement
              (id, document, start_at, end_at, language, extractor, rule, words, confidence, event_id, name_en, name_ar, type, mode, contexts, date, earliest, latest)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
            """).Run(
            s.Id, document, e.Start, e.End, (int)e.Language, e.Extractor, e.Rule, e.Trigger, e.Confidence, s.EventId, s.Names.En, s.Names.Ar, (int)s.Type, s.Mode,
            string.Join(' ', s.Contexts), s.Date?.Text, earliest, latest);
        var key = session.Sql("SELECT last_insert_rowid()").Number();
        var parties = s.Actors.Select(p => (PartyRoles.Actor, p)).Concat(s.Recipients.Select(p => (PartyRoles.Recipient, p)));
        if (s.Place is not null) parties = parties.Append((PartyRoles.Place, s.Place));
        foreach (var (role, party) in parties)
            session.Sql("INSERT INTO party (statement, role, entity, type, earliest, latest) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .Run(key, role, party, (int)s.Type, earliest, latest);
        for (var i = 0; i < s.Figures.Count; i++)
        {
            var f = s.Figures[i];
            session.Sql("INSERT INTO figure (statement, ordinal, kind, min, max, unit, start_at, end_at, sentence_start, sentence_end) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
                .Run(key, i, (int)f.Kind, f.Min, f.Max, f.Unit, f.Start, f.End, f.SentenceStart, f.SentenceEnd);
        }

        touched.EventStatements.Add(key);
    }

    private static int? Day(NodaTime.LocalDate? day) => day is { } known ? EdtfDays.Of(known) : null;
}

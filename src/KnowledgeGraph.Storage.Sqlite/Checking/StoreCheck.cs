using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite.Checking;

/// <summary>All that can be wrong with a store file, from the file inwards. Where the file itself is damaged nothing else is looked at.</summary>
internal static class StoreCheck
{
    private const int MostOfOneKind = 100;

    public static IReadOnlyList<StoreProblem> Run(SqliteSession session)
    {
        try
        {
            var damage = Damage(session);
            return damage.Count > 0 ? damage : [.. Dangling(session), .. Texts(session), .. Documents(session), .. EditCheck.Run(session), .. Columns(session), .. Rows(session)];
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return [new("damaged-file", "file", "The file is damaged: a page of it cannot be read.", false)];
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or ArgumentException)
        {
            return [new("unreadable-row", "file", $"A row cannot be read: {e.Message}", false)];
        }
    }

    private static List<StoreProblem> Damage(SqliteSession session) =>
        session.Sql($"PRAGMA integrity_check({MostOfOneKind})").List(r => r.GetString(0)).Where(line => line != "ok")
            .Select(line => new StoreProblem("damaged-file", "file", $"The file is damaged: {line}.", false)).ToList();

    /// <summary>Ids that a row names and that are not there: what SQLite's foreign keys find, by table and column.</summary>
    private static IEnumerable<StoreProblem> Dangling(SqliteSession session)
    {
        var broken = session.Sql("SELECT DISTINCT \"table\", fkid FROM pragma_foreign_key_check ORDER BY 1, 2").List(r => (Table: r.GetString(0), Key: r.GetInt32(1)));
        foreach (var (table, key) in broken)
        {
            var (parent, column, target) = session.Sql("SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1) WHERE id = ?2")
                .List(r => (r.GetString(0), r.GetString(1), r.GetString(2)), table, key)[0];
            var missing = session.Sql($"""
                SELECT DISTINCT CAST(c.{column} AS TEXT) FROM {table} c WHERE c.{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{target} = c.{column})
                ORDER BY 1 LIMIT {MostOfOneKind}
                """).List(r => r.GetString(0));
            foreach (var id in missing)
                yield return new($"dangling-{parent}", id, $"The table {table} names the {parent} '{id}', which is not there.", parent is "entity" or "relation" or "event");
        }
    }

    /// <summary>SQL counts code points, which are never more than UTF-16 units: what it lets through is right, what it finds is counted here.</summary>
    private static IEnumerable<StoreProblem> Texts(SqliteSession session)
    {
        foreach (var (table, id, noun) in ((string, string, string)[])
        [
            ("name_statement", "s.id", "statement"), ("relation_statement", "s.id", "statement"), ("event_statement", "s.id", "statement"), ("mention", "s.entity", "mention of"),
        ])
        {
            var found = session.Sql($"""
                SELECT {id}, d.id, s.start_at, s.end_at, d.text FROM (SELECT key, id, length(text) AS length, text FROM document) d JOIN {table} s ON s.document = d.key
                WHERE d.key IN (
                  SELECT d.key FROM document d JOIN (SELECT document, max(end_at) AS last, min(start_at) AS first, max(start_at > end_at) AS crossed FROM {table} GROUP BY document) m
                    ON m.document = d.key WHERE m.first < 0 OR m.crossed OR m.last > length(d.text))
                  AND (s.start_at < 0 OR s.start_at > s.end_at OR s.end_at > d.length)
                """).List(r => (Subject: r.GetString(0), Document: r.GetString(1), Inside: r.GetInt32(2) >= 0 && r.GetInt32(2) <= r.GetInt32(3) && r.GetInt32(3) <= r.GetString(4).Length));
            foreach (var (subject, document, _) in found.Where(f => !f.Inside).Take(MostOfOneKind))
                yield return new("evidence-outside-text", subject, $"The {noun} '{subject}' points outside the text of document '{document}'.", false);
        }
    }

    /// <summary>A document that no longer says what was taken in.</summary>
    private static IEnumerable<StoreProblem> Documents(SqliteSession session)
    {
        var after = "";
        while (GraphReads.After(session, after, 100) is { Count: > 0 } graphs)
        {
            var fingerprints = session.Sql("SELECT d.id, d.fingerprint FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value")
                .List(r => (Id: r.GetString(0), Fingerprint: r.GetString(1)), Json.Of(graphs.Select(g => g.Document.Id))).ToDictionary(d => d.Id, d => d.Fingerprint);
            foreach (var id in graphs.Where(g => DocumentGraphs.Fingerprint(g) != fingerprints[g.Document.Id]).Select(g => g.Document.Id))
                yield return new("altered-document", id, $"What document '{id}' says is not what was taken in; import it again.", false);
            after = graphs[^1].Document.Id;
        }
    }

    private static IEnumerable<StoreProblem> Columns(SqliteSession session)
    {
        foreach (var (document, entity) in session.Sql($"SELECT d.id, u.entity FROM ({Repair.Undrafted}) u JOIN document d ON d.key = u.document ORDER BY 1, 2 LIMIT {MostOfOneKind}")
            .List(r => (r.GetString(0), r.GetString(1))))
            yield return new("missing-draft", document, $"Document '{document}' uses the entity '{entity}' and does not introduce it.", true);
        if (Repair.WrongSpans(session).Count + session.Sql($"SELECT count(*) FROM ({Repair.StaleParties})").Number() is > 0 and var count)
            yield return new("stale-span", "event_statement", $"{count} event statements are filed under days or a type that are not theirs.", true);
        if (session.Sql($"SELECT count(*) FROM participant WHERE {Repair.Misplaced}").Number() is > 0 and var misplaced)
            yield return new("stale-place", "participant", $"{misplaced} participants of events are filed under days that are not their events'.", true);
        if (session.Sql($"SELECT count(*) FROM entity WHERE {Repair.Miscounted}").Number() is > 0 and var miscounted)
            yield return new("stale-count", "entity", $"{miscounted} entities have other numbers of relations and events than stand beside them.", true);
    }

    private static IEnumerable<StoreProblem> Rows(SqliteSession session)
    {
        var derived = Derivation.Try(session, Repair.Everything(session));
        foreach (var (noun, ids) in ((string, IReadOnlyList<string>)[])[("relation", derived.Relations), ("event", derived.Events), ("entity", derived.Entities), ("disagreement", derived.Disagreements)])
            foreach (var id in ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostOfOneKind))
                yield return new($"stale-{noun}", id, $"The {noun} '{id}' does not follow from what the documents say.", true);
    }
}

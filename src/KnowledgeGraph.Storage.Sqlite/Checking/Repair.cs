using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Writing;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Sqlite.Checking;

/// <summary>Derives everything anew; writes only what is not as it must be, as one revision by <c>repair</c>, or none where nothing was wrong.</summary>
internal static class Repair
{
    /// <summary>Rows of derived tables whose owner is gone.</summary>
    private static readonly string[] Orphans =
    [
        "DELETE FROM participant WHERE NOT EXISTS (SELECT 1 FROM event v WHERE v.id = event)",
        "DELETE FROM name WHERE NOT EXISTS (SELECT 1 FROM entity e WHERE e.id = entity)",
        "DELETE FROM identifier WHERE NOT EXISTS (SELECT 1 FROM entity e WHERE e.id = entity)",
    ];

    /// <summary>A document and the ids that it uses without a draft of its own.</summary>
    public const string Undrafted = """
        SELECT u.document, u.entity FROM (
          SELECT document, entity FROM mention UNION SELECT document, entity FROM name_statement
          UNION SELECT document, from_id FROM relation_statement UNION SELECT document, to_id FROM relation_statement
          UNION SELECT s.document, p.entity FROM party p JOIN event_statement s ON s.key = p.statement
        ) u WHERE NOT EXISTS (SELECT 1 FROM draft d WHERE d.document = u.document AND d.entity = u.entity)
        """;

    /// <summary>Parties that do not repeat their statement's type and span.</summary>
    public const string StaleParties = """
        SELECT s.id FROM party p JOIN event_statement s ON s.key = p.statement
        WHERE p.type <> s.type OR p.earliest IS NOT s.earliest OR p.latest IS NOT s.latest
        """;

    private static readonly string Place = $"(SELECT coalesce(-iif(v.earliest = 0, v.latest, v.earliest), {EventReads.Undated}), coalesce(-v.latest, {EventReads.Undated}) FROM event v WHERE v.id = event)";

    /// <summary>Whether a participant stands elsewhere among the newest than its event.</summary>
    public static readonly string Misplaced = $"(newest, ended) IS NOT {Place} AND EXISTS (SELECT 1 FROM event v WHERE v.id = event)";

    /// <summary>Whether an entity has other relations and events than it says.</summary>
    public const string Miscounted = $"links <> {EntityReads.Links}";

    public static bool Run(SqliteSession session, DateTimeOffset time)
    {
        var revision = RevisionReads.Current(session) + 1;
        session.Sql("INSERT INTO revision (number, time, author, documents) VALUES (?1, ?2, 'repair', 0)").Run(revision, time.UtcDateTime.ToString("O"));
        var mended = Orphans.Sum(orphans => session.Sql(orphans).Run());
        mended += session.Sql($"INSERT INTO draft (document, entity, identifiers) SELECT document, entity, '[]' FROM ({Undrafted})").Run();
        mended += EditRows.WriteEffects(session, EditLedger.Of(EditReads.All(session).Select(e => e.Edit)));
        foreach (var (key, span) in WrongSpans(session))
        {
            session.Sql("UPDATE event_statement SET earliest = ?2, latest = ?3 WHERE key = ?1").Run(key, span?.Earliest, span?.Latest);
            mended++;
        }

        if (session.Sql($"SELECT count(*) FROM ({StaleParties})").Number() > 0)
            mended += session.Sql("UPDATE party SET type = s.type, earliest = s.earliest, latest = s.latest FROM event_statement s WHERE s.key = party.statement").Run();
        mended += Derivation.Run(session, Everything(session), revision).Any ? 1 : 0;
        mended += session.Sql($"UPDATE participant SET (newest, ended) = {Place} WHERE {Misplaced}").Run();
        mended += session.Sql($"UPDATE entity SET links = {EntityReads.Links} WHERE {Miscounted}").Run();
        return mended > 0;
    }

    /// <summary>All that is derived and all that it is derived from.</summary>
    public static Touched<long> Everything(SqliteSession session)
    {
        var touched = new Touched<long>();
        const string ends = "SELECT type, from_id, to_id FROM";
        touched.Relations.UnionWith(session.Sql($"{ends} relation_statement UNION {ends} relation").List(r => ((RelationType)r.GetInt32(0), r.GetString(1), r.GetString(2))));
        touched.EventStatements.UnionWith(session.Sql("SELECT key FROM event_statement").List(r => r.GetInt64(0)));
        touched.Events.UnionWith(session.Sql("SELECT id FROM event").List(r => r.GetString(0)));
        touched.Entities.UnionWith(session.Sql("SELECT entity FROM draft UNION SELECT id FROM entity UNION SELECT survivor FROM identity").List(r => r.GetString(0)));
        touched.Disagreements.UnionWith(DisagreementRows.Units(session));
        return touched;
    }

    /// <summary>Event statements whose days do not follow from their date, with the days that do.</summary>
    public static List<(long Key, (int Earliest, int Latest)? Span)> WrongSpans(SqliteSession session) =>
    [
        .. session.Sql("SELECT key, date, earliest, latest FROM event_statement")
            .List(r => (Key: r.GetInt64(0), Right: Span(r.Time(1)), Present: r.IsDBNull(2) || r.IsDBNull(3) ? ((int, int)?)null : (r.GetInt32(2), r.GetInt32(3))))
            .Where(s => s.Right != s.Present).Select(s => (s.Key, s.Right)),
    ];

    private static (int Earliest, int Latest)? Span(Edtf? date) => date is null ? null : (EdtfDays.Earliest(date), EdtfDays.Latest(date));
}

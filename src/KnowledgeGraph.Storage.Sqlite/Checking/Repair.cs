using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Writing;

namespace KnowledgeGraph.Storage.Sqlite.Checking;

/// <summary>Derives everything anew; writes only what is not as it must be, as one revision by <c>repair</c>, or none where nothing was wrong.</summary>
internal static class Repair
{
    public static bool Run(SqliteSession session, DateTimeOffset time)
    {
        var revision = RevisionReads.Current(session) + 1;
        session.Sql("INSERT INTO revision (number, time, author, documents) VALUES (?1, ?2, 'repair', 0)").Run(revision, time.UtcDateTime.ToString("O"));
        return Derivation.Run(session, Everything(session), revision) > 0;
    }

    /// <summary>All that is derived and all that it is derived from.</summary>
    public static Touched Everything(SqliteSession session)
    {
        var touched = new Touched();
        const string ends = "SELECT type, from_id, to_id FROM";
        touched.Relations.UnionWith(session.Sql($"{ends} relation_statement UNION {ends} relation").List(r => ((RelationType)r.GetInt32(0), r.GetString(1), r.GetString(2))));
        touched.EventStatements.UnionWith(session.Sql("SELECT key FROM event_statement").List(r => r.GetInt64(0)));
        touched.Events.UnionWith(session.Sql("SELECT id FROM event UNION SELECT event FROM participant").List(r => r.GetString(0)));
        touched.Entities.UnionWith(session.Sql("SELECT entity FROM draft UNION SELECT id FROM entity UNION SELECT entity FROM name UNION SELECT entity FROM identifier").List(r => r.GetString(0)));
        return touched;
    }
}

using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

internal static class RevisionReads
{
    public static long Current(SqliteSession session) => session.Sql("SELECT max(number) FROM revision").Number();

    public static IReadOnlyList<Revision> List(SqliteSession session, long since, int limit) =>
        session.Sql("SELECT number, time, author, documents FROM revision WHERE number > ?1 ORDER BY number LIMIT ?2").List(
            r => new Revision(r.GetInt64(0), Time(r.GetString(1)), r.GetString(2), r.GetInt32(3)),
            since, limit);

    public static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static ChangeSet Changes(SqliteSession session, long since) => new(
        Current(session),
        session.Sql("SELECT id FROM entity WHERE revision > ?1 UNION SELECT id FROM removal WHERE revision > ?1 ORDER BY id").List(r => r.GetString(0), since),
        session.Sql("SELECT id FROM document WHERE revision > ?1 ORDER BY id").List(r => r.GetString(0), since));

    public static GraphStatistics Statistics(SqliteSession session)
    {
        int Count(string table) => (int)session.Sql($"SELECT count(*) FROM {table}").Number();
        return new(
            Current(session), By(session, $"entity WHERE id {Identities.Listed}", "kind", k => (EntityKind)k), By(session, "relation", "type", t => (RelationType)t), By(session, "event", "type", t => (EventType)t),
            Count("document"), Count("mention"), Count("name_statement") + Count("relation_statement") + Count("event_statement"));
    }

    private static Dictionary<T, int> By<T>(SqliteSession session, string table, string column, Func<int, T> value)
        where T : notnull =>
        session.Sql($"SELECT {column}, count(*) FROM {table} GROUP BY {column} ORDER BY {column}").List(r => (Value: value(r.GetInt32(0)), Count: r.GetInt32(1)))
            .ToDictionary(c => c.Value, c => c.Count);
}

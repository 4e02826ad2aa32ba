using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Where derivation writes to; a check derives as a repair does and applies nothing.</summary>
/// <param name="revision">The revision that changes belong to; null where nothing is applied.</param>
internal sealed class Changes(SqliteSession session, long? revision)
{
    /// <summary>Makes rows for entities that are about to be named.</summary>
    public void Reserve(IEnumerable<string> ids)
    {
        if (revision is { } number) EntityPlaces.Reserve(session, ids, number);
    }

    public void Run(string sql, params ReadOnlySpan<object?> values)
    {
        if (revision is not null) session.Sql(sql).Run(values);
    }
}

using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>
/// Pages of one list, or of a list for each of many owners, by keyset: two statements whatever the number of owners.
/// The query gives <c>owner, k1 … kn</c> and the item's columns; lists are ordered by the keys, ascending, none null.
/// </summary>
internal sealed class PagedList<T>(SqlText query, SortType[] keys, Func<SqlRow, int, T> item)
{
    private readonly string _keys = string.Join(", ", Enumerable.Range(1, keys.Length).Select(i => $"k{i}"));

    /// <summary>The page of the only list, whose owner is the empty text.</summary>
    public Page<T> Read(SqliteSession session, PageRequest page) =>
        Read(session, page, [""]).GetValueOrDefault("") ?? new([], [], 0, false, false);

    /// <summary>The page of each owner's list; owners with an empty list are absent.</summary>
    public Dictionary<string, Page<T>> Read(SqliteSession session, PageRequest page, IReadOnlyCollection<string> owners) => Read(session, page, owners.Count != 1);

    /// <summary>The page of every owner's list, whoever the owners are.</summary>
    public Dictionary<string, Page<T>> ReadAll(SqliteSession session, PageRequest page) => Read(session, page, true);

    private Dictionary<string, Page<T>> Read(SqliteSession session, PageRequest page, bool many)
    {
        var after = page.After is null ? null : Bound(page.After);
        var before = page.Before is null ? null : Bound(page.Before);
        var counts = session.Sql($"""
            SELECT owner, count(*), {(after is null ? "0" : $"sum(({_keys}) <= ({after}))")}, {(before is null ? "0" : $"sum(({_keys}) >= ({before}))")}
            FROM ({query}) GROUP BY owner
            """).List(r => (Owner: r.GetString(0), Total: r.GetInt32(1), NotAfter: r.GetInt32(2), NotBefore: r.GetInt32(3)), query.Values);
        var rows = Rows(session, page, many, after, before);
        return counts.ToDictionary(c => c.Owner, c => PageSlice.Of(page, [.. rows[c.Owner]], c.Total, c.NotAfter > 0, c.NotBefore > 0), StringComparer.Ordinal);
    }

    private string Bound(string cursor) => string.Join(", ", Cursor.Parse(cursor, keys).Select(query.Bind));

    private ILookup<string, (string Cursor, T Item)> Rows(SqliteSession session, PageRequest page, bool many, string? after, string? before)
    {
        var direction = page.Last is null ? "ASC" : "DESC";
        var order = string.Join(", ", Enumerable.Range(1, keys.Length).Select(i => $"k{i} {direction}"));
        var bounds = string.Join(" AND ", (string[])["1", .. after is null ? [] : (string[])[$"({_keys}) > ({after})"], .. before is null ? [] : (string[])[$"({_keys}) < ({before})"]]);
        var limit = PageSlice.Size(page) + 1;
        var text = !many
            ? $"SELECT * FROM ({query}) WHERE {bounds} ORDER BY {order} LIMIT {limit}"
            : $"SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY owner ORDER BY {order}) AS place FROM ({query}) WHERE {bounds}) WHERE place <= {limit} ORDER BY owner, place";
        return session.Sql(text).List(
            r => (Owner: r.GetString(0), Row: (Cursor.Of(Enumerable.Range(1, keys.Length).Select(r.GetValue)), item(r, keys.Length + 1))), query.Values)
            .ToLookup(r => r.Owner, r => r.Row, StringComparer.Ordinal);
    }
}

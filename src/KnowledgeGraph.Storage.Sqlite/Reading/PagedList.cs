using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>
/// Pages of one list, or of a list for each of many owners, by keyset: two short statements for a list, prepared once. A list is the rows of one query or of several,
/// each of which gives <c>owner, k1 … kn</c> and the item's columns; it is ordered by the keys, ascending, none null. Each query stands by itself, so that a page comes
/// out of an index where one has the order, and a count reads no column that it does not need.
/// </summary>
internal sealed class PagedList<T>(SqlText query, SortType[] keys, Func<SqlRow, int, T> item, params string[] more)
{
    private readonly string _keys = string.Join(", ", Enumerable.Range(1, keys.Length).Select(i => $"k{i}"));
    private readonly string[] _parts = [query.ToString(), .. more];

    /// <summary>The page of the only list.</summary>
    public Page<T> Read(SqliteSession session, PageRequest page) => Read(session, page, Bounds(page), query.Values.ToArray());

    /// <summary>The page of each owner's list, whose owner is the query's first parameter; owners with an empty list are absent.</summary>
    public Dictionary<string, Page<T>> Read(SqliteSession session, PageRequest page, IReadOnlyCollection<string> owners)
    {
        var pages = new Dictionary<string, Page<T>>(owners.Count, StringComparer.Ordinal);
        var bounds = Bounds(page);
        foreach (var owner in owners.Distinct(StringComparer.Ordinal))
            if (Read(session, page, bounds, query.ValuesOf(owner)) is { TotalCount: > 0 } found) pages.Add(owner, found);
        return pages;
    }

    /// <summary>The page of every owner's list, whoever the owners are.</summary>
    public Dictionary<string, Page<T>> ReadAll(SqliteSession session, PageRequest page)
    {
        var bounds = Bounds(page);
        var counts = session.Sql($"SELECT owner, {Counted(bounds)} FROM ({query}) GROUP BY owner").List(r => (Owner: r.GetString(0), Count: Count(r, 1)), query.Values);
        if (PageSlice.Size(page) == 0) return counts.ToDictionary(c => c.Owner, c => Counts(page, c.Count), StringComparer.Ordinal);
        var rows = session.Sql($"""
            SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY owner ORDER BY {Order(page)}) AS place FROM ({query}) WHERE {Within(bounds)})
            WHERE place <= {PageSlice.Size(page) + 1} ORDER BY owner, place
            """).List(r => (Owner: r.GetString(0), Row: Row(r)), query.Values).ToLookup(r => r.Owner, r => r.Row, StringComparer.Ordinal);
        return counts.ToDictionary(c => c.Owner, c => Slice(page, [.. rows[c.Owner]], c.Count), StringComparer.Ordinal);
    }

    private Page<T> Read(SqliteSession session, PageRequest page, (string? After, string? Before) bounds, object?[] values)
    {
        var count = _parts.Select(part => session.Sql($"SELECT {Counted(bounds)} FROM ({part})").List(r => Count(r, 0), values)[0])
            .Aggregate((a, b) => (a.Total + b.Total, a.NotAfter + b.NotAfter, a.NotBefore + b.NotBefore));
        var rows = count.Total == 0 ? []
            : session.Sql($"SELECT * FROM ({string.Join(" UNION ALL ", _parts)}) WHERE {Within(bounds)} ORDER BY {Order(page)} LIMIT {PageSlice.Size(page) + 1}").List(Row, values);
        return Slice(page, rows, count);
    }

    private (string? After, string? Before) Bounds(PageRequest page) => (page.After is null ? null : Bound(page.After), page.Before is null ? null : Bound(page.Before));

    private string Bound(string cursor) => string.Join(", ", Cursor.Parse(cursor, keys).Select(query.Bind));

    private string Counted((string? After, string? Before) bounds) =>
        $"count(*), {(bounds.After is null ? "0" : $"sum(({_keys}) <= ({bounds.After}))")}, {(bounds.Before is null ? "0" : $"sum(({_keys}) >= ({bounds.Before}))")}";

    private string Within((string? After, string? Before) bounds) => (bounds.After, bounds.Before) switch
    {
        (null, null) => "1",
        (_, null) => $"({_keys}) > ({bounds.After})",
        (null, _) => $"({_keys}) < ({bounds.Before})",
        _ => $"({_keys}) > ({bounds.After}) AND ({_keys}) < ({bounds.Before})",
    };

    private string Order(PageRequest page) => string.Join(", ", Enumerable.Range(1, keys.Length).Select(i => $"k{i} {(page.Last is null ? "ASC" : "DESC")}"));

    /// <summary>A page that has no room for items.</summary>
    private static Page<T> Counts(PageRequest page, (int Total, int NotAfter, int NotBefore) count)
    {
        var (more, forward) = (count.Total > count.NotAfter + count.NotBefore, page.Last is null);
        return new([], [], count.Total, count.NotBefore > 0 || (forward && more), count.NotAfter > 0 || (!forward && more));
    }

    private static (int Total, int NotAfter, int NotBefore) Count(SqlRow row, int first) => (row.GetInt32(first), row.Int(first + 1) ?? 0, row.Int(first + 2) ?? 0);

    private (string Cursor, T Item) Row(SqlRow row) => (Cursor.Of(Enumerable.Range(1, keys.Length).Select(row.GetValue)), item(row, keys.Length + 1));

    private static Page<T> Slice(PageRequest page, List<(string Cursor, T Item)> rows, (int Total, int NotAfter, int NotBefore) count) =>
        PageSlice.Of(page, rows, count.Total, count.NotAfter > 0, count.NotBefore > 0);
}

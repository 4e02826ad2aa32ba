using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>
/// Pages of lists by keyset. Statements of lists give how many items there are, how many do not come after <c>$after</c> or before <c>$before</c>, and the first
/// <c>$limit</c> within them, each with the key that orders it.
/// </summary>
internal sealed class Pages(PageRequest page, params SortType[] keys)
{
    /// <summary>True where the page is cut from the end of the list.</summary>
    public bool Backward => page.Last is not null;

    /// <summary>The parameters, with the page's.</summary>
    public KeyValuePair<string, object?>[] With(params IReadOnlyList<KeyValuePair<string, object?>> parameters) =>
    [
        .. parameters,
        .. Arguments.Of(
            ("after", page.After is null ? null : Cursor.Parse(page.After, keys)), ("before", page.Before is null ? null : Cursor.Parse(page.Before, keys)),
            ("limit", PageSlice.Size(page) + 1)),
    ];

    /// <summary>The page of ids that end their keys.</summary>
    public Page<string> Ids(Row row) => Of(row, 0, key => key.Text(keys.Length - 1), key => key);

    /// <summary>The pages of owners, each item a key and a value.</summary>
    public Dictionary<string, Page<T>> Owned<T>(IEnumerable<Row> rows, Func<Row, T> item) =>
        rows.ToDictionary(r => r.Text(0), r => Of(r, 1, item, i => i.List(0)), StringComparer.Ordinal);

    private Page<T> Of<T>(Row row, int first, Func<Row, T> item, Func<Row, Row> key) => PageSlice.Of(
        page, [.. row.Rows(first + 3).Select(r => (Cursor.Of(Enumerable.Range(0, keys.Length).Select(key(r).Key)), item(r)))], row.Int(first), row.Int(first + 1) > 0, row.Int(first + 2) > 0);
}

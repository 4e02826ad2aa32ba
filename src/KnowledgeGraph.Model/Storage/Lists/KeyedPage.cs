namespace KnowledgeGraph.Model.Storage.Lists;

/// <summary>Cuts a page out of a list that is there as a whole, in the order of its keys: with the cursors that a store gives that orders by these keys.</summary>
public static class KeyedPage
{
    /// <param name="key">An item's key; no two items have the same.</param>
    /// <exception cref="ArgumentException">The page has a cursor of another list.</exception>
    public static Page<T> Of<T>(IReadOnlyList<T> list, PageRequest page, ReadOnlySpan<SortType> types, Func<T, object[]> key)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(key);
        var keys = list.Select(key).ToArray();
        var start = 0;
        if (page.After is { } after)
            for (var bound = Cursor.Parse(after, types); start < keys.Length && Compare(keys[start], bound) <= 0;) start++;
        var end = keys.Length;
        if (page.Before is { } before)
            for (var bound = Cursor.Parse(before, types); end > start && Compare(keys[end - 1], bound) >= 0;) end--;
        var rows = Enumerable.Range(start, end - start).Select(i => (Cursor.Of(keys[i]), list[i]));
        if (page.Last is not null) rows = rows.Reverse();
        return PageSlice.Of(page, [.. rows.Take(PageSlice.Size(page) + 1)], list.Count, start > 0, end < keys.Length);
    }

    private static int Compare(object[] a, object[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            var order = a[i] is string text ? string.CompareOrdinal(text, (string)b[i]) : ((long)a[i]).CompareTo((long)b[i]);
            if (order != 0) return order;
        }

        return 0;
    }
}

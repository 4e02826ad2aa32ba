namespace KnowledgeGraph.Model.Storage.Lists;

/// <summary>How a store cuts pages out of its lists.</summary>
public static class PageSlice
{
    /// <summary>How many items the page holds.</summary>
    /// <exception cref="ArgumentException">Not exactly one of first and last, or out of range.</exception>
    public static int Size(PageRequest page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.First is null == page.Last is null) throw new ArgumentException("Exactly one of First and Last is to be given.", nameof(page));
        var size = page.First ?? page.Last!.Value;
        if (size is < 0 or > PageRequest.Maximum) throw new ArgumentOutOfRangeException(nameof(page), size, $"A page holds 0 to {PageRequest.Maximum} items.");
        return size;
    }

    /// <param name="rows">The first items within the page's cursors, one more than its size where there are so many; for the last items, in reverse.</param>
    /// <param name="notAfter">True where an item of the list does not come after the page's <c>After</c>.</param>
    /// <param name="notBefore">True where an item of the list does not come before the page's <c>Before</c>.</param>
    public static Page<T> Of<T>(PageRequest page, List<(string Cursor, T Item)> rows, int total, bool notAfter, bool notBefore)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var more = rows.Count > Size(page);
        if (more) rows.RemoveAt(rows.Count - 1);
        var forward = page.Last is null;
        if (!forward) rows.Reverse();
        return new(
            [.. rows.Select(r => r.Item)], [.. rows.Select(r => r.Cursor)], total, forward ? more || notBefore : notBefore, forward ? notAfter : more || notAfter);
    }
}

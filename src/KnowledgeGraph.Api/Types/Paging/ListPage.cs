using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;

namespace KnowledgeGraph.Api.Types.Paging;

/// <summary>Cuts a page out of a list that is there as a whole.</summary>
internal static class ListPage
{
    /// <summary>A page of a list whose items are told apart by their place: a cursor is good for every list of its kind, the longer and the shorter.</summary>
    public static Page<T> ByPlace<T>(IReadOnlyList<T> list, PageRequest page)
    {
        var cut = PagingArguments.Read(page, () => KeyedPage.Of([.. list.Index()], page, [SortType.Number], item => [(long)item.Index]));
        return new([.. cut.Items.Select(item => item.Item)], cut.Cursors, cut.TotalCount, cut.HasNext, cut.HasPrevious);
    }

    /// <summary>A page of a list by Relay's algorithm (section 4.4).</summary>
    /// <param name="cursor">The cursor of an item, unlike those of all others.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> list, PageRequest page, Func<T, string> cursor)
    {
        var start = page.After is null ? 0 : Find(page.After) + 1;
        var end = page.Before is null ? list.Count : Find(page.Before);
        if (end < start) end = start;
        if (page.First is { } first && end - start > first) end = start + first;
        if (page.Last is { } last && end - start > last) start = end - last;
        var items = new List<T>(end - start);
        for (var i = start; i < end; i++) items.Add(list[i]);
        return new(items, [.. items.Select(cursor)], list.Count, end < list.Count, start > 0);

        int Find(string wanted)
        {
            for (var i = 0; i < list.Count; i++)
                if (cursor(list[i]) == wanted) return i;
            throw ApiError.BadArgument($"'{wanted}' is not a cursor of this list.");
        }
    }
}

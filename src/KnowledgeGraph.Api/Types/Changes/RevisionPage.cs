using System.Globalization;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Changes;

/// <summary>A page of the revisions after one. They are numbered without gaps, so that a page is a span of numbers, and their numbers are the cursors.</summary>
internal static class RevisionPage
{
    public static async Task<Page<Revision>> ReadAsync(IGraphReader store, long since, PageRequest page, CancellationToken cancellation)
    {
        var last = await store.GetRevisionAsync(cancellation);
        var floor = Math.Clamp(since, 0, last);
        var (from, to) = (Math.Max(floor, Number(page.After) ?? floor), Math.Min(last, (Number(page.Before) ?? last + 1) - 1));
        if (page.First is { } first) to = Math.Min(to, from + first);
        if (page.Last is { } most) from = Math.Max(from, to - most);
        IReadOnlyList<Revision> items = to > from ? await store.GetRevisionsAsync(from, (int)(to - from), cancellation) : [];
        return new(items, [.. items.Select(r => r.Number.ToString(CultureInfo.InvariantCulture))], (int)(last - floor), to < last, from > floor);
    }

    private static long? Number(string? cursor) =>
        cursor is null ? null
        : long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number
        : throw ApiError.BadArgument($"'{cursor}' is not a cursor of this list.");
}

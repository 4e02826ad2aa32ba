using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Web.Reading;

/// <summary>Reads a page of a list after a cursor that came in a URL.</summary>
internal static class PagedReads
{
    /// <summary>The page that a URL's cursor asks for; the first page where the store refuses the cursor as none of its own.</summary>
    public static async Task<T> ReadAsync<T>(Func<PageRequest, Task<T>> read, PageRequest first, PageRequest asked)
    {
        if (asked == first) return await read(first);
        try
        {
            return await read(asked);
        }
        catch (ArgumentException)
        {
            return await read(first);
        }
    }
}

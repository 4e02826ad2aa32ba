using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Import.Tests;

/// <summary>Reads one path as import does.</summary>
internal static class ReadItems
{
    public static async Task<IReadOnlyList<ReadItem>> OfAsync(string path, ReadingContext? context = null)
    {
        var items = new List<ReadItem>();
        await foreach (var item in DocumentReaders.ReadAsync(path, context ?? new())) items.Add(item);
        return items;
    }

    public static async Task<Document> DocumentAsync(string path)
    {
        var item = Assert.Single(await OfAsync(path));
        Assert.Null(item.Problem);
        return item.Document!;
    }

    public static async Task<InputProblem> ProblemAsync(string path)
    {
        var item = Assert.Single(await OfAsync(path));
        return item.Problem ?? throw new InvalidOperationException("The input was read without a problem.");
    }
}

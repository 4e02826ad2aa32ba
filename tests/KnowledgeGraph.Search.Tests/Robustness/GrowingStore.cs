using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Search.Tests.Robustness;

/// <summary>A real store that grows by a few entities and articles a step, and its index that follows; run as a process of its own, to be killed at any moment.</summary>
internal static class GrowingStore
{
    private const int ArticlesOfAStep = 12;

    /// <summary>Grows until the process is ended; says when the first step is done.</summary>
    public static async Task GrowAsync(string folder, int seed)
    {
        var random = new Random(seed);
        await using var store = await SqliteGraphStore.OpenAsync(StoreIn(folder));
        await using var index = LuceneSearchIndex.Open(IndexIn(folder));
        await index.CatchUpAsync(store);
        for (var step = (int)await store.GetRevisionAsync(); ; step++)
        {
            await store.CommitAsync([.. Enumerable.Range(0, ArticlesOfAStep).Select(n => Article(step, n))], "test");
            if (random.Next(8) == 0) await index.RebuildAsync(store);
            else await index.CatchUpAsync(store);
            Console.WriteLine(step);
        }
    }

    public static string StoreIn(string folder) => Path.Combine(folder, "store.db");

    public static string IndexIn(string folder) => Path.Combine(folder, "index");

    private static DocumentGraph Article(int step, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"doc:{step}-{number}");
        var language = number % 2 == 0 ? Language.En : Language.Ar;
        var entity = string.Create(CultureInfo.InvariantCulture, $"org:body-{step}-{number % 3}");
        var name = language == Language.En ? $"Body {step}" : $"هيئة {step}";
        var text = language == Language.En ? $"{name} met envoys on day {number}." : $"{name} اجتمعت مع مبعوثين في اليوم {number}.";
        var evidence = new Evidence(id, 0, text.Length, language, "test", null, null, 1);
        return new(
            new(id, DocumentKind.Article, id, language, null, $"Publisher {number % 4}", null, EdtfDate.TryParse("2024-05-20"), text),
            [new(entity, EntityKind.Organization, null, [])],
            [new(id, entity, 0, name.Length, MentionForm.Name, language, 0, text.Length)],
            [new NameStatement($"st:{id}", evidence, entity, new(name, language, NameRole.Alias))]);
    }
}

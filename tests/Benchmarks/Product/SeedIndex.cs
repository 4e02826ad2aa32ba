using System.Globalization;
using KnowledgeGraph.Import.Seed;
using KnowledgeGraph.Search;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Benchmarks.Product;

/// <summary>The processor time of the first index of the shipped seed: in a process that has just started, and once everything is compiled.</summary>
internal static class SeedIndex
{
    private const int Rounds = 3;

    public static async Task<bool> RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var store = await SqliteGraphStore.OpenAsync(folder["store.db"]);
        await SeedLoader.LoadAsync(Path.Combine(Repository.Root, "graph-seed"), store);
        for (var round = 0; round < Rounds; round++)
        {
            await using var index = LuceneSearchIndex.Open(folder[$"index-{round}"]);
            var before = Environment.CpuUsage.TotalTime;
            await index.CatchUpAsync(store);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seedindex round {round}: {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s of processor time"));
        }

        return true;
    }
}

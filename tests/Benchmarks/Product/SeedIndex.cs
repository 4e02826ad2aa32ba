using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using KnowledgeGraph.Import.Seed;
using KnowledgeGraph.Search;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Benchmarks.Product;

/// <summary>How long the first index of the shipped seed takes, and till it answers: in a process that has just started, and once everything is compiled.</summary>
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
            var (watch, before, compiling) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, JitInfo.GetCompilationTime());
            var building = Task.Run(() => index.CatchUpAsync(store));
            while (!building.IsCompleted && (await index.SearchAsync(new("NATO"))).Total == 0) await Task.Delay(5);
            var first = watch.Elapsed;
            await building;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seedindex round {round}: first answer after {first.TotalSeconds:0.00} s, all after {watch.Elapsed.TotalSeconds:0.00} s; {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s of processor time, of it {(JitInfo.GetCompilationTime() - compiling).TotalSeconds:0.00} s compiling"));
        }

        return true;
    }
}

using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Api;
using KnowledgeGraph.Import.Seed;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Search;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Benchmarks.Web;

/// <summary>How long the example queries take on the shipped knowledge with so many more entities, and five times as many relations, in SQLite: from request to JSON, no answer kept.</summary>
internal static class ExampleTimes
{
    private const int Batch = 100;
    private const int Warming = 5;
    private const int Asked = 40;
    private const double Ceiling = 5;

    public static async Task<bool> RunAsync(int entities)
    {
        using var folder = new TemporaryFolder();
        await using var store = await SqliteGraphStore.OpenAsync(folder["store.db"]);
        await using var index = LuceneSearchIndex.Open(folder["index"]);
        var watch = Stopwatch.StartNew();
        await SeedLoader.LoadAsync(Path.Combine(Repository.Root, "graph-seed"), store);
        var graph = new RelatedGraph(
            entities, await IdsAsync(store, EntityKind.State, "state:kw", "state:qa", "state:sa"),
            await IdsAsync(store, EntityKind.Organization, "org:nato", "org:gcc"), await IdsAsync(store, EntityKind.Initiative, "init:istanbul-cooperation-initiative"));
        foreach (var batch in graph.Graphs().Chunk(Batch)) await store.CommitAsync(batch, "import");
        await index.CatchUpAsync(store);
        var statistics = await store.GetStatisticsAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"examples  {statistics.Entities.Values.Sum()} entities, {statistics.Relations.Values.Sum()} relations, {statistics.Events.Values.Sum()} events, stored and indexed in {watch.Elapsed.TotalSeconds:0} s"));
        using var executor = new GraphQLExecutor(store, index);
        var held = true;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "KnowledgeGraph.Api", "Examples"), "*.graphql").Order(StringComparer.Ordinal))
        {
            var query = await File.ReadAllTextAsync(file);
            if (query.Contains("mutation", StringComparison.Ordinal)) continue;
            var times = new List<double>();
            var before = TimeSpan.Zero;
            for (var i = 0; i < Warming + Asked; i++)
            {
                if (i == Warming) before = Environment.CpuUsage.TotalTime;
                var start = Stopwatch.GetTimestamp();
                var response = await executor.ExecuteAsync(new ApiRequest(query));
                await response.WriteAsync(Stream.Null);
                if (response.HasErrors) throw new InvalidOperationException($"{file}: {await response.ToJsonAsync()}");
                if (i >= Warming) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            var (p50, longest, processor) = (times[times.Count / 2], times[^1], (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Asked);
            held &= p50 <= Ceiling;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"    {Path.GetFileNameWithoutExtension(file),-34} p50 {p50,8:0.00} ms   longest {longest,8:0.00} ms   {processor,8:0.00} ms of processor each{(p50 <= Ceiling ? "" : "   ABOVE 5 MS")}"));
        }

        return held;
    }

    /// <summary>The ids of a kind, some of them first.</summary>
    public static async Task<IReadOnlyList<string>> IdsAsync(IGraphStore store, EntityKind kind, params string[] first)
    {
        var ids = (await store.ListEntitiesAsync(new EntityFilter([kind]), PageRequest.Of(PageRequest.Maximum))).Items;
        return [.. first, .. ids.Except(first)];
    }
}

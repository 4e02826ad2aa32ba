using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Api;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Search;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Benchmarks.Product;

/// <summary>
/// What a client waits for: <c>search</c> with twenty hits, passages, highlights and facets, and <c>suggest</c>, over GraphQL and HTTP on this machine, of a store with as many
/// documents as asked and a fifth as many entities. No query is asked twice.
/// </summary>
internal static class ProductSearch
{
    private const int Batch = 2_000;
    private const int Warming = 150;
    private const int Asked = 600;
    private const double SearchCeiling = 10;
    private const double SuggestCeiling = 3;

    private const string Search = """
        query($q: String!) { search(query: $q) { totalCount didYouMean
          edges { kind score matched node { id ... on Entity { name } ... on Document { title language date } } passages { text language highlights { start end } } }
          facets { dimension counts { value count } } } }
        """;

    private const string Suggest = "query($q: String!) { suggest(prefix: $q) { text language entity { id name } } }";

    public static async Task<bool> RunAsync(int documents)
    {
        var entities = documents / 5;
        using var folder = new TemporaryFolder();
        await using var store = await SqliteGraphStore.OpenAsync(folder["store.db"]);
        await using var index = LuceneSearchIndex.Open(folder["index"]);
        var watch = Stopwatch.StartNew();
        foreach (var batch in new GeneratedGraph(entities, documents).Graphs().Chunk(Batch)) await store.CommitAsync(batch, "import");
        var stored = watch.Elapsed;
        await index.CatchUpAsync(store);
        var bytes = Directory.EnumerateFiles(folder["index"], "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"search    {documents} documents, {entities} entities: stored in {stored.TotalSeconds:0} s, indexed in {(watch.Elapsed - stored).TotalSeconds:0} s, index of {bytes / 1e6:0} MB"));
        await using var app = await ServeAsync(store, index);
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        var queries = new ProductQueries(entities);
        var searching = await MeasureAsync(client, Search, queries.Searches());
        var suggesting = await MeasureAsync(client, Suggest, queries.Prefixes());
        return searching <= SearchCeiling & suggesting <= SuggestCeiling;
    }

    private static async Task<WebApplication> ServeAsync(SqliteGraphStore store, LuceneSearchIndex index)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IGraphStore>(store);
        builder.Services.AddSingleton<ISearchIndex>(index);
        builder.Services.AddKnowledgeGraphApi(new ApiOptions { CachedAnswerBytes = 0 });
        var app = builder.Build();
        app.MapKnowledgeGraphApi();
        await app.StartAsync();
        return app;
    }

    // The middle over all kinds of queries.
    private static async Task<double> MeasureAsync(HttpClient client, string document, IEnumerable<(string Kind, string Text)> queries)
    {
        var times = new List<(string Kind, double Milliseconds, double Processor)>();
        var number = 0;
        foreach (var (kind, text) in queries.Take(Warming + Asked))
        {
            var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            using var response = await client.PostAsJsonAsync("/graphql", new { query = document, variables = new { q = text } });
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (answer.TryGetProperty("errors", out var errors)) throw new InvalidOperationException($"'{text}': {errors}");
            if (number++ >= Warming) times.Add((kind, elapsed, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds));
        }

        foreach (var group in times.GroupBy(t => t.Kind).Append(times.GroupBy(_ => "all").Single()))
        {
            var sorted = group.Select(t => t.Milliseconds).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {(document == Search ? "search" : "suggest"),-8} {group.Key,-28} p50 {sorted[sorted.Count / 2],7:0.0} ms   p99 {sorted[sorted.Count * 99 / 100],7:0.0} ms   processor time of server and client {group.Average(t => t.Processor),6:0.0} ms"));
        }

        var all = times.Select(t => t.Milliseconds).Order().ToList();
        return all[all.Count / 2];
    }
}

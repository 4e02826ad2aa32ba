using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite;
using Xunit.Abstractions;

namespace KnowledgeGraph.Search.Tests.Robustness;

/// <summary>A process that writes store and index is killed at random moments. How often: 5 times, or as <c>KG_KILLS</c> says.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int LongestLife = 700;
    private const int QueriesCompared = 40;

    private readonly TemporaryFolder folder = new();

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("KG_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 5;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task After_a_kill_the_index_opens_at_a_commit_and_catches_up_with_nothing_lost()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await LiveAndDieAsync(random);
            await using var store = await SqliteGraphStore.OpenAsync(GrowingStore.StoreIn(folder.Path));
            await using var index = LuceneSearchIndex.Open(GrowingStore.IndexIn(folder.Path));
            var revision = await store.GetRevisionAsync();
            output.WriteLine($"kill {kill}: the store stands at {revision}, the index at {index.Revision}");
            Assert.InRange(index.Revision, 1, revision);
            Assert.NotEmpty((await index.SearchAsync(new("envoys"))).Hits);
            await index.CatchUpAsync(store);
            Assert.Equal(revision, index.Revision);
            Assert.Empty(await ProblemsAsync(index, store));
            await using var fresh = LuceneSearchIndex.OpenInMemory();
            await fresh.CatchUpAsync(store);
            foreach (var query in Queries(revision, random)) Assert.Equal(await AnswerAsync(fresh, query), await AnswerAsync(index, query));
        }
    }

    // The word of a first step says that the process is at work.
    private async Task LiveAndDieAsync(Random random)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KillTests).Assembly.Location, folder.Path, random.Next().ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        await Task.Delay(random.Next(LongestLife));
        Assert.False(process.HasExited);
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static IEnumerable<string> Queries(long revision, Random random)
    {
        yield return "envoys";
        yield return "مبعوثين";
        for (var n = 0; n < QueriesCompared; n++) yield return $"{(n % 2 == 0 ? "body" : "هيئة")} {random.NextInt64(revision + 1)}";
    }

    private static async Task<(int Total, string Hits)> AnswerAsync(LuceneSearchIndex index, string query)
    {
        var found = await index.SearchAsync(new(query, First: 500, Facets: true));
        return (found.Total, string.Join(' ', found.Hits.Select(h => h.Id).Order(StringComparer.Ordinal).Concat(found.Facets.SelectMany(f => f.Counts).Select(c => c.ToString()))));
    }

    private static async Task<List<StoreProblem>> ProblemsAsync(LuceneSearchIndex index, SqliteGraphStore store)
    {
        var problems = new List<StoreProblem>();
        await foreach (var problem in index.CheckAsync(store)) problems.Add(problem);
        return problems;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Tests.Robustness;
using KnowledgeGraph.Search.Tests.World;
using Xunit.Abstractions;

namespace KnowledgeGraph.Search.Tests.Querying;

[Collection(nameof(Alone))]
public sealed class RandomQueryTests(SmallIndex small, ITestOutputHelper output) : IClassFixture<SmallIndex>
{
    private static readonly string[] Pieces =
    [
        "Kuwait", "ستولتنبرغ", "NATO", "\"", "«", "»", "(", ")", "[", "]", "{", "}", "AND", "OR", "NOT", "+", "-", "&&", "||", "!", "^", "~", "*", "?", ":", "\\", "/", "'", " ", "  ",
        "\u200F", "\u200E", "\u202B", "\u2067", "\u0000", "\u0007", "\n", "\r\n", "\t", "\uD83D", "\uDE00", "\uD83D\uDE00", "\uFFFE", "\uFEFF", "\u0640", "\u064B", "\u0300", "٣", "12", "state:qa",
        "year:[2014 TO", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "و", "لل", "ال", "a", "中国", "ﷺ", "ﻻ", "i̇", "ß", "ẞ",
    ];

    private const int LongestMilliseconds = 5_000;
    private const double Growth = 1.25;
    private const long Slack = 8 << 20;

    /// <summary>How many queries: few at the desk, 5,000 in CI, any number by the environment variable.</summary>
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("KG_RANDOM_QUERIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n
        : Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? 5_000 : 2_000;

    [Fact]
    public async Task The_box_takes_any_characters()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var slowest = TimeSpan.Zero;
        var early = 0L;
        for (var i = 0; i < Count; i++)
        {
            if (i == Count / 4) early = GC.GetTotalMemory(forceFullCollection: true);
            var query = Query(random);
            var watch = Stopwatch.StartNew();
            try
            {
                await small.Index.SearchAsync(new(query, Facets: i % 7 == 0));
                if (i % 3 == 0) await small.Index.SuggestAsync(new(query));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}: {string.Join(' ', query.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))}", e);
            }

            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
        }

        var late = GC.GetTotalMemory(forceFullCollection: true);
        output.WriteLine($"{Count} queries, slowest {slowest.TotalMilliseconds:F1} ms, memory {early / 1e6:F1} MB after a quarter and {late / 1e6:F1} MB at the end");
        Assert.True(slowest.TotalMilliseconds < LongestMilliseconds, $"seed {seed}: a query took {slowest}");
        Assert.True(late < Growth * early + Slack, $"seed {seed}: memory grew from {early} to {late} bytes");
    }

    [Fact]
    public async Task Strict_mode_answers_or_points_at_the_error()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < Count; i++)
        {
            var query = Query(random);
            var watch = Stopwatch.StartNew();
            try
            {
                await small.Index.SearchAsync(new(query, Strict: true));
            }
            catch (SearchSyntaxException e)
            {
                Assert.InRange(e.Position, 0, Math.Min(query.Length, 1_000));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}: {string.Join(' ', query.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))}", e);
            }

            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
        }

        output.WriteLine($"{Count} queries, slowest {slowest.TotalMilliseconds:F1} ms");
        Assert.True(slowest.TotalMilliseconds < LongestMilliseconds, $"seed {seed}: a query took {slowest}");
    }

    private static string Query(Random random)
    {
        var query = new StringBuilder();
        for (var n = random.Next(random.Next(50) == 0 ? 400 : 12); n > 0; n--)
            query.Append(random.Next(8) switch
            {
                0 or 1 => ((char)random.Next(0x10000)).ToString(),
                2 => string.Concat(Enumerable.Range(0, random.Next(3, 26)).Select(_ => (char)(random.Next(2) * 0x5C8 + 'a' + random.Next(26)))), // A long word in Latin, Arabic or both.
                _ => Pieces[random.Next(Pieces.Length)],
            });
        return query.ToString();
    }
}

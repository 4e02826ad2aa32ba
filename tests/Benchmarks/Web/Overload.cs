using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Api;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Benchmarks.Web;

/// <summary>
/// A server that is sent four times as many requests as it can answer: it must turn away what is beyond with 503 and <c>Retry-After</c>, serve what it accepts with a p99
/// within twice that of full load, and answer all again as soon as the flood ends. Full load is as many clients as requests are worked on at once, each asking when it has its answer.
/// </summary>
internal static class Overload
{
    private const int Times = 4;
    private const double MostOfFull = 2;
    private const string Query = "{ states(first: 300) { totalCount nodes { id name names { text } relations(first: 3) { totalCount nodes { type to { id name } } } } } }";

    private static readonly byte[] Body = JsonSerializer.SerializeToUtf8Bytes(new { query = Query });

    /// <param name="seconds">How long each part lasts.</param>
    public static async Task<bool> RunAsync(int seconds)
    {
        using var folder = new TemporaryFolder();
        SliceData.Make().Write(folder["slice.json"]);
        var (self, own) = PeerServer.Self;
        using var server = new PeerServer("kg", self, port => [.. own, $"serve-slice={port}", folder["slice.json"], "anew"]);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue }) { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}"), Timeout = TimeSpan.FromSeconds(60) };
        var (time, limits) = (TimeSpan.FromSeconds(seconds), new LoadLimits());
        await ClosedAsync(client, limits.Requests, TimeSpan.FromSeconds(4));

        var full = await ClosedAsync(client, limits.Requests, time);
        Tell("full load", full, seconds);
        var flood = await OpenAsync(client, Times * full.Count(a => a.Status == 200) / (double)seconds, time);
        Tell($"{Times} times that", flood, seconds);
        var after = await ClosedAsync(client, limits.Requests, TimeSpan.FromSeconds(1));
        Tell("the second after", after, 1);

        var ratio = P99(flood) / P99(full);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    p99 of what is accepted: {ratio:0.00} times that of full load; may be {MostOfFull:0}"));
        return ratio <= MostOfFull && flood.All(a => a.Status == 200 || a is { Status: 503, SaysWhen: true }) && flood.Any(a => a.Status == 503) && after.All(a => a.Status == 200);
    }

    /// <summary>So many clients, each asking when it has its answer.</summary>
    private static async Task<List<Answer>> ClosedAsync(HttpClient client, int clients, TimeSpan time)
    {
        var (answers, watch) = (new ConcurrentBag<Answer>(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < time) answers.Add(await AskAsync(client));
        })));
        return [.. answers];
    }

    /// <summary>So many requests a second, whatever becomes of those before.</summary>
    private static async Task<List<Answer>> OpenAsync(HttpClient client, double rate, TimeSpan time)
    {
        var (asked, watch) = (new List<Task<Answer>>(), Stopwatch.StartNew());
        while (watch.Elapsed < time)
        {
            while (asked.Count < watch.Elapsed.TotalSeconds * rate) asked.Add(AskAsync(client));
            await Task.Delay(1);
        }

        return [.. await Task.WhenAll(asked)];
    }

    private static async Task<Answer> AskAsync(HttpClient client)
    {
        var start = Stopwatch.GetTimestamp();
        using var content = new ByteArrayContent(Body);
        content.Headers.ContentType = new("application/json");
        using var answer = await client.PostAsync("/graphql", content);
        await answer.Content.ReadAsByteArrayAsync();
        return new((int)answer.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds, answer.Headers.RetryAfter is not null);
    }

    private static double P99(List<Answer> answers) => Percentile(answers.Where(a => a.Status == 200), 99);

    private static double Percentile(IEnumerable<Answer> answers, int percent) => answers.Select(a => a.Milliseconds).Order().ToList() is { Count: > 0 } times ? times[times.Count * percent / 100] : double.NaN;

    private static void Tell(string what, List<Answer> answers, int seconds)
    {
        var (accepted, shed) = (answers.Where(a => a.Status == 200).ToList(), answers.Where(a => a.Status == 503).ToList());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"overload  {what,-18} {answers.Count / (double)seconds,7:0} requests/s   {accepted.Count / (double)seconds,7:0} answered/s   p50 {Percentile(accepted, 50),7:0.0} ms   p99 {P99(answers),7:0.0} ms   {shed.Count / (double)seconds,7:0} turned away/s in p99 {Percentile(shed, 99),6:0.0} ms"));
    }

    private sealed record Answer(int Status, double Milliseconds, bool SaysWhen);
}

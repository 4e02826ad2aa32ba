using System.Globalization;
using System.Net.Sockets;
using System.Text;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Search;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Api.Tests.Robustness;

/// <summary>
/// Requests that were tampered with, over a network: each is answered or refused in time, and none breaks the service. A few thousand here, always the
/// same; <c>KG_MUTATIONS=1000000</c> for so many others, <c>KG_SEED</c> for those of a run that failed.
/// </summary>
public sealed class MutatedRequestTests
{
    private const int Clients = 8;

    /// <summary>How long one that promises more than it sends is waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Requests_that_were_tampered_with_are_answered_or_refused_and_never_break_the_service()
    {
        var (count, seed) = (Number("KG_MUTATIONS") ?? 3_000, Number("KG_SEED") ?? (Number("KG_MUTATIONS") is null ? 1 : Random.Shared.Next()));
        var lexicon = RuleExtractor.Load(Path.Combine(Repository.Root, "graph-seed"));
        await using var store = await SqliteGraphStore.OpenTemporaryAsync();
        await using var search = LuceneSearchIndex.OpenInMemory();
        var importer = new DocumentImporter(store, lexicon);
        await importer.ImportAsync(new ImportedText("Jens Stoltenberg visited Kuwait on 27 January 2019. Qatar joined the Istanbul Cooperation Initiative in 2005."), "import");
        await search.CatchUpAsync(store);
        await using var host = await LiveHost.StartAsync(store, search, importer: importer);
        var next = -1;
        var statuses = new int[600];

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
            {
                var request = MutatedRequest.Of(seed, i);
                var answer = await AskAsync(host, request);
                var status = Status(answer);
                Interlocked.Increment(ref statuses[status]);
                var breaks = status == 500 || (status == 0 && request.IsWhole) || answer.Contains("\"code\":\"INTERNAL\"", StringComparison.Ordinal);
                Assert.False(breaks, $"KG_SEED={seed}, request {i}: {Encoding.UTF8.GetString(request.Bytes)}\nwas answered: {answer}\n{string.Join('\n', host.Errors)}");
            }
        })));

        Assert.True(host.Errors.Count == 0, $"KG_SEED={seed}: {host.Errors.FirstOrDefault()}");
        Assert.True(statuses[200] > count / 4, $"Only {statuses[200]} of {count} were answered: {string.Join(' ', statuses.Index().Where(s => s.Item > 0).Select(s => $"{s.Index}: {s.Item}"))}");
        Assert.Equal(200, Status(await AskAsync(host, new(Encoding.ASCII.GetBytes("GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), IsWhole: true))));
    }

    /// <summary>The answer; empty where the server closes without one, or waits for what never comes.</summary>
    private static async Task<string> AskAsync(LiveHost host, MutatedRequest request)
    {
        using var late = new CancellationTokenSource(request.IsWhole ? Deadline : Patience);
        using var socket = await host.ConnectAsync();
        var (buffer, read) = (new byte[256 * 1024], 0);
        try
        {
            await socket.SendAsync(request.Bytes, late.Token);
            int part;
            while (read < buffer.Length && (part = await socket.ReceiveAsync(buffer.AsMemory(read), late.Token)) > 0) read += part;
        }
        catch (SocketException)
        {
            // Closed by the server while we were sending, or with bytes of ours unread.
        }
        catch (OperationCanceledException) when (!request.IsWhole)
        {
            // It waits for the rest of what was cut off.
        }

        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    private static int Status(string answer) =>
        answer.Length >= 12 && int.TryParse(answer.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status < 600 ? status : 0;

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}

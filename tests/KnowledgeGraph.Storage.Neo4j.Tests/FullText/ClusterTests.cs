using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Search;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using KnowledgeGraph.Text;
using Xunit.Abstractions;

namespace KnowledgeGraph.Storage.Neo4j.Tests.FullText;

/// <summary>Several servers on one graph: what one writes the others find, with an index of their own or without one.</summary>
[Collection(ServerTests.Name)]
public sealed class ClusterTests(SharedServer server, ITestOutputHelper output)
{
    private const string Mutation = "mutation ($text: String!) { importDocument(input: { text: $text, language: EN }) { __typename } }";

    /// <summary>What a write may take to be found: two seconds, and as much again for a machine that is busy with other tests.</summary>
    private static readonly TimeSpan Found = TimeSpan.FromSeconds(4);

    [ServerFact]
    public async Task What_is_written_is_found_by_the_next_query_without_an_index_and_a_copied_index_goes_on_from_where_it_stood()
    {
        var graph = await server.TakeAsync();
        using var folder = new TemporaryFolder();
        await using (var writer = await Neo4jGraphStore.OpenAsync(server.Server.Address(graph)))
        await using (var reader = await Neo4jGraphStore.OpenAsync(server.Server.Address(graph)))
        {
            await using var database = new DatabaseSearchIndex(reader.FullText, reader);
            await writer.CommitAsync([Report("Envoys met in the harbour.")], "test");
            Assert.Single((await database.SearchAsync(new("envoy harbours"))).Hits);
            long first;
            await using (var original = LuceneSearchIndex.Open(folder["original"]))
            {
                await original.CatchUpAsync(reader);
                first = original.Revision;
            }

            Copy(folder["original"], folder["copy"]);
            await writer.CommitAsync([Report("وقع الوزراء الاتفاق بقطر.")], "test");
            Assert.Single((await database.SearchAsync(new("قطر وزير"))).Hits);
            await using var copied = LuceneSearchIndex.Open(folder["copy"]);
            Assert.Equal(first, copied.Revision);
            Assert.Single((await copied.SearchAsync(new("envoy"))).Hits);
            await copied.CatchUpAsync(reader);
            Assert.Equal(await writer.GetRevisionAsync(), copied.Revision);
            Assert.Single((await copied.SearchAsync(new("قطر وزير"))).Hits);
        }

        server.GiveBack(graph);
    }

    [ServerFact]
    public async Task A_server_finds_within_two_seconds_what_another_process_wrote()
    {
        var graph = await server.TakeAsync();
        using var folder = new TemporaryFolder();
        await using (var store = await Neo4jGraphStore.OpenAsync(server.Server.Address(graph)))
            await store.CommitAsync([Report("The first report.")], "test");
        using var writing = new KgServer(server.Server.Store(graph), "--search", "neo4j");
        using var following = new KgServer(server.Server.Store(graph), "--search", "local", "--index", folder["index"]);
        await Task.WhenAll(writing.ReadyAsync(), following.ReadyAsync());
        foreach (var word in new[] { "Zanzibar", "Timbuktu" })
        {
            var answer = await writing.Client.PostAsJsonAsync("/graphql", new { query = Mutation, variables = new { text = $"Delegates travelled to {word} on Monday." } });
            Assert.DoesNotContain("errors", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var watch = Stopwatch.StartNew();
            Assert.True(await writing.FindsAsync(word));
            output.WriteLine($"without an index: found after {watch.ElapsedMilliseconds} ms");
            while (!await following.FindsAsync(word))
            {
                Assert.InRange(watch.Elapsed, TimeSpan.Zero, Found);
                await Task.Delay(50);
            }

            output.WriteLine($"with an index of its own: found after {watch.ElapsedMilliseconds} ms");
        }

        server.GiveBack(graph);
    }

    private static DocumentGraph Report(string text) =>
        new(new Document(StableId.Of("doc:", text), DocumentKind.Article, "report", text.Any(c => c > 'z') ? Language.Ar : Language.En, null, null, null, null, text), [], [], []);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary><c>kg serve</c> as a process of its own.</summary>
    private sealed class KgServer : IDisposable
    {
        private readonly Process _process;

        public KgServer(string store, params string[] options)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
            listener.Stop();
            Client = new() { BaseAddress = new(url) };
            var kg = Path.Combine(Repository.Root, "src", "KnowledgeGraph.Cli", "bin", "Debug", "net10.0", "kg.dll");
            _process = Process.Start(new ProcessStartInfo("dotnet", [kg, "serve", "--store", store, "--url", url, "--quiet", .. options]))!;
        }

        public HttpClient Client { get; }

        public async Task ReadyAsync()
        {
            for (var attempt = 0; attempt < 600; attempt++)
            {
                try
                {
                    if ((await Client.GetAsync("/health/ready")).IsSuccessStatusCode && await FindsAsync("report")) return;
                }
                catch (HttpRequestException)
                {
                    // Not listening yet.
                }

                await Task.Delay(100);
            }

            Assert.Fail("The server did not start within a minute.");
        }

        public async Task<bool> FindsAsync(string query)
        {
            var answer = await Client.PostAsJsonAsync("/graphql", new { query = "query ($q: String!) { search(query: $q, kinds: [DOCUMENT]) { totalCount } }", variables = new { q = query } });
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return json.RootElement.GetProperty("data").GetProperty("search").GetProperty("totalCount").GetInt32() > 0;
        }

        public void Dispose()
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
            Client.Dispose();
        }
    }
}

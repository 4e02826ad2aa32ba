using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_server_finds_what_is_imported_beside_it()
    {
        var seed = SmallSeed.Make(_folder["seed"]);
        var url = $"http://127.0.0.1:{FreePort()}";
        using var stop = new CancellationTokenSource();
        var terminal = new Terminal(TextWriter.Null, Stream.Null, TextWriter.Null, TextReader.Null, IsInteractive: false);
        var serving = KgProgram.RunAsync(["serve", "--store", _folder["g.db"], "--seed", seed, "--url", url], terminal, stop.Token);
        using var client = new HttpClient();
        await UntilAsync(async () => (await client.GetAsync(url + "/health/ready")).IsSuccessStatusCode);

        var imported = await Kg.RunAsync("import", _folder.Write("en.md", ImportedStore.English), "--store", _folder["g.db"], "--seed", seed, "--quiet");
        Assert.Equal((0, ""), (imported.Code, imported.Error));
        await UntilAsync(async () =>
            JsonDocument.Parse(await client.GetStringAsync(url + "/search.json?q=talks+muscat")).RootElement.GetProperty("indexRevision").GetInt64() == 2);
        Assert.Contains("Talks in Muscat", await client.GetStringAsync(url + "/search.json?q=talks+muscat"), StringComparison.Ordinal);

        await stop.CancelAsync();
        await serving;
    }

    [Fact]
    public async Task A_server_imports_while_it_answers_the_pages_and_documents_it_is_told_to()
    {
        var seed = SmallSeed.Make(_folder["seed"]);
        _folder.Write("articles/en.md", ImportedStore.English);
        _folder.Write("articles/bad.md", "");
        _folder.Write("documents/how-much.graphql", "{ statistics { documents } }");
        var url = $"http://127.0.0.1:{FreePort()}";
        using var stop = new CancellationTokenSource();
        using var errors = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, Stream.Null, errors, TextReader.Null, IsInteractive: false);
        var serving = KgProgram.RunAsync(
            [
                "serve", "--store", _folder["g.db"], "--seed", seed, "--url", url, "--quiet", "--import", _folder["articles"], "--persisted", _folder["documents"],
                "--persisted-only", "--cors", "https://app.example", "--cors", "https://other.example",
            ],
            terminal, stop.Token);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Origin", "https://other.example");
        await UntilAsync(async () => (await client.GetStringAsync(url + "/search.json?q=talks+muscat")).Contains("Talks in Muscat", StringComparison.Ordinal));

        Assert.Contains("bad.md", errors.ToString(), StringComparison.Ordinal);
        var answer = await client.GetAsync(url + "/graphql?documentId=how-much");
        Assert.Equal("https://other.example", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("{\"data\":{\"statistics\":", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("PERSISTED_DOCUMENT_REQUIRED", await client.GetStringAsync(url + "/graphql?query=%7B__typename%7D"), StringComparison.Ordinal);
        await stop.CancelAsync();
        await serving;
    }

    [Theory]
    [InlineData("127.0.0.1", "", 200, 200, 200)]
    [InlineData("127.0.0.1", "--write key", 200, 401, 200)]
    [InlineData("127.0.0.1", "--read key", 401, 401, 200)]
    [InlineData("127.0.0.1", "--writable false", 200, 403, 403)]
    [InlineData("0.0.0.0", "", 200, 401, 200)]
    public async Task Who_may_read_and_write_depends_on_the_address_the_options_and_the_key(string address, string options, int page, int written, int writtenWithKey)
    {
        var seed = SmallSeed.Make(_folder["seed"]);
        var key = (await Kg.RunAsync("keys", "add", "layla", "--role", "editor", "--store", _folder["g.db"])).Out.Trim();
        var port = FreePort();
        using var stop = new CancellationTokenSource();
        var terminal = new Terminal(TextWriter.Null, Stream.Null, TextWriter.Null, TextReader.Null, IsInteractive: false);
        var serving = KgProgram.RunAsync(
            ["serve", "--store", _folder["g.db"], "--seed", seed, "--url", $"http://{address}:{port}", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)], terminal, stop.Token);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await UntilAsync(async () => (await client.GetAsync("/health/ready")).IsSuccessStatusCode);

        Assert.Equal(page, (int)(await client.GetAsync("/")).StatusCode);
        Assert.Equal(written, await WriteAsync());
        client.DefaultRequestHeaders.Add("Authorization", "Bearer " + key);
        Assert.Equal(writtenWithKey, await WriteAsync());

        await stop.CancelAsync();
        await serving;

        async Task<int> WriteAsync()
        {
            var answer = await client.PostAsJsonAsync("/graphql", new { query = "mutation { __typename }" });
            return (int)answer.StatusCode;
        }
    }

    public void Dispose() => _folder.Dispose();

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                if (await holds()) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        Assert.Fail("The server did not come to it within 30 seconds.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

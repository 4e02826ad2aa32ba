using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Tests.Security;

/// <summary><c>kg serve</c> as operators start it, in each of the ways that attempts are made on; each has a store of its own with the same graph, and texts that mean ill.</summary>
public sealed class AttackedServers : IAsyncLifetime, IDisposable
{
    /// <summary>What stands in names, titles and addresses of the graph that would harm a page which shows it as it is.</summary>
    public const string Script = "<script>alert(1)</script>";

    private static readonly Dictionary<string, string[]> Options = new()
    {
        ["open"] = [],
        ["keys"] = ["--read", "key"],
        ["lan"] = [],
        ["app"] = ["--cors", "https://app.example", "--write", "key"],
        ["any"] = ["--cors", "*", "--write", "key"],
        ["trusted"] = ["--persisted", "{documents}", "--persisted-only", "--write", "key"],
        ["proxied"] = ["--proxy", "127.0.0.1"],
        ["frozen"] = ["--writable", "false"],
    };

    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task<int>> _serving = [];
    private readonly Dictionary<string, int> _ports = [];

    public TemporaryFolder Folder { get; } = new();

    /// <summary>What stands for <c>{…}</c> in attempts.</summary>
    public Dictionary<string, string> Values { get; } = [];

    public async Task InitializeAsync()
    {
        var seed = SmallSeed.Make(Folder["seed"]);
        Folder.Write("documents/how-much.graphql", "{ statistics { documents } }");
        Folder.Write("secret.txt", "root:x:0:0: not to be told");
        Values["secret"] = Folder["secret.txt"];
        foreach (var role in (string[])["reader", "editor", "revoked"])
        {
            var added = await Kg.RunAsync("keys", "add", role, "--role", role == "revoked" ? "editor" : role, "--keys", Folder["keys"], "--store", Folder["open.db"]);
            Values[role] = added.Out.Trim();
        }

        await Kg.RunAsync("keys", "revoke", "revoked", "--keys", Folder["keys"], "--store", Folder["open.db"]);
        foreach (var role in (string[])["reader", "editor"]) Values["basic " + role] = Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Values[role]));
        Values["unknown"] = Values["editor"][..^1] + (Values["editor"][^1] == '0' ? '1' : '0');
        foreach (var (name, options) in Options)
        {
            _ports[name] = FreePort();
            var address = name == "lan" ? "0.0.0.0" : "127.0.0.1";
            var terminal = new Terminal(TextWriter.Null, Stream.Null, TextWriter.Null, TextReader.Null, IsInteractive: false);
            string[] given = [.. options.Select(o => o.Replace("{documents}", Folder["documents"], StringComparison.Ordinal))];
            _serving.Add(KgProgram.RunAsync(
                ["serve", "--store", Folder[name + ".db"], "--seed", seed, "--keys", Folder["keys"], "--url", $"http://{address}:{_ports[name]}", "--quiet", .. given], terminal, _stop.Token));
        }

        foreach (var name in Options.Keys)
        {
            for (var attempt = 0; !await IsReadyAsync(name); attempt++)
            {
                Assert.True(attempt < 1_200, $"The server '{name}' is not ready within a minute.");
                await Task.Delay(50);
            }
        }

        await WriteIllAsync();
    }

    /// <summary>The whole answer to an attempt, as text; empty where the server closes the connection without one.</summary>
    internal async Task<string> MakeAsync(Attempt attempt)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await socket.ConnectAsync(IPAddress.Loopback, _ports[attempt.Server], late.Token);
        using var answer = new MemoryStream();
        try
        {
            var sending = socket.SendAsync(attempt.Bytes(Values, _ports[attempt.Server]), late.Token).AsTask();
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await socket.ReceiveAsync(buffer, late.Token)) > 0) answer.Write(buffer, 0, read);
            await sending;
        }
        catch (SocketException)
        {
            // The server has answered and closed while we were still sending.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>How far a server's graph has come.</summary>
    public async Task<long> RevisionAsync(string server)
    {
        using var client = Client(server);
        return JsonDocument.Parse(await client.GetStringAsync("/health/ready")).RootElement.GetProperty("revision").GetInt64();
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_serving);
    }

    public void Dispose()
    {
        _stop.Dispose();
        Folder.Dispose();
    }

    private async Task WriteIllAsync()
    {
        using var client = Client("open");
        client.DefaultRequestHeaders.Authorization = null; // At this machine anybody edits, in any name.
        var imported = await AskAsync(
            """mutation($d: ImportDocumentInput!) { importDocument(input: $d) { document { id } } }""",
            new { d = new { text = $"Kuwait met Qatar in Muscat. {Script}", title = Script, name = $"\"><img src=x onerror=alert(2)>{Script}", publisher = "'><svg onload=alert(3)>", url = "javascript:alert(4)" } });
        Values["ill"] = imported.GetProperty("importDocument").GetProperty("document").GetProperty("id").GetString()!;
        await AskAsync(
            """mutation($n: AddNameInput!) { addName(input: $n) { revision } }""",
            new { n = new { entity = "state:kw", name = $"Kuwait\u202E\"><img src=x onerror=alert(5)>{Script}", language = "EN", role = "ALIAS", author = Script, reason = "x" } });

        async Task<JsonElement> AskAsync(string query, object variables)
        {
            var answer = await client.PostAsJsonAsync("/graphql", new { query, variables });
            var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            return json.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : json.GetProperty("data");
        }
    }

    private async Task<bool> IsReadyAsync(string server)
    {
        using var client = Client(server);
        try
        {
            return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // Not listening yet.
        }
    }

    private HttpClient Client(string server)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_ports[server]}") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Values["editor"]);
        return client;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

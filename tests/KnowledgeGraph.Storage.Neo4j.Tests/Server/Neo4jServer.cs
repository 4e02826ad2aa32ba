using System.Diagnostics;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Server;

/// <summary>A real server of the tests' own, from the folder beside the repository; gone with its data once disposed of.</summary>
public sealed class Neo4jServer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string? _password;
    private readonly string _httpPort;
    private readonly string _boltPort;

    private Neo4jServer(string? password)
    {
        _password = password;
        (_httpPort, _boltPort) = (FreePort(), FreePort());
        Start();
    }

    /// <summary>The address of its HTTP interface.</summary>
    public Uri Url => new($"http://127.0.0.1:{_httpPort}");

    private int Process { get; set; }

    /// <summary>The script that starts one; null where there is none.</summary>
    public static string? Script { get; } = SharedData.Folder is null || !File.Exists(SharedData.PathOf("neo4j/start")) ? null : SharedData.PathOf("neo4j/start");

    /// <summary>A running server.</summary>
    /// <param name="password">Of the user <c>neo4j</c>; null for one that lets everybody in.</param>
    public static Neo4jServer Run(string? password = null) => new(password);

    /// <summary>The address of a graph, as after <c>--store</c>.</summary>
    public string Store(string graph = "", string? user = null) =>
        $"neo4j+http://{(user is null ? "" : user + "@")}127.0.0.1:{_httpPort}/neo4j{(graph.Length == 0 ? "" : "?graph=" + graph)}";

    public Neo4jAddress Address(string graph = "", string? user = null) => Neo4jAddress.Parse(Store(graph, user), _ => null);

    /// <summary>Ends it at once, as a loss of power does.</summary>
    public void Kill()
    {
        using var process = System.Diagnostics.Process.GetProcessById(Process);
        process.Kill();
        while (Directory.Exists($"/proc/{Process}") && !IsZombie()) Thread.Sleep(20);
    }

    /// <summary>Starts it again on the same data and ports.</summary>
    public void Start()
    {
        using var start = System.Diagnostics.Process.Start(new ProcessStartInfo("bash")
        {
            ArgumentList = { Script!, "--home", _folder.Path, "--heap", "2g", "--http-port", _httpPort, "--bolt-port", _boltPort },
            RedirectStandardOutput = true,
        }.With(_password))!;
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        while (start.StandardOutput.ReadLine() is { } line && line.Split('=', 2) is [var name, var value])
        {
            said[name] = value;
            if (name == "NEO4J_HOME") break;
        }

        if (!said.TryGetValue("NEO4J_PID", out var pid)) throw new InvalidOperationException("The Neo4j server did not start.");
        Process = int.Parse(pid, System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        Kill();
        _folder.Dispose();
    }

    private bool IsZombie()
    {
        try
        {
            return File.ReadAllText($"/proc/{Process}/stat").Split(") ", 2)[1].StartsWith('Z');
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static string FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}

internal static class StartOptions
{
    public static ProcessStartInfo With(this ProcessStartInfo start, string? password)
    {
        if (password is null) return start;
        start.ArgumentList.Add("--password");
        start.ArgumentList.Add(password);
        return start;
    }
}

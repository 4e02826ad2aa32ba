using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>A Neo4j server of the benchmark's own, from the folder beside the repository.</summary>
internal sealed class DatabaseServer : IDisposable
{
    private readonly TemporaryFolder _home = new();
    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);

    public DatabaseServer()
    {
        var script = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "neo4j", "start"));
        if (!File.Exists(script)) throw new InvalidOperationException($"There is no {script}, which starts a Neo4j server.");
        using var start = Process.Start(new ProcessStartInfo("bash", [script, "--home", _home.Path, "--heap", "3g"]) { RedirectStandardOutput = true })!;
        while (start.StandardOutput.ReadLine() is { } line && line.Split('=', 2) is [var name, var value])
        {
            _said[name] = value;
            if (name == "NEO4J_HOME") break;
        }
    }

    /// <summary>As after <c>--store</c>.</summary>
    public string Store => $"neo4j+{_said["NEO4J_URL"]}/neo4j";

    /// <summary>For Bolt clients.</summary>
    public string Bolt => _said["NEO4J_BOLT"];

    public void Dispose()
    {
        using var process = Process.GetProcessById(int.Parse(_said["NEO4J_PID"], CultureInfo.InvariantCulture));
        process.Kill();
        Thread.Sleep(1000); // It is no child of this process: there is nobody to wait for.
        _home.Dispose();
    }
}

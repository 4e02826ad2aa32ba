using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Benchmarks.Web;

/// <summary>A server in a process of its own, on a free port.</summary>
internal sealed class PeerServer : IDisposable
{
    public PeerServer(string name, string program, Func<int, string[]> arguments)
    {
        Name = name;
        Port = FreePort();
        var start = new ProcessStartInfo(program, arguments(Port));
        start.Environment["NODE_ENV"] = "production";
        Process = Process.Start(start)!;
        for (var attempt = 0; attempt < 600; attempt++)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Connect(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                if (Process.HasExited) throw new InvalidOperationException($"{name} did not start.");
                Thread.Sleep(100);
            }
        }

        throw new InvalidOperationException($"{name} does not listen.");
    }

    /// <summary>This program, and what comes before its arguments.</summary>
    public static (string Program, string[] Arguments) Self { get; } =
        (Environment.ProcessPath!, Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(PeerServer).Assembly.Location] : []);

    public string Name { get; }

    public int Port { get; }

    public Process Process { get; }

    public Load Load(string body) => new(Port, body);

    public void Dispose()
    {
        Process.Kill(entireProcessTree: true);
        Process.WaitForExit();
        Process.Dispose();
    }

    /// <summary>Installs the packages of a folder, once.</summary>
    public static void Install(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "node_modules"))) return;
        using var process = Process.Start(new ProcessStartInfo("npm", ["ci", "--silent", "--no-audit", "--no-fund"]) { WorkingDirectory = folder })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"npm ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

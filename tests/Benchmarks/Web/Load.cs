using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Web;

/// <summary>What was measured of one server with one query.</summary>
/// <param name="Rate">Requests per second.</param>
/// <param name="P99">Of the time to an answer, in milliseconds.</param>
/// <param name="Processor">The server's processor time for one request, in microseconds.</param>
internal sealed record Measured(double Rate, double P99, double Processor);

/// <summary>
/// Asks one thing again and again over several connections, each the next time when it has its answer. Bare sockets and bytes made once: on a machine that server and
/// client share, the client must take little of it.
/// </summary>
internal sealed class Load(int port, string body)
{
    private const int Connections = 16;

    private readonly byte[] _request = Encoding.UTF8.GetBytes(string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));

    /// <summary>The body of one answer.</summary>
    public string Ask()
    {
        using var socket = Connect();
        var buffer = new byte[4 << 20];
        var (start, length) = Exchange(socket, buffer);
        return Encoding.UTF8.GetString(buffer, start, length);
    }

    public Measured Run(TimeSpan time, Process server)
    {
        server.Refresh();
        var (before, watch) = (server.TotalProcessorTime, Stopwatch.StartNew());
        var times = new List<double>[Connections];
        var threads = Enumerable.Range(0, Connections).Select(i => new Thread(() => times[i] = Repeat(watch, time), 256 * 1024)).ToList();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        var elapsed = watch.Elapsed.TotalSeconds;
        server.Refresh();
        var all = times.SelectMany(t => t).Order().ToList();
        return new(all.Count / elapsed, all[all.Count * 99 / 100], (server.TotalProcessorTime - before).TotalMicroseconds / all.Count);
    }

    private List<double> Repeat(Stopwatch watch, TimeSpan time)
    {
        using var socket = Connect();
        var (times, buffer) = (new List<double>(100_000), new byte[4 << 20]);
        while (watch.Elapsed < time)
        {
            var start = Stopwatch.GetTimestamp();
            Exchange(socket, buffer);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    private Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }

    /// <summary>Sends the request and reads one answer; where its body stands in the buffer.</summary>
    private (int Start, int Length) Exchange(Socket socket, byte[] buffer)
    {
        socket.Send(_request);
        var (read, head) = (0, -1);
        while (head < 0)
        {
            read += Receive(socket, buffer, read);
            head = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }

        var headers = Encoding.ASCII.GetString(buffer, 0, head);
        if (!headers.StartsWith("HTTP/1.1 200", StringComparison.Ordinal)) throw new InvalidOperationException(headers + "\n" + Encoding.UTF8.GetString(buffer, head, read - head));
        var at = headers.IndexOf("content-length:", StringComparison.OrdinalIgnoreCase);
        if (at < 0) throw new InvalidOperationException("The answer does not tell its length.");
        var end = headers.IndexOf('\r', at);
        var length = int.Parse(headers.AsSpan(at + 15, (end < 0 ? headers.Length : end) - at - 15).Trim(), System.Globalization.CultureInfo.InvariantCulture);
        while (read < head + 4 + length) read += Receive(socket, buffer, read);
        return (head + 4, length);
    }

    private static int Receive(Socket socket, byte[] buffer, int at) =>
        socket.Receive(buffer, at, buffer.Length - at, SocketFlags.None) is > 0 and var read ? read : throw new InvalidOperationException("The server closed the connection.");
}

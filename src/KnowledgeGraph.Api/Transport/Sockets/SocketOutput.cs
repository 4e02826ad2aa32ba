using System.Net.WebSockets;
using System.Text;
using KnowledgeGraph.Api.Writing;

namespace KnowledgeGraph.Api.Transport.Sockets;

/// <summary>Sends messages one after the other. A client that takes none for too long is cut off.</summary>
internal sealed class SocketOutput(WebSocket socket, TimeSpan patience) : IDisposable
{
    /// <summary>RFC 6455, section 5.5: a control frame has at most 125 bytes, two of which are the code.</summary>
    private const int MostReasonBytes = 123;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <param name="stop">Cancelled: the message is not begun; one that is under way goes through, for half a message would be no message.</param>
    public async Task SendAsync(string type, string? id, Action<PooledBuffer>? payload, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            stop.ThrowIfCancellationRequested();
            using var buffer = new PooledBuffer();
            SocketMessage.Write(buffer, type, id, payload);
            using var late = new CancellationTokenSource(patience); // Cancelling a send aborts the socket.
            await socket.SendAsync(buffer.Written, WebSocketMessageType.Text, endOfMessage: true, late.Token);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Says why, and waits a while for the client to close too; nothing is sent after it.</summary>
    /// <param name="receiving">What reads the socket, and so meets the client's answer; where it has ended, the answer is read here.</param>
    public async Task CloseAsync(CloseCode code, string reason, Task? receiving = null)
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
            using var late = new CancellationTokenSource(Farewell);
            if (receiving is null or { IsCompleted: true })
            {
                await socket.CloseAsync((WebSocketCloseStatus)code, Shortened(reason), late.Token);
                return;
            }

            await socket.CloseOutputAsync((WebSocketCloseStatus)code, Shortened(reason), late.Token);
            await receiving.WaitAsync(late.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            socket.Abort(); // The client does not answer; the end of the connection tells it.
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static string Shortened(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > MostReasonBytes) reason = reason[..^(char.IsLowSurrogate(reason[^1]) ? 2 : 1)];
        return reason;
    }
}

using System.Buffers;
using System.Net.WebSockets;
using KnowledgeGraph.Api.Writing;

namespace KnowledgeGraph.Api.Transport.Sockets;

/// <summary>Reads whole text messages, up to a size.</summary>
internal sealed class SocketInput(WebSocket socket, int mostBytes)
{
    /// <summary>The next message; null where the client closes the socket.</summary>
    /// <exception cref="SocketClosure">It is too long, or not text.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellation)
    {
        using var buffer = new PooledBuffer();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.GetMemory(1024), cancellation);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            if (part.MessageType == WebSocketMessageType.Binary) throw SocketMessage.Bad("Messages are text.");
            buffer.Advance(part.Count);
            if (buffer.Length > mostBytes) throw new SocketClosure(CloseCode.TooBig, $"A message may have at most {mostBytes} bytes");
            if (part.EndOfMessage) return buffer.Written.ToArray(); // What is parsed out of it outlives the buffer.
        }
    }
}

using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.TestHost;

namespace KnowledgeGraph.Api.Tests.Support;

/// <summary>A client's end of a socket, message by message.</summary>
internal sealed class Socket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly WebSocket _socket;

    private Socket(WebSocket socket) => _socket = socket;

    public string? Protocol => _socket.SubProtocol;

    public static async Task<Socket> OpenAsync(ApiHost host, string protocol = "graphql-transport-ws", string? origin = null)
    {
        var client = host.Server.CreateWebSocketClient();
        if (protocol.Length > 0) client.SubProtocols.Add(protocol);
        if (origin is not null) client.ConfigureRequest = r => r.Headers.Origin = origin;
        return new(await client.ConnectAsync(new Uri(host.Server.BaseAddress, "/graphql"), CancellationToken.None));
    }

    /// <summary>A socket whose connection is acknowledged.</summary>
    public static async Task<Socket> ConnectAsync(ApiHost host)
    {
        var socket = await OpenAsync(host);
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReadAsync());
        return socket;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public Task SendAsync(byte[] bytes, WebSocketMessageType type) => _socket.SendAsync(bytes, type, true, CancellationToken.None);

    public Task SubscribeAsync(string id, string query, object? variables = null) =>
        SendAsync(JsonSerializer.Serialize(new { type = "subscribe", id, payload = new { query, variables } }));

    /// <summary>The next message; null where the server closes instead.</summary>
    public async Task<string?> ReadAsync()
    {
        using var late = new CancellationTokenSource(Patience);
        var buffer = new byte[1 << 20];
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(length), late.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            length += part.Count;
            if (part.EndOfMessage) return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    public async Task<JsonElement> ReadJsonAsync() => JsonDocument.Parse(await ReadAsync() ?? throw new InvalidOperationException($"Closed: {_socket.CloseStatus} {_socket.CloseStatusDescription}")).RootElement;

    /// <summary>Reads until the server closes the socket: with what code, and why.</summary>
    public async Task<(int Code, string? Reason)> ClosedAsync()
    {
        while (await ReadAsync() is not null)
        {
        }

        return ((int)_socket.CloseStatus!, _socket.CloseStatusDescription);
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Dispose() => _socket.Dispose();
}

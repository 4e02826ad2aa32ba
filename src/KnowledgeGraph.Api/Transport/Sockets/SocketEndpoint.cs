using System.Text.Json;
using KnowledgeGraph.Api.Access;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Transport.Sockets;

/// <summary>Takes sockets of the graphql-transport-ws protocol.</summary>
internal sealed class SocketEndpoint(SocketServices services, Gate gate, StreamCount streams, CancellationToken stopping)
{
    public const string Protocol = "graphql-transport-ws";

    /// <summary>The member of <c>connection_init</c>'s payload in which a client shows its key: browsers cannot set a socket's headers.</summary>
    private const string Authorization = "authorization";

    /// <exception cref="AccessRefusal">The handshake shows a key or token that is not valid.</exception>
    public async Task HandleAsync(HttpContext http)
    {
        if (!http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol, StringComparer.Ordinal))
        {
            using var refused = await http.WebSockets.AcceptWebSocketAsync();
            using var output = new SocketOutput(refused, services.Limits.SocketSendTimeout);
            await output.CloseAsync(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable");
            return;
        }

        var caller = await gate.IdentifyAsync(http);
        services.Admission.Count(caller);
        using var place = streams.Take() ?? throw HttpRefusal.TooManyStreams();
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = Protocol,
            KeepAliveInterval = TimeSpan.FromSeconds(30),
            KeepAliveTimeout = TimeSpan.FromSeconds(30),
        });
        var header = http.Request.Headers.Authorization.ToString();
        using var connection = new SocketConnection(socket, services, init => new StandingCaller(gate, Shown(init) ?? (header.Length > 0 ? header : null), caller));
        await connection.RunAsync(http.RequestAborted, stopping);
    }

    private static string? Shown(JsonElement? init)
    {
        if (init is not { } payload) return null;
        foreach (var member in payload.EnumerateObject())
            if (member.Name.Equals(Authorization, StringComparison.OrdinalIgnoreCase) && member.Value.ValueKind == JsonValueKind.String) return member.Value.GetString();
        return null;
    }
}

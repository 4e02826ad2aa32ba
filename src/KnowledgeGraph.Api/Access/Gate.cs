using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Access;

/// <summary>Finds out who asks.</summary>
internal sealed class Gate(AccessOptions options, ApiKeyring keys, OidcTokens? tokens)
{
    /// <summary>Headers by which proxies say that they pass on what another asked.</summary>
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Original-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>Who sends a request; asked once for each.</summary>
    /// <exception cref="AccessRefusal">It shows what is no valid key and no valid token.</exception>
    public async ValueTask<Caller> IdentifyAsync(HttpContext http)
    {
        if (http.Items[typeof(Caller)] is Caller known) return known;
        if (http.Request.QueryString.HasValue && KeyText.StandsIn(http.Request.QueryString.Value!)) throw AccessRefusal.KeyInAddress();
        var shown = http.Request.Headers.Authorization;
        var caller = shown.Count switch
        {
            0 => Anonymous(http),
            1 => await IdentifyAsync(shown[0] ?? "", http.RequestAborted),
            _ => throw AccessRefusal.BadCredentials(),
        };
        http.Items[typeof(Caller)] = caller;
        return caller;
    }

    /// <summary>Who shows this: the value of an Authorization header, wherever it came from.</summary>
    /// <exception cref="AccessRefusal">It is no valid key and no valid token.</exception>
    public async ValueTask<Caller> IdentifyAsync(string authorization, CancellationToken cancellation)
    {
        if (Credentials.Read(authorization) is not { } shown) throw AccessRefusal.BadCredentials();
        if (KeyText.Read(shown.Token) is { } text)
        {
            var key = keys.Find(text) ?? throw AccessRefusal.BadCredentials();
            return new(key.Name, shown.IsAmbient ? AccessRole.Reader : key.Role, "key:" + key.Id, key.Id);
        }

        if (tokens is null || shown.IsAmbient) throw AccessRefusal.BadCredentials();
        var (name, role) = await tokens.ReadAsync(shown.Token, cancellation) ?? throw AccessRefusal.BadCredentials();
        return new(name, role > options.Anonymous ? role : options.Anonymous, "token:" + name);
    }

    private Caller Anonymous(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        var isLocal = (address is null || IPAddress.IsLoopback(address)) && !Forwarding.Any(http.Request.Headers.ContainsKey);
        return isLocal ? new(null, options.Local, Caller.LocalClient) : new(null, options.Anonymous, "address:" + Network(address));
    }

    /// <summary>One address of IPv4; of IPv6 the 64 bits that one subscriber has.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null) return "none";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes) + "/64";
    }
}

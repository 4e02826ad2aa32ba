using System.Text;

namespace KnowledgeGraph.Api.Access;

/// <summary>What an Authorization header shows (RFC 6750, RFC 7617).</summary>
/// <param name="Token">A key or a token.</param>
/// <param name="IsAmbient">
/// True where a browser sends it by itself, to whichever page asks: with every request it makes here, whoever caused it. Such a key only reads.
/// </param>
internal readonly record struct Credentials(string Token, bool IsAmbient)
{
    /// <summary>Null where the header has another form.</summary>
    public static Credentials? Read(string header)
    {
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return null;
        var (scheme, rest) = (header[..space], header[(space + 1)..].Trim(' '));
        if (rest.Length == 0 || rest.Contains(' ', StringComparison.Ordinal)) return null;
        if (scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)) return new(rest, IsAmbient: false);
        return scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) && Password(rest) is { } password ? new(password, IsAmbient: true) : null;
    }

    /// <summary>What a browser asks a person for has two fields; the key is the password, and the name may be anything.</summary>
    private static string? Password(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length)) return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : pair[(colon + 1)..];
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cli.Tests.Security;

/// <summary>
/// One attempt on a server, as the <c>.http</c> files tell it: <c>### name</c>, <c># server:</c> which it is made on, <c># expect:</c> the status (000: the
/// connection is closed without one) and words of the answer, <c># never:</c> what must not stand in it, then the request as it crosses the wire. The length of a body, the host and the end of the connection are filled in
/// where the request does not say them itself. <c>{A*40}</c> is forty times A, <c>{editor}</c> a key, <c>\xFF</c> a byte.
/// </summary>
internal sealed partial record Attempt(string Name, string Server, int Status, string Words, IReadOnlyList<string> Never, string Request)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Cli.Tests", "Security", "Attempts");

    public static IReadOnlyList<Attempt> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.http").Order(StringComparer.Ordinal).SelectMany(f => File.ReadAllText(f).Split("### ").Skip(1).Select(Parse))];

    /// <summary>The bytes of the request.</summary>
    public byte[] Bytes(IReadOnlyDictionary<string, string> values, int port)
    {
        var text = Repeated().Replace(Request, m => string.Concat(Enumerable.Repeat(m.Groups[1].Value, int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))));
        text = values.Aggregate(text, (t, value) => t.Replace("{" + value.Key + "}", value.Value, StringComparison.Ordinal));
        var cut = text.IndexOf("\n\n", StringComparison.Ordinal);
        var (head, body) = cut < 0 ? (text.TrimEnd('\n'), "") : (text[..cut], text[(cut + 2)..].TrimEnd('\n'));
        var lines = head.Split('\n').ToList();
        if (!lines[0].Contains(" HTTP/", StringComparison.Ordinal)) lines[0] += " HTTP/1.1";
        bool Says(string header) => lines.Any(l => l.StartsWith(header, StringComparison.OrdinalIgnoreCase));
        if (!Says("Host")) lines.Add($"Host: localhost:{port}");
        if (lines.Remove("No-Host: ")) lines.RemoveAll(l => l.StartsWith("Host", StringComparison.Ordinal));
        if (!Says("Connection")) lines.Add("Connection: close");
        var content = Bytes(body);
        if (body.Length > 0 && !Says("Content-Length") && !Says("Transfer-Encoding")) lines.Add($"Content-Length: {content.Length}");
        return [.. Bytes(string.Join("\r\n", lines) + "\r\n\r\n"), .. content];
    }

    private static Attempt Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        string? Take(string label)
        {
            var at = lines.FindIndex(l => l.StartsWith("# " + label + ": ", StringComparison.Ordinal));
            if (at < 0) return null;
            var value = lines[at][(label.Length + 4)..];
            lines.RemoveAt(at);
            return value;
        }

        var never = new List<string>();
        while (Take("never") is { } one) never.Add(one);
        var name = lines[0];
        var (server, expected) = (Take("server") ?? "open", Take("expect") ?? throw new FormatException($"'{name}' expects nothing."));
        return new(
            name, server, int.Parse(expected.AsSpan(0, 3), CultureInfo.InvariantCulture), expected.Length > 3 ? expected[4..] : "", never, string.Join('\n', lines.Skip(1)));
    }

    private static byte[] Bytes(string text)
    {
        var bytes = new List<byte>();
        var last = 0;
        foreach (Match escape in Escapes().Matches(text))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(text[last..escape.Index]));
            bytes.Add(Convert.FromHexString(escape.Groups[1].ValueSpan)[0]);
            last = escape.Index + escape.Length;
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(text[last..]));
        return [.. bytes];
    }

    [GeneratedRegex(@"\{([^{}*]+)\*(\d+)\}")]
    private static partial Regex Repeated();

    [GeneratedRegex(@"\\x([0-9A-F]{2})")]
    private static partial Regex Escapes();
}

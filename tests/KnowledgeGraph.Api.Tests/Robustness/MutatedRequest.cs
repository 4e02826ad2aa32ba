using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Explorer;

namespace KnowledgeGraph.Api.Tests.Robustness;

/// <summary>A request of a client that was tampered with: in its document, its variables, its headers, its body, or as it lies on the wire.</summary>
/// <param name="IsWhole">False where its framing may be broken too, so that a server may rightly wait for more.</param>
internal sealed record MutatedRequest(byte[] Bytes, bool IsWhole)
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "$", "!", "=", "|", "&", "@skip(if: true)", "@include(if: $x)", "@nope", "...", "...F", "...F ...F", "fragment F on Entity { id }", "fragment F on Query { ...F }",
        "query", "mutation", "subscription", "on", "null", "true", "\"", "\"\"\"", "\\u0000", "\\uD800", "-1", "1e999", "-0", "99999999999", "first: 0", "first: 2147483647", "last: -1", "first: 1 last: 1",
        "after: \"x\"", "EN", "\u0000", "\uFEFF", "\u202E", "\u0642", "#", ",", "__typename", "__schema { types { name } }", "id: \"state:kw\"", "at: \"2019-13-45\"", "at: \"../..\"", "{_}", "[[[[", "\r\n",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "2147483648", "1e400", "0.1", "\"\"", "\"state:kw\"", "\"\\u0000\"", "\"\\uD800\"", "\"\u202E\u0642\"", "[]", "[null]", "[[[1]]]", "{}", "{\"and\":[{}]}", "{\"__proto__\":1}", "{\"not\":{\"not\":{\"not\":{}}}}", "\"2019-02-30\"",
        "\"9999999999-01-01\"", "\"2019/2018\"", "[\"PERSON\",\"NOPE\"]", "\"" + new string('x', 2_000) + "\"", "{\"a\":{\"b\":{\"c\":{\"d\":[]}}}}",
    ];

    private static readonly string[] Headers =
    [
        "Accept: application/graphql-response+json", "Accept: text/html", "Accept: */*;q=nope", "Accept: ", "Accept: application/json;q=0", "Accept-Encoding: br;q=2, gzip;q=-1, *", "Accept-Encoding: \t,,;", "If-None-Match: *", "If-None-Match: W/\"", "If-None-Match: \"a\", W/\"b\"",
        "Authorization: Bearer", "Authorization: Bearer kg_0", "Authorization: Basic !!!!", "Authorization: Basic Og==", "Content-Type: application/json; charset=\"utf-8\"", "Content-Type: application/json; charset=nope", "Content-Type: ", "Content-Type: application/json, text/plain",
        "Content-Encoding: gzip", "Origin: null", "Origin: http://", "Origin: \u00e9", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "X-Forwarded-For: ::1", "Forwarded: for=_x", "Expect: 100-continue", "Expect: nope", "Range: bytes=0-", "Upgrade: websocket", "Upgrade: h2c",
        "Sec-WebSocket-Version: 12", "Cookie: a=b; c", "Host: ", "Host: a b", "TE: trailers", "Via: 1.1 x", "X-Long: " + new string('x', 3_000), "Access-Control-Request-Method: POST", "Date: never", ": empty", "NoColon", "Content-Length: 0", "Transfer-Encoding: identity",
    ];

    private static readonly string[] Methods = ["POST", "POST", "POST", "POST", "GET", "GET", "PUT", "OPTIONS", "HEAD", "DELETE", "PATCH", "post", "G\u00c9T"];
    private static readonly string[] Paths = ["/graphql", "/graphql", "/graphql", "/graphql", "/graphql/", "/graphiql", "/schema.graphql", "/health/ready", "/graphql;x", "//graphql", "/graphql?", "/graphql?query=%7B__typename%7D&variables=%7B", "/graphql?query=a&query=b", "/graphql?documentId=%00", "/graphql?extensions=%7B%22cost%22%3Atrue%7D", "/nowhere"];

    /// <summary>The request of a number: the same for the same seed.</summary>
    public static MutatedRequest Of(int seed, int number)
    {
        var random = new Random(HashCode.Combine(seed, number) ^ (number * 7919));
        var document = Examples.All[random.Next(Examples.All.Count)].Query;
        var (variables, headers) = ("{\"id\":\"state:kw\",\"first\":3}", new List<string>());
        var (method, path) = ("POST", "/graphql");
        var level = random.Next(10);
        if (level is 0 or 1 or 2 or 5) document = Tampered(document, random);
        if (level is 3 or 5) variables = Object(random, 0);
        if (level is 4 or 5)
        {
            method = Methods[random.Next(Methods.Length)];
            path = Paths[random.Next(Paths.Length)];
            for (var more = random.Next(4); more >= 0; more--) headers.Add(Headers[random.Next(Headers.Length)]);
        }

        var body = Encoding.UTF8.GetBytes($"{{\"query\":{JsonSerializer.Serialize(document)},\"variables\":{variables}{Extra(random)}}}");
        if (level is 6 or 7) body = Tampered(body, random);
        if (method is "GET" or "HEAD" && path == "/graphql") path += "?query=" + Uri.EscapeDataString(document.Length > 4_000 ? document[..4_000] : document) + "&variables=" + Uri.EscapeDataString(variables);
        var head = new StringBuilder().Append(method).Append(' ').Append(path).Append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if (!headers.Any(h => h.StartsWith("Content-Type", StringComparison.Ordinal))) head.Append("Content-Type: application/json\r\n");
        foreach (var header in headers) head.Append(header).Append("\r\n");
        if (!headers.Any(h => h.StartsWith("Content-Length", StringComparison.Ordinal))) head.Append("Content-Length: ").Append(body.Length).Append("\r\n");
        byte[] bytes = [.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. body];
        return level is 8 ? new(Tampered(bytes, random), IsWhole: false) : new(bytes, IsWhole: !headers.Exists(Frames));
    }

    private static bool Frames(string header) => header.StartsWith("Content-Length", StringComparison.Ordinal) || header.StartsWith("Transfer-Encoding", StringComparison.Ordinal)
        || header.StartsWith("Upgrade", StringComparison.Ordinal) || header.StartsWith("Expect", StringComparison.Ordinal);

    private static string Extra(Random random) => random.Next(12) switch
    {
        0 => ",\"operationName\":" + Values[random.Next(Values.Length)],
        1 => ",\"extensions\":" + Object(random, 0),
        2 => ",\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + new string('0', 64) + "\"}}",
        3 => ",\"documentId\":" + Values[random.Next(Values.Length)],
        4 => ",\"extensions\":{\"cost\":true}",
        _ => "",
    };

    private static string Object(Random random, int depth)
    {
        string[] names = ["id", "first", "filter", "lang", "at", "ids", "input", "", "__proto__", "\\u0000", "since", "by"];
        var members = Enumerable.Range(0, random.Next(4)).Select(_ => $"\"{names[random.Next(names.Length)]}\":{(depth < 3 && random.Next(4) == 0 ? Object(random, depth + 1) : Values[random.Next(Values.Length)])}");
        return "{" + string.Join(',', members) + "}";
    }

    private static string Tampered(string text, Random random)
    {
        for (var edits = random.Next(1, 5); edits > 0 && text.Length > 0; edits--)
        {
            var at = random.Next(text.Length);
            var cut = Math.Min(random.Next(12), text.Length - at);
            var piece = random.Next(5) == 0 ? text.Substring(random.Next(text.Length - cut + 1), cut) : Pieces[random.Next(Pieces.Length)];
            text = random.Next(3) switch
            {
                0 => text.Insert(at, piece),
                1 => text.Remove(at, cut),
                _ => text.Remove(at, cut).Insert(at, piece),
            };
        }

        return text;
    }

    private static byte[] Tampered(byte[] bytes, Random random)
    {
        var list = bytes.ToList();
        for (var edits = random.Next(1, 5); edits > 0 && list.Count > 0; edits--)
        {
            var at = random.Next(list.Count);
            switch (random.Next(4))
            {
                case 0: list[at] = (byte)random.Next(256); break;
                case 1: list.Insert(at, (byte)random.Next(256)); break;
                case 2: list.RemoveRange(at, Math.Min(random.Next(1, 20), list.Count - at)); break;
                default: list.RemoveRange(at, list.Count - at); break;
            }
        }

        return [.. list];
    }
}

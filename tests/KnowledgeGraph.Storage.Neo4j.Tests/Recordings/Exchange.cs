using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Recordings;

/// <summary>A request to a server and what it answered.</summary>
/// <param name="Asked">Method, path and body, without what is different each time: ids of requests and writes, and bookmarks.</param>
internal sealed record Exchange(string Asked, int Status, string? Type, string Answer)
{
    private static readonly string[] Fleeting = ["kgRequest", "token"];
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The statements of files by their texts: each stands in a recording as its name and what its text hashes to.</summary>
    private static readonly Dictionary<string, string> Names = StatementTexts.Names.SelectMany(n => (bool[])[false, true], (n, backward) => (Name: n, Text: new StatementTexts("")[n, backward], Backward: backward))
        .DistinctBy(s => s.Text).ToDictionary(s => s.Text, s => $"{s.Name}{(s.Backward ? " backward" : "")} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(s.Text)))[..8]}");

    public static async Task<string> AskedAsync(HttpRequestMessage request)
    {
        var line = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        if (request.Content is null || JsonNode.Parse(await request.Content.ReadAsStringAsync()) is not JsonObject body || body.Count == 0) return line;
        body.Remove("bookmarks");
        if (body["statement"] is { } statement && Names.TryGetValue(statement.GetValue<string>(), out var known)) body["statement"] = known;
        if (body["parameters"] is JsonObject parameters) foreach (var name in Fleeting) parameters.Remove(name);
        return line + " " + body.ToJsonString(Plain);
    }

    public static async Task<Exchange> OfAsync(string asked, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        if (text.Length > 0 && JsonNode.Parse(text) is JsonObject json)
        {
            json.Remove("notifications");
            text = json.ToJsonString(Plain);
        }

        return new(asked, (int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), text);
    }
}

using System.Net;
using System.Text;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Protocol;

/// <summary>A server that answers as a test says.</summary>
internal sealed class ScriptedServer(Func<HttpRequestMessage, int, HttpResponseMessage> answer) : HttpMessageHandler
{
    private int _requests;

    /// <summary>How often it was asked.</summary>
    public int Requests => _requests;

    /// <summary>Says its version, and then always the same.</summary>
    public static ScriptedServer Saying(HttpStatusCode status, string body, string version = "5.26.30") =>
        new((request, _) => request.Method == HttpMethod.Get ? Json(HttpStatusCode.OK, $$"""{"neo4j_version":"{{version}}"}""") : Json(status, body));

    public static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Html(HttpStatusCode status) => new(status) { Content = new StringContent("<!doctype html><title>It works</title>", Encoding.UTF8, "text/html") };

    public static string Error(string code, string message = "so it is") => $$"""{"errors":[{"code":"{{code}}","message":"{{message}}"}]}""";

    /// <summary>An answer of one row with these values, as typed JSON.</summary>
    public static string Row(params string[] values) => $$"""{"data":{"fields":[],"values":[[{{string.Join(',', values)}}]]},"bookmarks":["b"]}""";

    public static string Number(long value) => $$"""{"$type":"Integer","_value":"{{value}}"}""";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(answer(request, Interlocked.Increment(ref _requests)));
}

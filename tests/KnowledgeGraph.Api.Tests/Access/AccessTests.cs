using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Access;

/// <summary>Who may do what over HTTP.</summary>
public sealed class AccessTests : IDisposable
{
    private const string Read = "{ __typename }";
    private const string Write = """mutation { importDocument(input: {text: "Kuwait met Qatar."}) { changed } }""";
    private const string Elsewhere = "203.0.113.9";

    private readonly TemporaryFolder _folder = new();
    private readonly ApiKeyFile _file;

    public AccessTests() => _file = new(_folder["keys"]);

    public void Dispose() => _folder.Dispose();

    /// <summary>Reading open or by key; who asks; what is shown; and the status of a read and of a write.</summary>
    public static TheoryData<bool, string?, string, int, int> Rights { get; } = new()
    {
        { true, null, "nothing", 200, 200 },
        { true, "127.0.0.1", "nothing", 200, 200 },
        { true, "::1", "nothing", 200, 200 },
        { true, Elsewhere, "nothing", 200, 401 },
        { true, Elsewhere, "reader", 200, 403 },
        { true, Elsewhere, "editor", 200, 200 },
        { true, Elsewhere, "admin", 200, 200 },
        { true, Elsewhere, "ended", 401, 401 },
        { true, Elsewhere, "revoked", 401, 401 },
        { true, Elsewhere, "wrong", 401, 401 },
        { true, null, "wrong", 401, 401 },
        { true, Elsewhere, "basic editor", 200, 403 },
        { true, Elsewhere, "basic wrong", 401, 401 },
        { true, Elsewhere, "two keys", 401, 401 },
        { false, null, "nothing", 401, 401 },
        { false, Elsewhere, "nothing", 401, 401 },
        { false, Elsewhere, "reader", 200, 403 },
        { false, Elsewhere, "editor", 200, 200 },
        { false, Elsewhere, "basic reader", 200, 403 },
    };

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task A_caller_may_what_their_key_says(bool open, string? from, string shown, int read, int write)
    {
        await using var host = await Host(open, from);
        var authorization = Shown(shown);

        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            Assert.Equal(read, (int)(await Post(host, Read, authorization, accept)).StatusCode);
            using var answer = await Post(host, Write, authorization, accept);
            Assert.Equal(write, (int)answer.StatusCode);
            Assert.Equal(write == 401 ? "Bearer realm=\"KnowledgeGraph\"" : "", answer.Headers.WwwAuthenticate.ToString());
        }
    }

    [Theory]
    [InlineData("nothing", """{"errors":[{"message":"This needs a key.","extensions":{"code":"UNAUTHENTICATED"}}]}""")]
    [InlineData("wrong", """{"errors":[{"message":"The key or token is not valid.","extensions":{"code":"UNAUTHENTICATED"}}]}""")]
    [InlineData("unknown", """{"errors":[{"message":"The key or token is not valid.","extensions":{"code":"UNAUTHENTICATED"}}]}""")]
    [InlineData("ended", """{"errors":[{"message":"The key or token is not valid.","extensions":{"code":"UNAUTHENTICATED"}}]}""")]
    [InlineData("reader", """{"errors":[{"message":"This needs the role editor.","extensions":{"code":"FORBIDDEN"}}]}""")]
    public async Task A_refusal_says_nothing_of_what_there_is(string shown, string expected)
    {
        await using var host = await Host(open: true, Elsewhere);

        // The same words whether the entity is there or not, the mutation valid or not.
        foreach (var mutation in new[]
        {
            Write, """mutation { mergeEntities(input: {into: "state:kw", merged: ["state:none"], reason: "x"}) { revision } }""", "mutation { nope }",
            "mutation { ...F } fragment F on Mutation { importDocument(input: {text: 1}) { changed } }",
        }) Assert.Equal(expected, await (await Post(host, mutation, Shown(shown))).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/page", 401)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/schema.graphql", 200)]
    [InlineData("/graphiql", 200)]
    [InlineData("/graphql?query=%7B__typename%7D", 401)]
    public async Task Where_reading_needs_a_key_pages_need_one_too(string path, int status)
    {
        await using var host = await Host(open: false, Elsewhere);

        var answer = await host.Client.GetAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        if (path == "/page") Assert.Equal(["Bearer", "Basic"], answer.Headers.WwwAuthenticate.Select(w => w.Scheme));
        if (path == "/health/ready") Assert.Equal("""{"status":"ready"}""", await answer.Content.ReadAsStringAsync());

        foreach (var shown in new[] { "reader", "basic reader" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Authorization", Shown(shown));
            Assert.Equal(200, (int)(await host.Client.SendAsync(request)).StatusCode);
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Real-IP", "::1")]
    public async Task What_a_proxy_passes_on_does_not_come_from_this_machine(string header, string value)
    {
        await using var host = await Host(open: true, "127.0.0.1");
        using var request = Request(Write, null);
        request.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(401, (int)(await host.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/graphql?query=%7B__typename%7D&key=")]
    [InlineData("/page?access_token=")]
    public async Task A_key_in_an_address_is_refused_wherever_it_is_shown(string path)
    {
        await using var host = await Host(open: true, null);
        Assert.Equal(400, (int)(await host.Client.GetAsync(path + Shown("reader")[7..])).StatusCode);
    }

    private Task<ApiHost> Host(bool open, string? from) => ApiHost.StartAsync(
        options: new ApiOptions { Access = new() { Anonymous = open ? AccessRole.Reader : AccessRole.None, Local = open ? AccessRole.Editor : AccessRole.None, KeysFile = _file.Path } },
        importer: new RecordingImporter(), from: from);

    /// <summary>The value of an Authorization header, after the keys were made that it needs.</summary>
    private string Shown(string shown)
    {
        var now = DateTimeOffset.UtcNow;
        switch (shown)
        {
            case "nothing":
                return "";
            case "wrong":
                return "Bearer " + _file.Add("wrong", AccessRole.Admin, null, now).Text[..^4] + "0000";
            case "unknown":
                return "Bearer " + KeyText.Make(_ => false);
            case "ended":
                return "Bearer " + _file.Add("ended", AccessRole.Admin, now.AddSeconds(-1), now.AddDays(-1)).Text;
            case "revoked":
                var revoked = "Bearer " + _file.Add("revoked", AccessRole.Admin, null, now).Text;
                _file.Revoke("revoked");
                return revoked;
            case "basic wrong":
                return "Basic " + Convert.ToBase64String("me:password"u8);
            case "two keys":
                return Shown("reader") + ", " + Shown("editor");
            default:
                var role = shown.Split(' ')[^1];
                var key = _file.Add(role, AccessRoles.Of(role)!.Value, null, now).Text;
                return shown.StartsWith("basic ", StringComparison.Ordinal) ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me:" + key)) : "Bearer " + key;
        }
    }

    private static Task<HttpResponseMessage> Post(ApiHost host, string query, string authorization, string accept = "application/json") =>
        host.Client.SendAsync(Request(query, authorization, accept));

    private static HttpRequestMessage Request(string query, string? authorization, string accept = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json") };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        if (authorization is { Length: > 0 }) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }
}

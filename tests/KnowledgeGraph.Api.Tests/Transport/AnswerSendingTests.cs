using System.IO.Compression;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Tests.Transport;

/// <summary>What is sent of an answer, and what is not: compression, validators, and answers that are kept.</summary>
public sealed class AnswerSendingTests
{
    private const string Long = "{ __schema { types { name description fields { name description } } } }";
    private const string Names = "/graphql?query=%7B%20states%20%7B%20nodes%20%7B%20name%20%7D%20%7D%20%7D";

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*", "br")]
    [InlineData("deflate", null)]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task A_long_answer_is_compressed_as_the_client_wants(string? accepted, string? coding)
    {
        await using var host = await ApiHost.StartAsync();
        var plain = await (await Ask(host, Long)).Content.ReadAsStringAsync();

        var response = await Ask(host, Long, accepted);

        Assert.Equal(coding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        await using var body = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(coding switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body });
        Assert.Equal(plain, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_short_answer_is_sent_as_it_is()
    {
        await using var host = await ApiHost.StartAsync();

        var response = await Ask(host, "{ __typename }", "br");

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(31, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_GET_whose_answer_still_holds_is_304_until_the_graph_changes()
    {
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(store);
        var first = await host.Client.GetAsync(Names);
        var tag = first.Headers.ETag!;
        Assert.True(tag.IsWeak);
        Assert.Equal("private, no-cache".Split(", ").Order(), first.Headers.CacheControl!.ToString().Split(", ").Order());

        var again = await Get(host, Names, tag.ToString());
        Assert.Equal((304, ""), ((int)again.StatusCode, await again.Content.ReadAsStringAsync()));
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Equal(200, (int)(await Get(host, Names + "&operationName=", "W/\"other\"")).StatusCode);
        Assert.Equal(200, (int)(await Get(host, Names, tag.ToString(), "application/graphql-response+json")).StatusCode);
        store.Change("state:kw");
        var changed = await Get(host, Names, tag.ToString());
        Assert.Equal(200, (int)changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Answers_with_errors_and_answers_to_POST_have_no_tag()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Null((await host.Client.GetAsync("/graphql?query=%7B%20entity%20%7B%20id%20%7D%20%7D")).Headers.ETag);
        Assert.Null((await Ask(host, "{ states { totalCount } }")).Headers.ETag);
    }

    [Fact]
    public async Task An_answer_is_read_from_the_store_once_a_revision()
    {
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(store);
        const string Query = "query($l: Language) { states(lang: $l) { nodes { name } } }";

        var english = await Text(Ask(host, Query, variables: new { l = "EN" }));
        Assert.Equal(english, await Text(Ask(host, Query, variables: new { l = "EN" })));
        Assert.Equal(1, Lists());
        await Ask(host, Query, variables: new { l = "AR" });
        Assert.Equal(2, Lists());
        store.Change("state:kw");
        await Ask(host, Query, variables: new { l = "EN" });
        Assert.Equal(3, Lists());

        int Lists() => store.Calls.Count(c => c == nameof(IGraphReader.ListEntitiesAsync));
    }

    [Fact]
    public async Task Answers_with_errors_are_asked_anew()
    {
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(store);
        const string Query = "{ states { nodes { name } } entity { id } }";

        for (var i = 1; i < 3; i++)
        {
            await Ask(host, Query);
            Assert.Equal(i, store.Calls.Count(c => c == nameof(IGraphReader.ListEntitiesAsync)));
        }
    }

    [Fact]
    public async Task A_store_that_fails_is_told_of_as_ever()
    {
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(store);
        store.Fault = new StoreException(StoreFault.Unavailable, "x", "x");

        Assert.Contains("STORE_UNAVAILABLE", await Text(Ask(host, "{ states { totalCount } }")), StringComparison.Ordinal);
    }

    private static async Task<string> Text(Task<HttpResponseMessage> response) => await (await response).Content.ReadAsStringAsync();

    private static Task<HttpResponseMessage> Ask(ApiHost host, string query, string? encodings = null, object? variables = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json") };
        if (encodings is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        return host.Client.SendAsync(request);
    }

    private static Task<HttpResponseMessage> Get(ApiHost host, string path, string tag, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return host.Client.SendAsync(request);
    }
}

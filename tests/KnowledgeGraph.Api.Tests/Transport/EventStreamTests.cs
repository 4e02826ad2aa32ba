using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Transport;

/// <summary>The distinct connections mode of graphql-sse.</summary>
public sealed class EventStreamTests
{
    private static readonly ApiOptions Quick = new()
    {
        RevisionInterval = TimeSpan.FromMilliseconds(5),
        Limits = new ApiLimits { EventStreamKeepAlive = TimeSpan.FromMilliseconds(50), Streams = 2 },
    };

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_query_gets_one_next_and_a_complete(string method)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await SendAsync(host, method, "{ __typename }");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(":\n\nevent: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata: \n\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_wrong_with_a_document_comes_as_an_event()
    {
        await using var host = await ApiHost.StartAsync();

        var response = await SendAsync(host, "POST", "{ nope }");

        Assert.Equal(200, (int)response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("event: next\ndata: {\"errors\":[{\"message\":", text, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata: \n\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Changes_come_as_they_are_made_with_signs_of_life_in_between(string method)
    {
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(store, Quick);
        var response = await SendAsync(host, method, "subscription { changed(since: 1) { revision entities { id } } }");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(), Encoding.UTF8);

        for (var revision = 2; revision < 5; revision++)
        {
            store.Change("state:kw");
            Assert.Equal($"data: {{\"data\":{{\"changed\":{{\"revision\":{revision},\"entities\":[{{\"id\":\"state:kw\"}}]}}}}}}", await LineAsync(reader, "data"));
            Assert.Equal(":", await LineAsync(reader, ":"));
        }
    }

    [Fact]
    public async Task A_client_that_leaves_frees_its_place()
    {
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(store, Quick);
        for (var i = 0; i < 5; i++)
        {
            HttpResponseMessage response;
            do
            {
                response = await SendAsync(host, "POST", "subscription { changed { revision } }");
            }
            while ((int)response.StatusCode == 503); // The place of the one before is freed a moment after it left.
            Assert.Equal(200, (int)response.StatusCode);
            response.Dispose();
        }
    }

    [Fact]
    public async Task More_streams_than_the_service_keeps_are_refused_with_503()
    {
        await using var host = await ApiHost.StartAsync(options: Quick);
        using var first = await SendAsync(host, "POST", "subscription { changed { revision } }");
        using var second = await SendAsync(host, "POST", "subscription { changed { revision } }");

        var third = await SendAsync(host, "POST", "subscription { changed { revision } }");

        Assert.Equal(503, (int)third.StatusCode);
        Assert.Contains("LIMIT_EXCEEDED", await third.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("application/graphql-response+json", 400)]
    public async Task A_subscription_that_takes_no_stream_is_told_where_to_ask(string accept, int status)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await SendAsync(host, "POST", "subscription { changed { revision } }", accept);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains("SUBSCRIPTION_TRANSPORT", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_both_gets_JSON_for_a_query_and_a_stream_for_a_subscription()
    {
        const string Both = "application/graphql-response+json, application/json, text/event-stream";
        await using var host = await ApiHost.StartAsync(options: Quick);

        Assert.Equal("application/graphql-response+json", (await SendAsync(host, "POST", "{ __typename }", Both)).Content.Headers.ContentType!.MediaType);
        using var stream = await SendAsync(host, "POST", "subscription { changed { revision } }", Both);
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_mutation_by_GET_is_405_for_a_stream_too()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal(405, (int)(await SendAsync(host, "GET", "mutation { importDocument(input: { text: \"x\" }) { changed } }")).StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(ApiHost host, string method, string query, string accept = "text/event-stream")
    {
        var request = method == "GET"
            ? new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query))
            : new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<string> LineAsync(StreamReader reader, string start)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await reader.ReadLineAsync(late.Token) is { } line)
            if (line.StartsWith(start, StringComparison.Ordinal)) return line;
        throw new InvalidOperationException("The stream ended.");
    }
}

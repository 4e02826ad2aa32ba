using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Transport;

/// <summary>The GraphQL over HTTP draft, rule by rule.</summary>
public sealed class HttpRulesTests : IAsyncLifetime
{
    private const string GraphQL = "application/graphql-response+json";
    private const string Json = "application/json";

    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync(options: new ApiOptions { Limits = new ApiLimits { BodyBytes = 100_000 } });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/graphql-response+json", GraphQL)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQL)]
    [InlineData("application/json, application/graphql-response+json;q=0.5", Json)]
    [InlineData("application/json, application/graphql-response+json", GraphQL)]
    [InlineData("text/html, */*;q=0.1", Json)]
    [InlineData("application/graphql-response+json;q=0, */*", Json)]
    public async Task The_answer_has_the_media_type_the_client_prefers(string? accept, string expected)
    {
        var response = await Post("""{"query":"{ __typename }"}""", accept: accept);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml")]
    [InlineData("application/json;q=0")]
    [InlineData("nonsense")]
    public async Task A_client_that_takes_neither_media_type_gets_406(string accept) =>
        await Refused(await Post("""{"query":"{ __typename }"}""", accept: accept), 406, "BAD_REQUEST");

    [Theory]
    [InlineData("{ nope }", 400, 200)]
    [InlineData("{ unfinished", 400, 200)]
    [InlineData("query($id: ID!) { node(id: $id) { id } }", 400, 200)]
    [InlineData("{ entity { id } }", 200, 200)]
    [InlineData("{ __typename }", 200, 200)]
    public async Task Whether_it_ran_decides_the_status_under_the_new_media_type_alone(string query, int graphql, int json)
    {
        var body = JsonSerializer.Serialize(new { query });

        Assert.Equal(graphql, (int)(await Post(body, accept: GraphQL)).StatusCode);
        Assert.Equal(json, (int)(await Post(body, accept: Json)).StatusCode);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/graphql")]
    [InlineData(null)]
    public async Task A_body_that_a_form_could_send_is_refused_with_415(string? contentType) =>
        await Refused(await Post("""{"query":"{ __typename }"}""", contentType), 415, "BAD_REQUEST");

    [Theory]
    [InlineData("", "The body is not JSON in UTF-8.")]
    [InlineData("{", "The body is not JSON in UTF-8.")]
    [InlineData("{} {}", "The body is not JSON in UTF-8.")]
    [InlineData("[]", "The body must be one JSON object: this service takes one operation a request. Send the operations of a batch one by one.")]
    [InlineData("\"{ __typename }\"", "The body must be one JSON object.")]
    [InlineData("{}", "The member 'query' is missing.")]
    [InlineData("""{"query":null}""", "The member 'query' is missing.")]
    [InlineData("""{"query":7}""", "The member 'query' must be a string.")]
    [InlineData("""{"query":"{ __typename }","variables":[]}""", "The member 'variables' must be an object.")]
    [InlineData("""{"query":"{ __typename }","variables":"{}"}""", "The member 'variables' must be an object.")]
    [InlineData("""{"query":"{ __typename }","operationName":7}""", "The member 'operationName' must be a string.")]
    [InlineData("""{"query":"{ __typename }","extensions":[]}""", "The member 'extensions' must be an object.")]
    [InlineData("""{"query":"\ud800"}""", "The member 'query' is not a string of Unicode characters.")]
    public async Task A_body_that_is_no_GraphQL_request_is_400_and_says_why(string body, string message)
    {
        foreach (var accept in new[] { Json, GraphQL })
            Assert.Equal(message, (await Refused(await Post(body, accept: accept), 400, "BAD_REQUEST")).Message());
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_is_400()
    {
        using var content = new ByteArrayContent([.. Encoding.UTF8.GetBytes("{\"query\":\""), 0xFF, .. Encoding.UTF8.GetBytes("\"}")]);
        content.Headers.ContentType = new MediaTypeHeaderValue(Json);

        await Refused(await _host.Client.PostAsync("/graphql", content), 400, "BAD_REQUEST");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_beyond_the_limit_is_413_and_names_it(bool lengthIsTold)
    {
        var body = Encoding.UTF8.GetBytes("{\"query\":\"{ __typename }\",\"extensions\":{\"x\":\"" + new string('x', 100_000) + "\"}}");
        using HttpContent content = lengthIsTold ? new ByteArrayContent(body) : new StreamContent(new Unseekable(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(Json);

        var error = await Refused(await _host.Client.PostAsync("/graphql", content), 413, "LIMIT_EXCEEDED");
        Assert.Equal("The body may have at most 100000 bytes.", error.Message());
    }

    [Theory]
    [InlineData("query=%7B__typename%7D", 200)]
    [InlineData("query=query%20A%7Bentity(name:%22x%22)%7Bid%7D%7Dquery%20B%7B__typename%7D&operationName=B", 200)]
    [InlineData("query=query($id:ID!)%7Bnode(id:$id)%7Bid%7D%7D&variables=%7B%22id%22:%22state:kw%22%7D", 200)]
    [InlineData("", 400)]
    [InlineData("query=", 400)]
    [InlineData("query=%7B__typename%7D&variables=%5B%5D", 400)]
    [InlineData("query=%7B__typename%7D&variables=x", 400)]
    [InlineData("query=%7B__typename%7D&query=%7B__typename%7D", 400)]
    public async Task A_query_may_come_by_GET(string parameters, int status) =>
        Assert.Equal(status, (int)(await _host.Client.GetAsync("/graphql?" + parameters)).StatusCode);

    [Theory]
    [InlineData(Json)]
    [InlineData(GraphQL)]
    public async Task A_mutation_by_GET_is_405_and_does_nothing(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation%7BimportDocument(input:%7Btext:%22x%22%7D)%7Bchanged%7D%7D");
        request.Headers.Accept.ParseAdd(accept);

        var response = await _host.Client.SendAsync(request);

        await Refused(response, 405, "METHOD_NOT_ALLOWED");
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(GraphQL)]
    public async Task A_write_where_nobody_may_write_is_403(string accept) =>
        await Refused(await Post("""{"query":"mutation { importDocument(input: {text: \"x\"}) { changed } }"}""", accept: accept), 403, "READ_ONLY");

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_405_and_told_which_are_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");

        var response = await _host.Client.SendAsync(request);

        await Refused(response, 405, "METHOD_NOT_ALLOWED");
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_browser_that_opens_the_endpoint_is_led_to_the_editor()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");

        var response = await _host.Client.SendAsync(request);

        Assert.Equal(302, (int)response.StatusCode);
        Assert.Equal("/graphiql", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Answers_are_not_sniffed_framed_or_stored()
    {
        var response = await Post("""{"query":"{ __typename }"}""");

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Fact]
    public async Task Arabic_goes_through_as_it_is()
    {
        var response = await Post("""{"query":"query($n: String) { entity(name: $n) { id name(lang: AR) } }","variables":{"n":"الكويت"}}""");

        Assert.Equal("""{"data":{"entity":{"id":"state:kw","name":"الكويت"}}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_byte_order_mark_is_borne() =>
        Assert.Equal(200, (int)(await Post("\uFEFF" + """{"query":"{ __typename }"}""")).StatusCode);

    private async Task<HttpResponseMessage> Post(string body, string? contentType = Json, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await _host.Client.SendAsync(request);
    }

    private static async Task<JsonElement> Refused(HttpResponseMessage response, int status, string code)
    {
        Assert.Equal(status, (int)response.StatusCode);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.False(answer.TryGetProperty("data", out _));
        var error = answer.GetProperty("errors")[0];
        Assert.Equal(code, error.Code());
        return error;
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}

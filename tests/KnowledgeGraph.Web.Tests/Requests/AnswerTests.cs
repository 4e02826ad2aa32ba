using System.Net;
using System.Text.Json;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Web.Tests.Support;

namespace KnowledgeGraph.Web.Tests.Requests;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?q=kuwait")]
    [InlineData("/entity/state:kw")]
    [InlineData("/document/doc:en")]
    [InlineData("/nothing")]
    [InlineData("/search.json?q=kuwait")]
    public async Task Every_answer_forbids_foreign_and_inline_code(string path)
    {
        await using var site = await Site.StartAsync();
        var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain(" style=", body, StringComparison.Ordinal);
        Assert.DoesNotContain(" onclick=", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/entity/state:nowhere")]
    [InlineData("/document/doc:none")]
    [InlineData("/relation/rel:none")]
    [InlineData("/entity/state:kw/relations?type=NONE&direction=INCOMING")]
    [InlineData("/entity/person:jens-stoltenberg/relations?type=PARTY_TO&direction=OUTGOING")]
    [InlineData("/a/b/c")]
    public async Task What_is_not_there_is_said_in_both_languages(string path)
    {
        await using var site = await Site.StartAsync();
        var page = await site.PageAsync(path, HttpStatusCode.NotFound);
        Assert.Equal("Not found", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("الصفحة غير موجودة", page.QuerySelector("[lang=ar][dir=rtl] h2")!.TextContent);
    }

    [Fact]
    public async Task What_is_not_there_is_not_there_as_JSON_either()
    {
        await using var site = await Site.StartAsync();
        var answer = await site.Client.GetAsync(new Uri("/entity/state:nowhere.json", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.TryGetProperty("error", out _));
    }

    [Fact]
    public async Task A_store_out_of_reach_is_named()
    {
        await using var site = await Site.StartAsync();
        site.Graph.Fault = new StoreException(StoreFault.Locked, "graph.db", "graph.db is locked by another process.");
        var page = await site.PageAsync("/entity/state:kw", HttpStatusCode.ServiceUnavailable);
        Assert.Contains("graph.db is locked by another process.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/entity/state:old", "/entity/state:kw")]
    [InlineData("/entity/state:old.json", "/entity/state:kw.json")]
    [InlineData("/entity/state:old/events?lang=ar", "/entity/state:kw/events?lang=ar")]
    public async Task A_merged_id_leads_to_what_it_was_merged_into(string path, string expected)
    {
        await using var site = await Site.StartAsync();
        site.Graph.Merged["state:old"] = "state:kw";
        var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_footer_tells_revision_and_time_and_where_the_JSON_is()
    {
        await using var site = await Site.StartAsync();
        var footer = (await site.PageAsync("/entity/state:kw?lang=en")).QuerySelector("footer")!;
        Assert.Contains("Revision 7", footer.TextContent, StringComparison.Ordinal);
        Assert.Matches("Answered in [0-9]+ ms", footer.TextContent);
        Assert.NotNull(footer.QuerySelector("a[href='/entity/state:kw.json?lang=en']"));
        Assert.NotNull(footer.QuerySelector("a[href='/graphiql']"));
    }

    [Fact]
    public async Task A_head_request_gets_headers_alone()
    {
        await using var site = await Site.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/entity/state:kw");
        var answer = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }
}

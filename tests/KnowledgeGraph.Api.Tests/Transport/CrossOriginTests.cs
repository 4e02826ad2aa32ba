using System.Text;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Transport;

/// <summary>Pages of other sites, as browsers tell of them.</summary>
public sealed class CrossOriginTests
{
    [Theory]
    [InlineData(null, null, null, 200)]
    [InlineData("http://localhost", null, null, 200)]
    [InlineData("http://localhost:80", null, null, 200)]
    [InlineData("http://localhost:81", null, null, 403)]
    [InlineData("https://evil.example", null, null, 403)]
    [InlineData("null", null, null, 403)]
    [InlineData(null, "cross-site", "no-cors", 403)]
    [InlineData(null, "same-site", "cors", 403)]
    [InlineData(null, "cross-site", "navigate", 200)]
    [InlineData(null, "same-origin", "cors", 200)]
    [InlineData(null, "none", "navigate", 200)]
    [InlineData("https://kg.example", "same-origin", "cors", 200)]
    public async Task By_default_only_our_own_pages_ask(string? origin, string? site, string? mode, int status)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await Send(host, HttpMethod.Get, origin, site, mode);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        if (status == 403) Assert.Contains("CROSS_ORIGIN", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://app.example", "https://app.example", "https://app.example", 200)]
    [InlineData("https://app.example", "https://evil.example", null, 403)]
    [InlineData("*", "https://any.example", "*", 200)]
    public async Task A_site_that_is_allowed_may_read_the_answer(string allowed, string origin, string? told, int status)
    {
        await using var host = await ApiHost.StartAsync(options: new ApiOptions { AllowedOrigins = [allowed] });

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var response = await Send(host, method, origin, "cross-site", "cors");

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(told, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
            Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        }
    }

    [Theory]
    [InlineData("https://app.example", true)]
    [InlineData("https://evil.example", false)]
    public async Task A_browser_that_asks_before_is_told_what_may_be_sent(string origin, bool may)
    {
        await using var host = await ApiHost.StartAsync(options: new ApiOptions { AllowedOrigins = ["https://app.example"] });
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type,authorization");

        var response = await host.Client.SendAsync(request);

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(may, response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(may ? "content-type,authorization" : null, response.Headers.TryGetValues("Access-Control-Allow-Headers", out var headers) ? headers.Single() : null);
    }

    private static Task<HttpResponseMessage> Send(ApiHost host, HttpMethod method, string? origin, string? site, string? mode)
    {
        var request = new HttpRequestMessage(method, method == HttpMethod.Get ? "/graphql?query=%7B__typename%7D" : "/graphql");
        if (method == HttpMethod.Post) request.Content = new StringContent("""{"query":"{__typename}"}""", Encoding.UTF8, "application/json");
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin);
        if (site is not null) request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);
        if (mode is not null) request.Headers.TryAddWithoutValidation("Sec-Fetch-Mode", mode);
        return host.Client.SendAsync(request);
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Explorer;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Explorer;

public sealed class ExplorerTests
{
    [Fact]
    public async Task The_page_loads_pinned_files_that_are_held_to_their_hashes()
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.Client.GetAsync("/graphiql");
        var page = System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", page, StringComparison.Ordinal);
        var assets = JsonDocument.Parse(Regex.Match(page, "data-assets=\"(.*?\\])\"").Groups[1].Value).RootElement.EnumerateArray().ToList();
        Assert.Equal(4, assets.Count);
        Assert.All(assets, a => Assert.Matches(@"^https://cdn\.jsdelivr\.net/npm/[a-z-]+@\d+\.\d+\.\d+/", a.GetProperty("url").GetString()));
        Assert.All(assets, a => Assert.Matches("^sha384-[A-Za-z0-9+/]{64}$", a.GetProperty("integrity").GetString()));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self' https://cdn.jsdelivr.net;", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_folder_takes_the_place_of_the_CDN_and_nothing_else_in_it_is_served()
    {
        using var folder = new TemporaryFolder();
        folder.Write("graphiql/graphiql.min.js", "/* editor */");
        folder.Write("secret.js", "secret");
        await using var host = await ApiHost.StartAsync(options: new ApiOptions { GraphiqlAssets = folder.Path });

        var page = await host.Client.GetAsync("/graphiql");
        Assert.DoesNotContain("jsdelivr", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("jsdelivr", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("/* editor */", await host.Client.GetStringAsync("/graphiql/assets/graphiql/graphiql.min.js"));
        foreach (var path in new[] { "graphiql/graphiql.min.css", "secret.js", "../secret.js", "%2e%2e/secret.js", "graphiql/../secret.js" })
            Assert.Equal(404, (int)(await host.Client.GetAsync("/graphiql/assets/" + path)).StatusCode);
    }

    [Theory]
    [InlineData("/graphiql/editor.js", "text/javascript")]
    [InlineData("/graphiql/editor.css", "text/css")]
    [InlineData("/graphiql/examples.json", "application/json")]
    [InlineData("/schema.graphql", "text/plain")]
    public async Task What_the_page_is_made_of_is_served_as_what_it_is(string path, string type)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.Client.GetAsync(path);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal((type, "utf-8"), (response.Content.Headers.ContentType!.MediaType!, response.Content.Headers.ContentType.CharSet!));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(200, (int)(await host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path))).StatusCode);
    }

    public static TheoryData<string> ExampleNames { get; } = [.. Examples.All.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(ExampleNames))]
    public async Task Every_example_is_a_valid_document_with_a_title_in_each_language(string name)
    {
        var example = Examples.All.Single(e => e.Name == name);
        using var executor = Asked.Executor(SampleGraph.Create(), importer: new RecordingImporter());

        var response = await executor.ExecuteAsync(new ApiRequest(example.Query));

        Assert.True(response.Outcome == ApiOutcome.Executed, await response.ToJsonAsync());
        Assert.Equal(["en", "ar"], example.Titles.Select(t => t.Language));
        Assert.All(example.Titles[1].Text, c => Assert.False(char.IsAsciiLetter(c)));
    }
}

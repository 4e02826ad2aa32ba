using KnowledgeGraph.Web.Tests.Support;

namespace KnowledgeGraph.Web.Tests.Assets;

public sealed class AssetTests
{
    [Theory]
    [InlineData("link[rel=stylesheet]", "href", "text/css")]
    [InlineData("link[rel=icon]", "href", "image/svg+xml")]
    [InlineData("script", "src", "text/javascript")]
    public async Task What_a_page_links_to_is_there_and_may_be_kept_for_ever(string selector, string attribute, string contentType)
    {
        await using var site = await Site.StartAsync();
        var url = (await site.PageAsync("/")).QuerySelector(selector)!.GetAttribute(attribute)!;
        Assert.Matches("^/assets/[a-z]+\\.[0-9a-f]{12}\\.[a-z]+$", url);
        var answer = await site.Client.GetAsync(new Uri(url, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(contentType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_style_sheet_knows_no_left_and_right()
    {
        await using var site = await Site.StartAsync();
        var url = (await site.PageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var css = await site.Client.GetStringAsync(new Uri(url, UriKind.Relative));
        Assert.DoesNotMatch("(margin|padding|border|inset)-(left|right|top|bottom)|(^|[{; ])(left|right|width|height)\\s*:|letter-spacing: [^n]", css);
    }
}

using KnowledgeGraph.Web.Tests.Support;

namespace KnowledgeGraph.Web.Tests.Requests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("/", null, "en", "ltr")]
    [InlineData("/", "ar", "ar", "rtl")]
    [InlineData("/", "fr, ar-KW;q=0.8, en;q=0.5", "ar", "rtl")]
    [InlineData("/", "en;q=0.9, ar;q=0.2", "en", "ltr")]
    [InlineData("/", "ar;q=0", "en", "ltr")]
    [InlineData("/?lang=ar", "en", "ar", "rtl")]
    [InlineData("/?lang=en", "ar", "en", "ltr")]
    [InlineData("/?lang=xx", "ar", "ar", "rtl")]
    public async Task A_page_is_in_the_language_asked_for(string path, string? acceptLanguage, string language, string direction)
    {
        await using var site = await Site.StartAsync();
        if (acceptLanguage is not null) site.Client.DefaultRequestHeaders.Add("Accept-Language", acceptLanguage);
        var html = (await site.PageAsync(path)).DocumentElement;
        Assert.Equal(language, html.GetAttribute("lang"));
        Assert.Equal(direction, html.GetAttribute("dir"));
    }

    [Theory]
    [InlineData("/?lang=ar")]
    [InlineData("/?q=kuwait&lang=ar")]
    [InlineData("/entity/state:kw?lang=ar")]
    [InlineData("/entity/init:ici/relations?type=MEMBER_OF&direction=INCOMING&lang=ar")]
    [InlineData("/document/doc:en?lang=ar")]
    [InlineData("/relation/rel:kw-ici?lang=ar")]
    public async Task Every_link_keeps_a_language_that_the_address_names(string path)
    {
        await using var site = await Site.StartAsync();
        var page = await site.PageAsync(path);
        var links = page.QuerySelectorAll("a[href^='/']").Where(a => !a.ClassList.Contains("switch") && a.ParentElement?.ClassName != "switch")
            .Select(a => a.GetAttribute("href")!).Where(h => h != "/graphiql").ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains("lang=ar", link, StringComparison.Ordinal));
        Assert.Contains("lang=en", page.QuerySelector(".switch a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_switch_leads_to_the_same_view_in_the_other_language()
    {
        await using var site = await Site.StartAsync();
        var link = (await site.PageAsync("/entity/init:ici/relations?type=MEMBER_OF&direction=INCOMING")).QuerySelector(".switch a")!;
        Assert.Equal("/entity/init:ici/relations?type=MEMBER_OF&direction=INCOMING&lang=ar", link.GetAttribute("href"));
        Assert.Equal("ar", link.GetAttribute("lang"));
        Assert.Equal("العربية", link.TextContent);
    }

    [Fact]
    public async Task A_name_in_the_other_language_says_so()
    {
        await using var site = await Site.StartAsync();
        var name = (await site.PageAsync("/entity/place:kuwait-city?lang=ar")).QuerySelector("h1 bdi")!;
        Assert.Equal("Kuwait City", name.TextContent);
        Assert.Equal("en", name.GetAttribute("lang"));
    }
}

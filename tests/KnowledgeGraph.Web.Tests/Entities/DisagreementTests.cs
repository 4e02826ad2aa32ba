using System.Text.Json;
using KnowledgeGraph.Web.Tests.Support;

namespace KnowledgeGraph.Web.Tests.Entities;

public sealed class DisagreementTests
{
    [Theory]
    [InlineData("/entity/state:kw", "Sources disagree", "When it joined", "since December 2004", "since 2005", "corrected later by those who said it")]
    [InlineData("/entity/state:kw?lang=ar", "المصادر مختلفة", "متى انضمّ", "منذ ديسمبر 2004", "منذ 2005", "صحّحه قائلوه لاحقًا")]
    public async Task Both_sides_stand_beside_each_other_with_their_sentences(string path, string heading, string reason, string first, string second, string corrected)
    {
        await using var site = await Site.StartAsync();
        var section = (await site.PageAsync(path)).QuerySelector("section.disagreements")!;
        Assert.StartsWith(heading, section.QuerySelector("h2")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith(reason, section.QuerySelector("h3")!.TextContent.Trim(), StringComparison.Ordinal);
        var sides = section.QuerySelectorAll(".side");
        Assert.Equal([first, second], sides.Select(s => s.QuerySelector(".value time")!.TextContent));
        Assert.Equal(corrected, sides[0].QuerySelector("em")!.TextContent);
        Assert.Null(sides[1].QuerySelector("em"));
        Assert.Equal("Kuwait joined the Istanbul Cooperation Initiative in 2004.", sides[0].QuerySelector("blockquote p")!.TextContent);
        Assert.Equal(path.Contains("lang=ar", StringComparison.Ordinal) ? null : "rtl", sides[1].QuerySelector("blockquote")!.GetAttribute("dir"));
    }

    [Theory]
    [InlineData("/entity/event:visit", "500,000,000 US dollars", "12 killed (civilians)", "at least 1,500 killed")]
    [InlineData("/entity/event:visit?lang=ar", "500,000,000 دولار أمريكي", "القتلى: 12 (مدنيون)", "القتلى: 1,500 على الأقل")]
    public async Task An_event_shows_its_figures_and_those_that_are_opposed(string path, string figures, string first, string second)
    {
        await using var site = await Site.StartAsync();
        var page = await site.PageAsync(path);
        Assert.Equal(figures, page.QuerySelector(".coded dl.facts:last-child dd")!.TextContent);
        Assert.Equal([first, second], page.QuerySelectorAll(".side .value").Select(v => v.TextContent.Trim()));
    }

    [Fact]
    public async Task Where_sources_agree_nothing_is_shown()
    {
        await using var site = await Site.StartAsync();
        Assert.Null((await site.PageAsync("/entity/state:qa")).QuerySelector("section.disagreements"));
    }

    [Fact]
    public async Task The_JSON_twin_has_the_sides_with_their_sentences()
    {
        await using var site = await Site.StartAsync();
        var found = JsonDocument.Parse(await site.Client.GetStringAsync("/entity/state:kw.json")).RootElement.GetProperty("disagreements");
        Assert.Equal(1, found.GetProperty("totalCount").GetInt32());
        var item = found.GetProperty("items")[0];
        Assert.Equal(("ACCESSION_DATE", "Istanbul Cooperation Initiative"), (item.GetProperty("reason").GetString(), item.GetProperty("object").GetProperty("name").GetProperty("en").GetString()));
        Assert.Equal(["2004-12/..", "2005/.."], item.GetProperty("sides").EnumerateArray().Select(s => s.GetProperty("value").GetString()));
        Assert.Equal("Example Press", item.GetProperty("sides")[0].GetProperty("evidence")[0].GetProperty("document").GetProperty("publisher").GetString());
    }
}

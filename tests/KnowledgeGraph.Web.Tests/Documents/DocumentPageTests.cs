using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Web.Tests.Entities;
using KnowledgeGraph.Web.Tests.Support;

namespace KnowledgeGraph.Web.Tests.Documents;

public sealed class DocumentPageTests
{
    [Fact]
    public async Task The_whole_text_is_there_with_mentions_as_links()
    {
        await using var site = await Site.StartAsync();
        var text = (await site.PageAsync("/document/doc:en")).QuerySelector(".text")!;
        Assert.Equal(SampleGraph.EnglishText.Split("\n\n"), text.QuerySelectorAll("p").Select(p => p.TextContent.Trim()));
        Assert.Equal(
            [("Kuwait", "/entity/state:kw"), ("Jens Stoltenberg", "/entity/person:jens-stoltenberg")],
            text.QuerySelectorAll("a.mention").Select(a => (a.TextContent, a.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Documents_like_it_are_shown_with_the_entity_that_makes_them_so()
    {
        await using var site = await Site.StartAsync();
        site.Search.Similar = new([new("doc:ar", SearchKind.Document, 1, "entity state:kw", [], "c1"), new("doc:gone", SearchKind.Document, 0.5, "text", [], "c2")], 2, [], null, 7);
        var similar = Assert.Single((await site.PageAsync("/document/doc:en")).QuerySelectorAll(".similar li"));
        Assert.Equal(["/document/doc:ar", "/entity/state:kw"], similar.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("ar", similar.QuerySelector("bdi")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Every_sentence_that_evidence_links_to_has_an_anchor()
    {
        await using var site = await Site.StartAsync();
        var page = await site.PageAsync("/document/doc:en");
        var visited = SampleGraph.EnglishText.IndexOf("Jens", StringComparison.Ordinal);
        Assert.StartsWith("Jens Stoltenberg visited Kuwait", page.GetElementById($"s{visited}")!.TextContent, StringComparison.Ordinal);
        var links = page.QuerySelectorAll("aside a[href^='#s']").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, id => Assert.NotNull(page.GetElementById(id)));
    }

    [Fact]
    public async Task A_document_of_the_other_language_keeps_its_direction()
    {
        await using var site = await Site.StartAsync();
        var page = await site.PageAsync("/document/doc:ar");
        Assert.Equal("rtl", page.QuerySelector("h1")!.GetAttribute("dir"));
        Assert.Equal("ar", page.QuerySelector(".text")!.GetAttribute("lang"));
        Assert.Null((await site.PageAsync("/document/doc:ar?lang=ar")).QuerySelector(".text")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_curated_source_has_a_statement_a_line()
    {
        var graph = SampleGraph.Create();
        graph.Documents.Add(new("doc:list", DocumentKind.Curated, "list", Language.En, "Members", null, null, EdtfDate.TryParse("2020"), "Kuwait is a member.\nالكويت عضو.\n"));
        await using var site = await Site.StartAsync(graph);
        var lines = (await site.PageAsync("/document/doc:list")).QuerySelectorAll(".statements > li");
        Assert.Equal(["Kuwait is a member.", "الكويت عضو."], lines.Select(l => l.TextContent.Trim()));
        Assert.Equal("rtl", lines[1].GetAttribute("dir"));
    }

    [Fact]
    public async Task Of_thousands_of_statements_the_first_are_listed_and_the_JSON_has_all()
    {
        await using var site = await Site.StartAsync(EntityPageTests.Hub(300));
        var page = await site.PageAsync("/document/doc:en");
        Assert.Equal(200, page.QuerySelectorAll("aside .triple").Length);
        Assert.Equal("/document/doc:en.json", page.QuerySelector("aside .more a")!.GetAttribute("href"));
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri("/document/doc:en.json", UriKind.Relative)));
        Assert.Equal(301, json.RootElement.GetProperty("relations").GetArrayLength());
    }

    [Fact]
    public async Task The_JSON_twin_has_text_mentions_and_statements()
    {
        await using var site = await Site.StartAsync();
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri("/document/doc:en.json", UriKind.Relative)));
        Assert.Equal(SampleGraph.EnglishText, json.RootElement.GetProperty("text").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("mentions").GetArrayLength());
        Assert.Equal("rel:kw-ici", json.RootElement.GetProperty("relations")[0].GetProperty("id").GetString());
    }
}

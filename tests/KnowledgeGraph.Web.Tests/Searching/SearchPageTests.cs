using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Text;
using KnowledgeGraph.Web.Searching;
using KnowledgeGraph.Web.Tests.Support;

namespace KnowledgeGraph.Web.Tests.Searching;

public sealed class SearchPageTests
{
    private static readonly SearchResult Found = new(
        [
            new("state:kw", SearchKind.State, 3, "name", [], "c1"),
            new("doc:en", SearchKind.Document, 2, "entity state:kw", [new("Kuwait joined.", 9, Language.En, [new(0, 6)])], "c2"),
            new("doc:ar", SearchKind.Document, 1, "text", [new("انضمت قطر", 0, Language.Ar, [new(6, 9)])], "c3"),
            new("event:visit", SearchKind.Event, 0.5, "text", [], "c4"),
        ],
        4, [new("kind", [new("DOCUMENT", 2), new("STATE", 1), new("EVENT", 1)]), new("language", [new("en", 2), new("ar", 1)]), new("eventType", [new("CONSULT", 1)])],
        "kuwait city", 7);

    [Fact]
    public async Task The_start_page_tells_what_there_is_with_examples_in_both_languages()
    {
        await using var site = await Site.StartAsync();
        var page = await site.PageAsync("/");
        Assert.Equal("auto", page.QuerySelector("input[name=q]")!.GetAttribute("dir"));
        Assert.Equal(6, page.QuerySelectorAll(".examples a").Length);
        Assert.Equal(3, page.QuerySelectorAll(".examples [lang=ar] a").Length);
        Assert.Contains("2", page.QuerySelectorAll(".numbers div").Single(d => d.TextContent.Contains("States", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Empty(site.Search.Requests);
    }

    [Fact]
    public async Task The_order_and_the_kind_of_event_are_links_that_keep_the_rest_of_the_query()
    {
        await using var site = await Site.StartAsync();
        site.Search.Result = Found;
        var page = await site.PageAsync("/?q=kuwait&year=2019&sort=newest");
        Assert.Equal(SearchOrder.Newest, Assert.Single(site.Search.Requests).Order);
        Assert.Equal(
            ["/?q=kuwait&year=2019", "/?q=kuwait&year=2019&sort=newest", "/?q=kuwait&year=2019&sort=oldest", "/?q=kuwait&year=2019&sort=name"],
            page.QuerySelectorAll(".orders a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Newest first", page.QuerySelector(".orders [aria-current=true]")!.TextContent);
        Assert.Contains("/?q=kuwait&year=2019&type=CONSULT&sort=newest", page.QuerySelectorAll(".facets a").Select(a => a.GetAttribute("href")));
        await site.PageAsync("/?q=kuwait&type=consult");
        Assert.Equal(EventType.Consult, Assert.Single(site.Search.Requests[1].Filter!.EventTypes!));
    }

    [Fact]
    public async Task Hits_show_passages_with_marks_and_why_they_are_there()
    {
        await using var site = await Site.StartAsync();
        site.Search.Result = Found;
        var page = await site.PageAsync("/?q=kuwait");
        var hits = page.QuerySelectorAll(".hit");
        Assert.Equal(["/entity/state:kw", "/document/doc:en", "/document/doc:ar", "/entity/event:visit"], hits.Select(h => h.QuerySelector("h2 a")!.GetAttribute("href")));
        Assert.Equal("Kuwait", hits[1].QuerySelector("mark")!.TextContent);
        Assert.Equal("/document/doc:en#s9", hits[1].QuerySelector(".quote a")!.GetAttribute("href"));
        Assert.Equal("/entity/state:kw", hits[1].QuerySelector(".why a")!.GetAttribute("href"));
        Assert.Equal("rtl", hits[2].QuerySelector(".quote")!.GetAttribute("dir"));
        Assert.Equal("4 results", page.QuerySelector(".total")!.TextContent);
        Assert.Equal("/?q=kuwait%20city", page.QuerySelector(".didyoumean a")!.GetAttribute("href"));
        Assert.Equal("kuwait", page.QuerySelector("header input[name=q]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("en", "4 results, or more")]
    [InlineData("ar", "4 نتائج أو أكثر")]
    public async Task A_total_that_may_be_short_says_so(string language, string total)
    {
        await using var site = await Site.StartAsync();
        site.Search.Result = Found with { AtLeast = true };
        Assert.Equal(total, (await site.PageAsync($"/?q=kuwait&lang={language}")).QuerySelector(".total")!.TextContent);
    }

    [Fact]
    public async Task Facets_are_links_that_narrow_the_search()
    {
        await using var site = await Site.StartAsync();
        site.Search.Result = Found;
        var links = (await site.PageAsync("/?q=kuwait&in=ar")).QuerySelectorAll(".facets a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains("/?q=kuwait&kind=DOCUMENT&in=ar", links);
        Assert.Contains("/?q=kuwait", links);
        await site.PageAsync("/?q=kuwait&kind=document&in=ar&year=2019&publisher=P&mentions=state:kw");
        var request = site.Search.Requests[^1];
        Assert.Equal([SearchKind.Document], request.Kinds);
        Assert.Equal(Language.Ar, request.Language);
        Assert.Equal(new SearchFilter("P", KnowledgeGraph.Text.Dates.Edtf.Parse("2019"), "state:kw"), request.Filter);
    }

    [Fact]
    public async Task A_full_page_leads_to_the_next()
    {
        await using var site = await Site.StartAsync();
        site.Search.Result = Found with
        {
            Hits = [.. Enumerable.Range(0, SearchQuery.PageSize).Select(_ => Found.Hits[0] with { Cursor = FixedSearch.GoodCursor })],
            Total = 50,
        };
        var next = (await site.PageAsync("/?q=kuwait")).QuerySelector("a[rel=next]")!.GetAttribute("href");
        Assert.Equal($"/?q=kuwait&after={FixedSearch.GoodCursor}", next);
        await site.PageAsync(next!);
        Assert.Equal(FixedSearch.GoodCursor, site.Search.Requests[^1].After);
    }

    [Fact]
    public async Task A_cursor_that_is_none_shows_the_first_page()
    {
        await using var site = await Site.StartAsync();
        site.Search.Result = Found;
        Assert.Equal(4, (await site.PageAsync("/?q=kuwait&after=nonsense")).QuerySelectorAll(".hit").Length);
    }

    [Theory]
    [InlineData("/?q=x&kind=NOPE&year=zz&in=fr&unknown=1")]
    [InlineData("/?q=x&q=y")]
    [InlineData("/?q=%00%ff&lang=%f0")]
    public async Task What_the_address_says_that_cannot_be_is_left_out(string path)
    {
        await using var site = await Site.StartAsync();
        await site.PageAsync(path);
        var request = site.Search.Requests[^1];
        Assert.Null(request.Kinds);
        Assert.Null(request.Language);
        Assert.Null(request.Filter!.Between);
    }

    [Fact]
    public async Task An_overlong_query_is_cut_between_characters()
    {
        await using var site = await Site.StartAsync();
        await site.PageAsync("/?q=" + Uri.EscapeDataString(new string('a', SearchQuery.LongestText - 1) + "😀" + new string('b', 3000)));
        Assert.Equal(new string('a', SearchQuery.LongestText - 1), site.Search.Requests[^1].Query);
    }

    [Theory]
    [InlineData("/suggest.json?q=stol", "Jens Stoltenberg", "Person", "/entity/person:jens-stoltenberg")]
    [InlineData("/suggest.json?q=stol&lang=ar", "ينس ستولتنبرغ", "شخص", "/entity/person:jens-stoltenberg?lang=ar")]
    public async Task Suggestions_come_in_the_language_of_the_page(string path, string name, string kind, string url)
    {
        await using var site = await Site.StartAsync();
        site.Search.Suggestions.Add(new("person:jens-stoltenberg", EntityKind.Person, "Stoltenberg", Language.En, 1));
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri(path, UriKind.Relative)));
        var suggestion = json.RootElement[0];
        Assert.Equal(name, suggestion.GetProperty("name").GetString());
        Assert.Equal(kind, suggestion.GetProperty("kindLabel").GetString());
        Assert.Equal(url, suggestion.GetProperty("url").GetString());
    }

    [Fact]
    public async Task The_JSON_twin_has_the_hits_and_facets()
    {
        await using var site = await Site.StartAsync();
        site.Search.Result = Found;
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri("/search.json?q=kuwait", UriKind.Relative)));
        Assert.Equal(4, json.RootElement.GetProperty("totalCount").GetInt32());
        Assert.Equal("Kuwait joined.", json.RootElement.GetProperty("hits")[1].GetProperty("passages")[0].GetProperty("text").GetString());
        Assert.Equal("kind", json.RootElement.GetProperty("facets")[0].GetProperty("dimension").GetString());
    }
}

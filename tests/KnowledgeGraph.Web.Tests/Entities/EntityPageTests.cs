using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Web.Tests.Support;

namespace KnowledgeGraph.Web.Tests.Entities;

public sealed class EntityPageTests
{
    [Fact]
    public async Task An_entity_is_shown_with_its_names_in_both_languages()
    {
        await using var site = await Site.StartAsync();
        var page = await site.PageAsync("/entity/state:kw");
        Assert.Equal("Kuwait", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("الكويت", page.QuerySelector("header .othername bdi[lang=ar][dir=rtl]")!.TextContent);
        Assert.Equal("State", page.QuerySelector("header .kind")!.TextContent);
        Assert.Equal("About Kuwait.", page.QuerySelector(".lede")!.TextContent.Trim());
        Assert.Equal("https://www.wikidata.org/wiki/Q1", page.QuerySelector("a[href*=wikidata]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/entity/state:kw", "Also known by the id")]
    [InlineData("/entity/state:kw?lang=ar", "ويُعرف أيضا بالمعرّف")]
    public async Task The_ids_of_merged_entities_stand_with_the_names(string path, string heading)
    {
        await using var site = await Site.StartAsync();
        Assert.DoesNotContain(heading, (await site.PageAsync(path)).QuerySelector(".names")!.TextContent, StringComparison.Ordinal);
        site.Graph.MergedIds.Add("state:kw", ["state:koweit"]);
        var merged = (await site.PageAsync(path)).QuerySelectorAll(".names div").Single(d => d.QuerySelector("dt")!.TextContent == heading);
        Assert.Equal("state:koweit", merged.QuerySelector("code[dir=ltr]")!.TextContent);
    }

    [Theory]
    [InlineData("/entity/init:ici", "Members", "since December 2004", "Kuwait")]
    [InlineData("/entity/init:ici?lang=ar", "الأعضاء", "منذ ديسمبر 2004", "الكويت")]
    [InlineData("/entity/state:kw", "Member of", "since December 2004", "Istanbul Cooperation Initiative")]
    public async Task Relations_stand_in_groups_with_their_time(string path, string heading, string time, string other)
    {
        await using var site = await Site.StartAsync();
        var group = (await site.PageAsync(path)).QuerySelectorAll(".relations section").Single(s => s.QuerySelector("h2")!.TextContent.StartsWith(heading, StringComparison.Ordinal));
        var relation = group.QuerySelectorAll(".relation").Single(r => r.TextContent.Contains(time, StringComparison.Ordinal));
        Assert.Equal(other, relation.QuerySelector(".entity bdi")!.TextContent);
    }

    [Fact]
    public async Task A_relation_shows_the_sentence_and_who_says_so()
    {
        await using var site = await Site.StartAsync();
        var evidence = (await site.PageAsync("/entity/state:kw")).QuerySelector(".relation .evidence")!;
        Assert.Equal("Kuwait joined the Istanbul Cooperation Initiative in 2004.", evidence.QuerySelector("blockquote p")!.TextContent);
        Assert.Equal("joined", evidence.QuerySelector("mark")!.TextContent);
        var caption = evidence.QuerySelector("figcaption")!;
        var start = SampleGraph.EnglishText.IndexOf("Kuwait joined", StringComparison.Ordinal);
        Assert.Equal($"/document/doc:en#s{start}", caption.QuerySelector("a")!.GetAttribute("href"));
        foreach (var part in new[] { "Partners", "Example Press", "28 January 2019", "English", "rules/1", "sample-rule", "joined", "confidence 90%" })
            Assert.Contains(part, caption.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_in_the_other_language_keeps_its_direction()
    {
        await using var site = await Site.StartAsync();
        var quote = (await site.PageAsync("/entity/state:qa")).QuerySelector(".relation blockquote")!;
        Assert.Equal("ar", quote.GetAttribute("lang"));
        Assert.Equal("rtl", quote.GetAttribute("dir"));
    }

    [Fact]
    public async Task Events_stand_in_a_timeline_with_who_did_what_to_whom()
    {
        await using var site = await Site.StartAsync();
        var @event = (await site.PageAsync("/entity/state:kw")).QuerySelector(".timeline .event")!;
        Assert.Equal("2019-01-27", @event.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("Consultation, visit", @event.QuerySelector(".type")!.TextContent);
        Assert.Equal(
            ["/entity/person:jens-stoltenberg", "/entity/state:kw", "/entity/place:kuwait-city"], @event.QuerySelectorAll("dl a").Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public async Task An_event_has_a_page_of_its_own_with_all_its_sources()
    {
        await using var site = await Site.StartAsync();
        var page = await site.PageAsync("/entity/event:visit");
        Assert.Equal("Jens Stoltenberg visits Kuwait", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("diplomacy", page.QuerySelector(".coded")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("section[aria-labelledby=sources] .evidence"));
    }

    [Fact]
    public async Task Mentions_show_the_sentences_with_the_name_marked()
    {
        await using var site = await Site.StartAsync();
        var quote = (await site.PageAsync("/entity/state:qa")).QuerySelector(".mentions .quote")!;
        Assert.Equal(SampleGraph.ArabicText, quote.TextContent);
        Assert.Equal("قطر", quote.QuerySelector("mark")!.TextContent);
        Assert.Equal("rtl", quote.GetAttribute("dir"));
    }

    [Fact]
    public async Task A_hub_shows_the_first_of_each_group_and_leads_to_the_rest()
    {
        var graph = Hub(250);
        await using var site = await Site.StartAsync(graph);
        var page = await site.PageAsync("/entity/init:ici");
        Assert.Equal(8, page.QuerySelectorAll(".relation").Length);
        var more = page.QuerySelector(".relations .more a")!;
        Assert.Equal("Show all 252", more.TextContent);

        var seen = new HashSet<string>();
        for (var path = more.GetAttribute("href"); path is not null;)
        {
            var list = await site.PageAsync(path);
            foreach (var link in list.QuerySelectorAll(".relation .permalink")) Assert.True(seen.Add(link.GetAttribute("href")!));
            path = list.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(252, seen.Count);
    }

    [Theory]
    [InlineData("/entity/init:ici/relations?type=MEMBER_OF&direction=INCOMING&before=nonsense", 2)]
    [InlineData("/entity/state:kw/events?after=nonsense", 1)]
    [InlineData("/entity/state:kw/mentions?after=nonsense", 1)]
    public async Task A_cursor_that_is_none_shows_the_first_page(string path, int items)
    {
        await using var site = await Site.StartAsync();
        Assert.Equal(items, (await site.PageAsync(path)).QuerySelectorAll(".relation, .event, .mentions > li").Length);
    }

    [Fact]
    public async Task The_JSON_twin_says_what_the_page_shows()
    {
        await using var site = await Site.StartAsync();
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri("/entity/state:kw.json", UriKind.Relative)));
        var root = json.RootElement;
        Assert.Equal(7, root.GetProperty("revision").GetInt64());
        Assert.Equal("STATE", root.GetProperty("entity").GetProperty("kind").GetString());
        var relation = root.GetProperty("relations")[0].GetProperty("items")[0];
        Assert.Equal("MEMBER_OF", relation.GetProperty("type").GetString());
        Assert.Equal("2004-12/..", relation.GetProperty("time").GetString());
        Assert.Equal("مبادرة إسطنبول للتعاون", relation.GetProperty("to").GetProperty("name").GetProperty("ar").GetString());
        Assert.Equal("Kuwait joined the Istanbul Cooperation Initiative in 2004.", relation.GetProperty("evidence")[0].GetProperty("sentence").GetString());
        Assert.Equal("event:visit", root.GetProperty("events").GetProperty("items")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/entity/state:kw")]
    [InlineData("/entity/state:kw?lang=ar")]
    [InlineData("/document/doc:en")]
    [InlineData("/relation/rel:kw-ici")]
    [InlineData("/?q=x")]
    public async Task Markup_in_names_and_texts_stays_text(string path)
    {
        const string Hostile = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";
        var graph = SampleGraph.Create();
        graph.Entities.RemoveAll(e => e.Id is "state:kw" or "init:ici");
        graph.Entities.Add(SampleGraph.Entity("state:kw", Hostile, Hostile) with { Description = new LocalizedText(Hostile, Hostile), Identifiers = [new(Hostile, Hostile)] });
        graph.Entities.Add(SampleGraph.Entity("init:ici", Hostile, Hostile));
        var document = graph.Documents.Find(d => d.Id == "doc:en")!;
        graph.Documents.Remove(document);
        graph.Documents.Add(document with { Title = Hostile, Publisher = Hostile, Url = "javascript:alert(1)", Text = document.Text + Hostile });
        await using var site = await Site.StartAsync(graph);
        site.Search.Result = new([new("state:kw", Model.Search.SearchKind.State, 1, Hostile, [], "c")], 1,
            [new("publisher", [new(Hostile, 1)])], Hostile, 7);
        var page = await site.PageAsync(path.Replace("q=x", "q=" + Uri.EscapeDataString(Hostile), StringComparison.Ordinal));
        Assert.Equal("suggest", Path.GetFileName(page.QuerySelectorAll("script").Single().GetAttribute("src"))!.Split('.')[0]);
        Assert.Empty(page.QuerySelectorAll("img, [onerror], a[href^=javascript]"));
        Assert.Contains(Hostile, page.Body!.TextContent, StringComparison.Ordinal);
    }

    internal static MemoryGraph Hub(int members)
    {
        var graph = SampleGraph.Create();
        for (var i = 0; i < members; i++)
        {
            var id = $"org:member-{i}";
            graph.Entities.Add(SampleGraph.Entity(id, string.Create(CultureInfo.InvariantCulture, $"Member {i}"), null));
            graph.Relations.Add(new($"rel:m{i}", RelationType.MemberOf, id, "init:ici", null, null, Edtf.Of(EdtfDate.OfYear(1900 + i % 100)), 1));
            SampleGraph.Say(graph, $"rel:m{i}", "doc:en", 0, 7, Language.En, "visit");
        }

        return graph;
    }
}

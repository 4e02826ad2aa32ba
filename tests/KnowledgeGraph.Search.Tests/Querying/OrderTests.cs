using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Tests.World;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Search.Tests.Querying;

public sealed class OrderTests
{
    private const string Everything = "*:*";

    [Theory]
    [InlineData(SearchOrder.Newest, new[] { "doc:ar-visit", "doc:en-ties", "event:2017-06-05-ties-cut", "doc:ar-centre", "doc:en-centre" })]
    [InlineData(SearchOrder.Oldest, new[] { "doc:ar-centre", "doc:en-centre", "event:2017-06-05-ties-cut", "doc:en-ties", "doc:ar-visit" })]
    public async Task Dated_hits_come_by_their_first_day_and_undated_ones_last(SearchOrder order, string[] ids)
    {
        await using var index = await IndexAsync(SmallWorld.Create());
        var found = await index.SearchAsync(new(Everything, Strict: true, First: 100, Order: order));
        Assert.Equal(ids, found.Hits.Take(ids.Length).Select(h => h.Id));
        Assert.Equal(found.Hits.Skip(ids.Length).Select(h => h.Id).Order(StringComparer.Ordinal), found.Hits.Skip(ids.Length).Select(h => h.Id));
        Assert.Equal(found.Total, found.Hits.Count);
    }

    [Theory]
    [InlineData(null, new[] { "Kuwait", "Libya", "Qatar", "Saudi Arabia" })]
    [InlineData(Language.Ar, new[] { "السعودية", "الكويت", "قطر", "ليبيا" })]
    public async Task Names_come_by_the_alphabet_of_the_language_asked_for(Language? language, string[] names)
    {
        var world = SmallWorld.Create();
        await using var index = await IndexAsync(world);
        var found = await index.SearchAsync(new(Everything, language, [SearchKind.State], Strict: true, Order: SearchOrder.Name));
        var entities = await world.GetEntitiesAsync([.. found.Hits.Select(h => h.Id)]);
        Assert.Equal(names, found.Hits.Select(h => entities[h.Id].NameIn(language ?? Language.En)));
    }

    [Theory]
    [InlineData(SearchOrder.Relevance)]
    [InlineData(SearchOrder.Newest)]
    [InlineData(SearchOrder.Oldest)]
    [InlineData(SearchOrder.Name)]
    public async Task Pages_joined_are_the_whole_result_in_every_order(SearchOrder order)
    {
        await using var index = await IndexAsync(SmallWorld.Create());
        var whole = await index.SearchAsync(new("NATO Kuwait Qatar initiative centre", First: 100, Order: order));
        var paged = new List<string>();
        for (string? after = null; paged.Count < whole.Total;)
        {
            var page = await index.SearchAsync(new("NATO Kuwait Qatar initiative centre", First: 2, After: after, Order: order));
            Assert.Equal(whole.Total, page.Total);
            Assert.NotEmpty(page.Hits);
            paged.AddRange(page.Hits.Select(h => h.Id));
            after = page.Hits[^1].Cursor;
        }

        Assert.Equal(whole.Hits.Select(h => h.Id), paged);
    }

    [Theory]
    [InlineData(SearchOrder.Newest, "2030-01-01", "1990-01-01")]
    [InlineData(SearchOrder.Oldest, "1990-01-01", "2030-01-01")]
    public async Task A_cursor_stays_true_where_the_index_changes(SearchOrder order, string before, string behind)
    {
        var world = SmallWorld.Create();
        await using var index = await IndexAsync(world);
        var first = await index.SearchAsync(new(Everything, Kinds: [SearchKind.Document], Strict: true, First: 2, Order: order));
        world.Put(SmallWorld.Document("doc:before", Language.En, "Earlier in the list", null, before, "It comes before the cursor."));
        world.Put(SmallWorld.Document("doc:behind", Language.En, "Later in the list", null, behind, "It comes behind the cursor."));
        world.Remove(first.Hits[0].Id);
        await index.CatchUpAsync(world);
        var rest = await index.SearchAsync(new(Everything, Kinds: [SearchKind.Document], Strict: true, First: 100, After: first.Hits[1].Cursor, Order: order));
        Assert.Contains("doc:behind", rest.Hits.Select(h => h.Id));
        Assert.DoesNotContain("doc:before", rest.Hits.Select(h => h.Id));
        Assert.Empty(rest.Hits.Select(h => h.Id).Intersect(first.Hits.Select(h => h.Id)));
        Assert.Equal(3, rest.Hits.Count);
    }

    [Fact]
    public async Task A_cursor_by_relevance_stays_true_where_scores_change()
    {
        var world = SmallWorld.Create();
        for (var n = 0; n < 30; n++) world.Put(SmallWorld.Document($"doc:ferry-{n:D2}", Language.En, null, null, null, "Ferry" + string.Concat(Enumerable.Repeat(" and sea", n)) + "."));
        await using var index = await IndexAsync(world);
        var before = (await index.SearchAsync(new("ferry", First: 100))).Hits;
        var seen = new List<string>();
        for (string? after = null; seen.Count < before.Count; world.Put(SmallWorld.Document($"doc:sea-{seen.Count}", Language.En, null, null, null, "Nothing but sea and sea.")))
        {
            await index.CatchUpAsync(world);
            var page = await index.SearchAsync(new("ferry", First: 4, After: after));
            Assert.NotEmpty(page.Hits);
            seen.AddRange(page.Hits.Select(h => h.Id));
            after = page.Hits[^1].Cursor;
        }

        Assert.Equal(before.Select(h => h.Id).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        Assert.NotEqual(before[^1].Score, (await index.SearchAsync(new("ferry", First: 100))).Hits[^1].Score);
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        await using var index = await IndexAsync(SmallWorld.Create());
        var cursor = (await index.SearchAsync(new("Kuwait", Order: SearchOrder.Newest))).Hits[0].Cursor;
        await Assert.ThrowsAsync<ArgumentException>(async () => await index.SearchAsync(new("Kuwait", After: cursor)));
    }

    [Fact]
    public async Task Event_types_are_a_filter_under_which_facets_are_counted()
    {
        await using var index = await IndexAsync(SmallWorld.Create());
        var sanctions = await index.SearchAsync(new("Qatar", Filter: new(EventTypes: [EventType.Sanction]), Facets: true));
        Assert.Equal(["event:2017-06-05-ties-cut"], sanctions.Hits.Select(h => h.Id));
        Assert.Equal(["EVENT"], sanctions.Facets.Single(f => f.Dimension == "kind").Counts.Select(c => c.Value));
        Assert.Empty((await index.SearchAsync(new("Qatar", Filter: new(EventTypes: [EventType.Aid])))).Hits);
    }

    private static async Task<LuceneSearchIndex> IndexAsync(FakeReader world)
    {
        var index = LuceneSearchIndex.OpenInMemory();
        await index.CatchUpAsync(world);
        return index;
    }
}

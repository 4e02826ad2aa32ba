using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Contract;

/// <summary>Orders, counts, lines of time, and walks at a time.</summary>
public abstract partial class GraphStoreContract
{
    [StoreFact]
    public async Task Entities_are_ordered_by_how_much_joins_them_and_by_when_a_document_first_names_them()
    {
        await using var store = await WorldAsync();
        EntityKind[] kinds = [EntityKind.State, EntityKind.Person];
        Assert.Equal(
            ["state:kw", "state:qa", "person:stoltenberg", "state:sa", "person:omar", "state:ae", "state:be"],
            (await store.ListEntitiesAsync(new(kinds, Order: EntityOrder.Connectedness), Everything)).Items);
        Assert.Equal(
            ["person:stoltenberg", "state:kw", "state:qa", "person:omar", "state:ae", "state:be", "state:sa"],
            (await store.ListEntitiesAsync(new(kinds, Order: EntityOrder.FirstSeen), Everything)).Items);
        var backwards = await store.ListEntitiesAsync(new(kinds, Order: EntityOrder.Connectedness), new PageRequest(Last: 2));
        Assert.Equal(["state:ae", "state:be"], backwards.Items);
        Assert.Equal(["state:sa", "person:omar"], (await store.ListEntitiesAsync(new(kinds, Order: EntityOrder.Connectedness), new PageRequest(Last: 2, Before: backwards.Cursors[0]))).Items);
    }

    [StoreFact]
    public async Task Relations_are_ordered_by_start_with_those_without_one_last()
    {
        await using var store = await WorldAsync();
        async Task<string[]> Of(RelationOrder order) => [.. (await store.ListRelationsAsync(new(Not: new([RelationType.MemberOf])), order, Everything)).Items.Select(r => r.Time?.Text ?? "-")];
        Assert.Equal(["2004-06-28", "2014-10-01/2024-10-01", "-", "-"], await Of(RelationOrder.StartAscending));
        Assert.Equal(["2014-10-01/2024-10-01", "2004-06-28", "-", "-"], await Of(RelationOrder.StartDescending));
        Assert.Equal(["2014-10-01/2024-10-01", "-", "-", "2004-06-28"], await Of(RelationOrder.Type));
    }

    [StoreFact]
    public async Task Events_are_ordered_by_how_many_documents_tell_of_them_and_documents_by_when_they_came()
    {
        await using var store = await StoreOfAsync(World.Curated);
        foreach (var graph in (Model.Statements.DocumentGraph[])[World.Undated, World.Arabic, World.English]) await store.CommitAsync([graph], "import");
        var told = await store.ListEventsAsync(new(), EventOrder.MostTold, Everything);
        var events = await store.GetEventsAsync([.. told.Items]);
        Assert.Equal(["2017-06-05", "2017-06-04", "2017-07", "-"], told.Items.Select(id => events[id].Date?.Text ?? "-"));
        var added = await store.ListDocumentsAsync(new(Order: DocumentOrder.AddedDescending), Everything);
        Assert.Equal([World.English, World.Arabic, World.Undated], added.Items.Select(id => World.All.Single(g => g.Document.Id == id)));
    }

    public static TheoryData<RelationDimension[], string[]> RelationCounts { get; } = new()
    {
        { [RelationDimension.Type], ["MEMBER_OF 4", "LOCATED_IN 2", "ESTABLISHED_BY 1", "HOLDS_POSITION 1"] },
        { [RelationDimension.Year], ["1981 2", "2004 2", "2005 1", "2014 1", "- 2"] },
        { [RelationDimension.Month, RelationDimension.To], ["1981-05,org:gcc 2", "2004-06,org:nato 1", "2004-12,init:ici 1", "2005-02,init:ici 1", "2014-10,org:nato 1", "-,place:brussels 1", "-,state:be 1"] },
        { [RelationDimension.Week], ["- 4", "1981-W22 2", "2004-W27 1", "2014-W40 1"] },
        { [RelationDimension.From], ["state:kw 2", "init:ici 1", "org:nato 1", "person:stoltenberg 1", "place:brussels 1", "state:qa 1", "state:sa 1"] },
        { [RelationDimension.Party, RelationDimension.Type], ["init:ici,MEMBER_OF 2", "org:gcc,MEMBER_OF 2", "place:brussels,LOCATED_IN 2", "state:kw,MEMBER_OF 2", "init:ici,ESTABLISHED_BY 1", "org:nato,ESTABLISHED_BY 1", "org:nato,HOLDS_POSITION 1", "org:nato,LOCATED_IN 1", "person:stoltenberg,HOLDS_POSITION 1", "state:be,LOCATED_IN 1", "state:qa,MEMBER_OF 1", "state:sa,MEMBER_OF 1"] },
        { [RelationDimension.Office], ["- 7", "secretary-general 1"] },
        { [RelationDimension.Language, RelationDimension.Source], ["en,Editors 8", "en,Gulf Daily 1"] },
    };

    [StoreTheory]
    [MemberData(nameof(RelationCounts))]
    public async Task Relations_are_counted_by_dimensions_most_first_then_by_key(RelationDimension[] by, string[] expected)
    {
        await using var store = await WorldAsync();
        var counts = await store.CountRelationsAsync(new(), by);
        var lines = counts.Select(c => $"{string.Join(',', c.Keys.Select(k => k ?? "-"))} {c.Count}").ToList();
        Assert.Equal(expected.OrderByDescending(Number).Select(l => l), lines.OrderByDescending(Number).Select(l => l));
        Assert.Equal(counts.Select(c => c.Count).OrderDescending(), counts.Select(c => c.Count));
        await Assert.ThrowsAsync<ArgumentException>(() => store.CountRelationsAsync(new(), [by[0], by[0]]));
        await Assert.ThrowsAsync<ArgumentException>(() => store.CountRelationsAsync(new(), []));
        static int Number(string line) => int.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    public static TheoryData<EventDimension[], string[]> MoreCounts { get; } = new()
    {
        { [EventDimension.Week], ["- 2", "2017-W22 1", "2017-W23 1"] },
        { [EventDimension.Source], ["Gulf Daily 2", "الراية 2", "Editors 1", "- 1"] },
        { [EventDimension.Context], ["- 2", "diplomatic 1", "economic 1", "health 1"] },
        { [EventDimension.Source, EventDimension.Week], ["Editors,2017-W23 1", "Gulf Daily,2017-W22 1", "Gulf Daily,2017-W23 1", "الراية,2017-W22 1", "الراية,- 1", "-,- 1"] },
    };

    [StoreTheory]
    [MemberData(nameof(MoreCounts))]
    public async Task Events_are_counted_by_week_source_and_context(EventDimension[] by, string[] expected)
    {
        await using var store = await WorldAsync();
        var counts = await store.CountEventsAsync(new(), by);
        Assert.Equal(expected.Order(StringComparer.Ordinal), counts.Select(c => $"{string.Join(',', c.Keys.Select(k => k ?? "-"))} {c.Count}").Order(StringComparer.Ordinal));
    }

    [StoreTheory]
    [InlineData(TimeUnit.Year)]
    [InlineData(TimeUnit.Month)]
    [InlineData(TimeUnit.Week)]
    [InlineData(TimeUnit.Day)]
    public async Task A_line_of_time_has_each_event_once_in_the_unit_it_begins_in(TimeUnit unit)
    {
        var text = new GraphText("days");
        string[] dates = ["2020-12-31", "2021-01-03", "2021-01-04", "2021-01-04/2021-02", "../2021-01-05", "2021-01-04?", "2016-01-01", "2018-12-30", "2018-12-31", "2012", "2012-05", "2012-21", "2012-24"];
        for (var i = 0; i < dates.Length; i++) text.Event(EventType.Aid, dates[i], ["state:kw"], [], id: $"event:d{i:D2}", en: $"Day {i}");
        await using var store = await StoreOfAsync([.. Scenes.Documents, text.Build()]);
        var all = (await store.ListEventsAsync(new(), EventOrder.DateAscending, Everything)).Items;
        var events = await store.GetEventsAsync([.. all]);
        var expected = all.GroupBy(id => TimeUnits.Of(events[id].Date, unit) ?? "").ToDictionary(g => g.Key, g => g.ToList());
        var line = await store.GetTimelineAsync(new(), unit, Everything);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), line.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, ids) in expected) Assert.Equal(ids, line[key].Items);
        var heads = await store.GetTimelineAsync(new(), unit, PageRequest.Of(1));
        Assert.All(heads, h => Assert.Equal((expected[h.Key].Count, expected[h.Key][0]), (h.Value.TotalCount, h.Value.Items.Single())));
        Assert.All(await store.GetTimelineAsync(new(), unit, PageRequest.Of(0)), h => Assert.Equal(expected[h.Key].Count, h.Value.TotalCount));
    }

    [StoreFact]
    public async Task Paths_and_neighbourhoods_keep_to_a_time_and_to_types_of_events()
    {
        await using var store = await WorldAsync();
        async Task<string[]> Paths(Edtf? at, RelationType[]? types = null, EventType[]? events = null) =>
            [.. (await store.FindPathsAsync(new("person:stoltenberg", "state:kw", 3, types, 10, events, at))).Select(Passed)];
        Assert.Equal(["person:stoltenberg state:kw"], await Paths(Edtf.Parse("2017-06-04"), [], [EventType.Consult]));
        Assert.Empty(await Paths(Edtf.Parse("2017-06-03"), [], [EventType.Consult]));
        Assert.Equal(["person:stoltenberg org:nato init:ici state:kw"], await Paths(null, events: [EventType.Aid]));
        Assert.Empty(await Paths(Edtf.Parse("2003")));
        Assert.Empty(await Paths(Edtf.Parse("2017-06-03"), [RelationType.HoldsPosition, RelationType.MemberOf]));
        var then = await store.GetSubgraphAsync(new(["state:kw"], 1, null, 10, At: Edtf.Parse("1990")));
        Assert.Equal(["state:kw", "org:gcc"], then.EntityIds);
        Assert.Empty(then.EventIds);
        var aid = await store.GetSubgraphAsync(new(["state:kw"], 1, [], 10, [EventType.Aid]));
        Assert.Equal(["state:kw", "state:qa"], aid.EntityIds);
        Assert.Single(aid.EventIds);
        Assert.Empty(aid.Relations);
    }

    [StoreFact]
    public async Task Evidence_of_a_name_has_the_name()
    {
        await using var store = await WorldAsync();
        var evidence = await store.GetEvidenceAsync(["state:kw", World.Break]);
        Assert.Equal(["Kuwait", "الكويت", "State of Kuwait", "Kuwaiti"], evidence["state:kw"].Select(e => e.Name?.Text));
        Assert.All(evidence[World.Break], e => Assert.Null(e.Name));
    }
}

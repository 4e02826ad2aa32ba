using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Contract;

/// <summary>Filters that are made of filters, and what they ask of time, place and source.</summary>
public abstract partial class GraphStoreContract
{
    public static TheoryData<EventFilter, string[]> ComposedEventFilters { get; } = new()
    {
        { new(Or: [new([EventType.Aid]), new(Place: "state:kw")]), ["2017-07", "2017-06-04"] },
        { new(Or: []), [] },
        { new(And: []), ["2017-07", "2017-06-05", "2017-06-04", "-"] },
        { new(Not: new([EventType.Aid, EventType.Accuse])), ["2017-06-05", "2017-06-04"] },
        { new(Not: new(Modes: ["visit"])), ["2017-07", "2017-06-05", "-"] },
        { new(Not: new(Between: Edtf.Parse("2017"))), ["-"] },
        { new(Not: new(Not: new(Between: Edtf.Parse("2017")))), ["2017-07", "2017-06-05", "2017-06-04"] },
        { new(And: [new(Recipients: ["state:qa"]), new(Actors: ["state:kw"])]), ["2017-07"] },
        { new([EventType.Consult, EventType.Aid], Or: [new(And: [new(Parties: ["state:kw"]), new(Not: new(Place: "state:kw"))]), new([EventType.Sanction])]), ["2017-07"] },
        { new(AnyParty: ["state:qa", "person:omar"]), ["2017-07", "2017-06-05", "-"] },
        { new(AnyParty: []), [] },
        { new(Involves: ["state:kw"]), ["2017-07", "2017-06-04", "-"] },
        { new(Ids: [World.Break, "event:none"]), ["2017-06-05"] },
        { new(PlaceWithin: "state:kw"), ["2017-06-04"] },
        { new(PlaceWithin: "state:be"), [] },
        { new(ToldIn: new(Publishers: ["Gulf Daily", "الراية"])), ["2017-07", "2017-06-05", "2017-06-04"] },
        { new(ToldIn: new([DocumentKind.Curated])), ["2017-06-05"] },
        { new(ToldIn: new(Not: new([DocumentKind.Curated]))), ["2017-07", "2017-06-05", "2017-06-04", "-"] },
        { new(ToldIn: new(Date: new(After: Edtf.Parse("2017-06-06")))), ["2017-07", "2017-06-04"] },
        { new(Date: new(Known: false)), ["-"] },
        { new(Date: new(Within: Edtf.Parse("2017-06"))), ["2017-06-05", "2017-06-04"] },
        { new(Date: new(Before: Edtf.Parse("2017-07-15"))), ["2017-06-05", "2017-06-04"] },
        { new(Date: new(After: Edtf.Parse("2017-06-04"))), ["2017-07", "2017-06-05"] },
    };

    [StoreTheory]
    [MemberData(nameof(ComposedEventFilters))]
    public async Task Event_filters_compose(EventFilter filter, string[] expected)
    {
        await using var store = await WorldAsync();
        var page = await store.ListEventsAsync(filter, EventOrder.DateDescending, Everything);
        var events = await store.GetEventsAsync([.. page.Items]);
        Assert.Equal(expected, page.Items.Select(id => events[id].Date?.Text ?? "-"));
        Assert.Equal(expected.Length, page.TotalCount);
        Assert.Equal(expected.Length, (await store.CountEventsAsync(filter, [EventDimension.Type])).Sum(c => c.Count));
    }

    public static TheoryData<EntityFilter, string[]> ComposedEntityFilters { get; } = new()
    {
        { new(Or: [new(Ids: ["state:kw"]), new(MemberOf: "init:ici")]), ["state:kw", "state:qa"] },
        { new([EntityKind.State], Not: new(MemberOf: "org:gcc")), ["state:be", "state:qa", "state:ae"] },
        { new([EntityKind.State], And: [new(Name: "kuw"), new(MemberOf: "init:ici")]), ["state:kw"] },
        { new(LocatedIn: "state:be"), ["place:brussels", "org:nato"] },
        { new(LocatedIn: "place:brussels"), ["org:nato"] },
        { new(LocatedIn: "state:kw"), [] },
        { new(NamedIn: new(Language: Language.Ar)), ["state:kw", "state:qa"] },
        { new(NamedIn: new(Publisher: "Gulf Daily"), Not: new([EntityKind.State])), ["person:stoltenberg"] },
    };

    [StoreTheory]
    [MemberData(nameof(ComposedEntityFilters))]
    public async Task Entity_filters_compose(EntityFilter filter, string[] expected)
    {
        await using var store = await WorldAsync();
        Assert.Equal(expected, (await store.ListEntitiesAsync(filter, Everything)).Items);
    }

    public static TheoryData<RelationFilter, string[]> RelationFilters { get; } = new()
    {
        { new([RelationType.EstablishedBy, RelationType.LocatedIn]), ["org:nato place:brussels", "place:brussels state:be", "init:ici org:nato"] },
        { new(From: ["state:kw", "state:sa"], To: ["org:gcc"]), ["state:kw org:gcc", "state:sa org:gcc"] },
        { new(Ends: ["org:nato"]), ["person:stoltenberg org:nato", "org:nato place:brussels", "init:ici org:nato"] },
        { new(Ends: ["org:nato", "init:ici"]), ["init:ici org:nato"] },
        { new(Offices: ["secretary-general"]), ["person:stoltenberg org:nato"] },
        { new([RelationType.MemberOf], At: Edtf.Parse("2004-12")), ["state:kw org:gcc", "state:sa org:gcc", "state:kw init:ici"] },
        { new(Time: new(Known: false)), ["org:nato place:brussels", "place:brussels state:be"] },
        { new(Time: new(Within: Edtf.Parse("2010/2030"))), ["person:stoltenberg org:nato"] },
        { new(StatedIn: new(Language: Language.En, Not: new([DocumentKind.Curated]))), ["person:stoltenberg org:nato"] },
        { new(MinConfidence: 1, Not: new([RelationType.MemberOf, RelationType.LocatedIn])), ["person:stoltenberg org:nato", "init:ici org:nato"] },
        { new(Or: [new(From: ["state:qa"]), new(To: ["state:be"])]), ["state:qa init:ici", "place:brussels state:be"] },
        { new([]), [] },
    };

    [StoreTheory]
    [MemberData(nameof(RelationFilters))]
    public async Task Relations_are_listed_and_filtered_by_type_then_start(RelationFilter filter, string[] expected)
    {
        await using var store = await WorldAsync();
        var page = await store.ListRelationsAsync(filter, RelationOrder.Type, Everything);
        var found = page.Items.Select(r => $"{r.From} {r.To}").ToList();
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(page.Items.Select(r => r.Type).Order(), page.Items.Select(r => r.Type));
        Assert.Equal(expected.Length, (await store.CountRelationsAsync(filter, [RelationDimension.Type])).Sum(c => c.Count));
    }

    public static TheoryData<DocumentFilter, string[]> ComposedDocumentFilters { get; } = new()
    {
        { new(Or: [new(Language: Language.Ar), new(Publisher: "Gulf Daily")]), ["ziyara", "visit"] },
        { new(Or: [new(Language: Language.Ar), new([DocumentKind.Curated])]), ["ziyara", "states"] },
        { new(Not: new(Publisher: "Gulf Daily")), ["ziyara", "note"] },
        { new(Date: new(Known: false)), ["note"] },
        { new(Date: new(Before: Edtf.Parse("2017-06-07"))), ["visit"] },
        { new(Order: DocumentOrder.DateAscending), ["visit", "ziyara", "note"] },
        { new(And: [new(Mentions: "state:kw"), new(Mentions: "state:qa")]), ["ziyara"] },
    };

    [StoreTheory]
    [MemberData(nameof(ComposedDocumentFilters))]
    public async Task Document_filters_compose(DocumentFilter filter, string[] expected)
    {
        await using var store = await WorldAsync();
        var page = await store.ListDocumentsAsync(filter, Everything);
        var documents = await store.GetDocumentsAsync([.. page.Items]);
        Assert.Equal(expected, page.Items.Select(id => documents[id].Name));
    }

    /// <summary>Every store answers as <see cref="TimeFilter.Lets"/> does, for every date that is vague, open, uncertain or not there.</summary>
    [StoreFact]
    public async Task Time_is_read_as_the_days_it_can_mean()
    {
        string?[] dates =
        [
            null, "2017", "2017-06", "2017-06-05", "2017-06-05?", "2017-06~", "2017%", "201X", "2017-21", "2016-24", "2017-06-04/2017-06-06", "2016/2018", "2017/..", "../2017-06", "2017-06/",
        ];
        var text = new GraphText("dates");
        for (var i = 0; i < dates.Length; i++)
            text.Event(EventType.Aid, dates[i], [$"state:x{i}"], [], id: $"event:x{i}", en: $"Event {i}").Relation(RelationType.MemberOf, $"state:x{i}", "org:club", dates[i]);
        await using var store = await StoreOfAsync(text.Build());
        string[] spans = ["2017", "2017-06", "2017-06-05", "2016/2017-06-04", "2017-06-06/..", "../2017-06-04", "201X", "2016-24"];
        foreach (var filter in spans.Select(Edtf.Parse)
            .SelectMany(s => (TimeFilter[])[new(s), new(Within: s), new(Before: s), new(After: s), new(s, Uncertain: false)])
            .Concat([new(), new(Known: true), new(Known: false), new(Uncertain: true), new(Uncertain: false), new(Unspecified: true), new(Unspecified: false)]))
        {
            var expected = Enumerable.Range(0, dates.Length).Where(i => filter.Lets(dates[i] is { } d ? Edtf.Parse(d) : null)).Select(i => $"x{i}").Order(StringComparer.Ordinal).ToList();
            var events = (await store.ListEventsAsync(new(Date: filter), EventOrder.DateAscending, Everything)).Items;
            Assert.Equal(expected, events.Select(id => id["event:".Length..]).Order(StringComparer.Ordinal));
            var relations = (await store.ListRelationsAsync(new(Time: filter), RelationOrder.Type, Everything)).Items;
            Assert.Equal(expected, relations.Select(r => r.From["state:".Length..]).Order(StringComparer.Ordinal));
        }
    }

    [StoreFact]
    public async Task Filters_obey_the_laws_of_logic()
    {
        await using var store = await StoreOfAsync([.. Scenes.Documents]);
        async Task<HashSet<string>> Of(EventFilter filter) => [.. (await store.ListEventsAsync(filter, EventOrder.DateAscending, Everything)).Items];
        EventFilter[] some =
        [
            new(Modes: ["visit"]), new(Place: "place:brussels"), new(Between: Edtf.Parse("2017-06-05")), new(DocumentLanguage: Language.Ar), new(Contexts: ["legal"]),
            new(Parties: ["state:kw"]), new(MinConfidence: 0.75), new(ToldIn: new(Date: new(Known: true))),
        ];
        var all = await Of(new());
        foreach (var a in some)
        {
            var inA = await Of(a);
            Assert.NotEmpty(inA);
            Assert.Equal(all.Except(inA).Order(), (await Of(new(Not: a))).Order());
            foreach (var b in some)
            {
                var inB = await Of(b);
                Assert.Equal(inA.Intersect(inB).Order(), (await Of(new(And: [a, b]))).Order());
                Assert.Equal(inA.Union(inB).Order(), (await Of(new(Or: [a, b]))).Order());
                Assert.Equal((await Of(new(Not: new(Or: [a, b])))).Order(), (await Of(new(And: [new(Not: a), new(Not: b)]))).Order());
            }
        }
    }
}

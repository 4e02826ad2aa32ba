using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Contract;

public abstract partial class GraphStoreContract
{
    [StoreFact]
    public async Task Unknown_ids_are_absent_and_no_ids_give_nothing()
    {
        await using var store = await WorldAsync();
        string[] unknown = ["state:zz", "rel:none", "doc:none", "event:none", "", "'; DROP TABLE entity; --"];
        foreach (var ids in (string[][])[unknown, []])
        {
            Assert.Empty(await store.GetEntitiesAsync(ids));
            Assert.Empty(await store.GetEventsAsync(ids));
            Assert.Empty(await store.GetRelationsAsync(ids));
            Assert.Empty(await store.GetDocumentsAsync(ids));
            Assert.Empty(await store.GetEvidenceAsync(ids));
            Assert.Empty(await store.GetEvidenceAsync(ids, Everything));
            Assert.Empty(await store.GetDocumentEvidenceAsync(ids, Everything));
            Assert.Empty(await store.FindEntitiesByNameAsync(ids));
            Assert.Empty(await store.GetEntityRelationsAsync(ids, new(), Everything));
            Assert.Empty(await store.GetEntityEventsAsync(ids, new(), EventOrder.DateAscending, Everything));
            Assert.Empty(await store.GetEntityMentionsAsync(ids, null, Everything));
            Assert.Empty(await store.GetDocumentMentionsAsync(ids));
            Assert.Empty(await store.GetDocumentContentsAsync(ids));
        }
    }

    [StoreFact]
    public async Task Known_ids_among_unknown_ones_are_found_however_often_they_are_asked_for()
    {
        await using var store = await WorldAsync();
        Assert.Equal(["state:kw"], (await store.GetEntitiesAsync(["state:zz", "state:kw", "state:kw"])).Keys);
        Assert.Equal([World.Break], (await store.GetEventsAsync(["state:kw", World.Break])).Keys);
    }

    [StoreFact]
    public async Task Documents_come_back_whole()
    {
        await using var store = await WorldAsync();
        foreach (var graph in World.All) Assert.Equal(graph.Document, (await store.GetDocumentsAsync([graph.Document.Id]))[graph.Document.Id]);
    }

    [StoreTheory]
    [InlineData("kuwait", "state:kw")]
    [InlineData("STATE OF KUWAIT", "state:kw")]
    [InlineData("الكويت", "state:kw")]
    [InlineData("مبادرة إسطنبول للتعاون", "init:ici")]
    [InlineData("Kuwa", null)]
    [InlineData("...", null)]
    public async Task Entities_are_found_by_whole_names_in_any_spelling(string name, string? expected)
    {
        await using var store = await WorldAsync();
        var found = await store.FindEntitiesByNameAsync([name]);
        if (expected is null) Assert.Empty(found);
        else Assert.Equal([expected], found[name]);
    }

    [StoreFact]
    public async Task Bearers_of_one_name_come_most_confident_first()
    {
        await using var store = await StoreOfAsync(
            new GraphText("a").Entity("person:b", "Sami", confidence: 0.4).Entity("person:c", "Sami", confidence: 0.9).Entity("person:a", "Sami", confidence: 0.4).Build());
        Assert.Equal(["person:c", "person:a", "person:b"], (await store.FindEntitiesByNameAsync(["sami"]))["sami"]);
    }

    [StoreFact]
    public async Task Entities_are_listed_by_name_in_the_language_asked_for()
    {
        await using var store = await WorldAsync();
        EntityKind[] states = [EntityKind.State];
        Assert.Equal(["state:be", "state:kw", "state:qa", "state:sa", "state:ae"], (await store.ListEntitiesAsync(new(states), Everything)).Items);
        Assert.Equal(["state:ae", "state:sa", "state:kw", "state:be", "state:qa"], (await store.ListEntitiesAsync(new(states, OrderLanguage: Language.Ar), Everything)).Items);
    }

    public static TheoryData<EntityFilter, string[]> EntityFilters { get; } = new()
    {
        { new([EntityKind.Initiative, EntityKind.Place]), ["place:brussels", "init:ici"] },
        { new([]), [] },
        { new(Ids: ["state:kw", "state:zz"]), ["state:kw"] },
        { new(Name: "coop"), ["org:gcc", "init:ici"] },
        { new(Name: "تعاون"), ["org:gcc", "init:ici"] },
        { new(MemberOf: "init:ici"), ["state:kw", "state:qa"] },
        { new([EntityKind.State], Name: "a", MemberOf: "org:gcc"), ["state:kw", "state:sa"] },
        { new(MemberOf: "org:nowhere"), [] },
    };

    [StoreTheory]
    [MemberData(nameof(EntityFilters))]
    public async Task Entities_are_filtered(EntityFilter filter, string[] expected)
    {
        await using var store = await WorldAsync();
        var page = await store.ListEntitiesAsync(filter, Everything);
        Assert.Equal(expected, page.Items);
        Assert.Equal(expected.Length, page.TotalCount);
    }

    [StoreFact]
    public async Task Relations_come_by_type_then_start_in_either_direction()
    {
        await using var store = await WorldAsync();
        async Task<string[]> Of(string id, RelationFilter filter) =>
            [.. (await store.GetEntityRelationsAsync([id], filter, Everything))[id].Items.Select(r => $"{r.From} {r.Type} {r.To}")];
        Assert.Equal(["state:kw MemberOf org:gcc", "state:kw MemberOf init:ici"], await Of("state:kw", new()));
        Assert.Equal(
            ["person:stoltenberg HoldsPosition org:nato", "org:nato LocatedIn place:brussels", "init:ici EstablishedBy org:nato"], await Of("org:nato", new()));
        Assert.Equal(["org:nato LocatedIn place:brussels"], await Of("org:nato", new(Direction: RelationDirection.Outgoing)));
        Assert.Equal(["init:ici EstablishedBy org:nato"], await Of("org:nato", new([RelationType.EstablishedBy], RelationDirection.Incoming)));
        Assert.Empty(await Of("org:nato", new([])));
        Assert.Equal(["org:nato LocatedIn place:brussels"], await Of("org:nato", new(At: Edtf.Parse("1999"))));
        Assert.Equal(["state:kw MemberOf org:gcc"], await Of("state:kw", new(At: Edtf.Parse("2004-11"))));
        Assert.Equal(2, (await Of("state:kw", new(At: Edtf.Parse("2004-12")))).Length);
    }

    public static TheoryData<EventFilter, string[]> EventFilters { get; } = new()
    {
        { new(), ["2017-07", "2017-06-05", "2017-06-04", "-"] },
        { new([EventType.Aid, EventType.Accuse]), ["2017-07", "-"] },
        { new([]), [] },
        { new(Modes: ["visit", "allege"]), ["2017-06-04", "-"] },
        { new(Contexts: ["health", "legal"]), ["2017-07"] },
        { new(Parties: ["state:kw", "state:qa"]), ["2017-07"] },
        { new(Parties: ["state:qa"]), ["2017-07", "2017-06-05"] },
        { new(Actors: ["state:kw", "state:ae"]), ["2017-07", "2017-06-05"] },
        { new(Recipients: ["state:qa"]), ["2017-07", "2017-06-05"] },
        { new(Actors: ["state:qa"]), [] },
        { new(Place: "state:kw"), ["2017-06-04"] },
        { new(Between: Edtf.Parse("2017-06")), ["2017-06-05", "2017-06-04"] },
        { new(Between: Edtf.Parse("2017-07-31/..")), ["2017-07"] },
        { new(Between: Edtf.Parse("../2017-06-04")), ["2017-06-04"] },
        { new(DocumentLanguage: Language.Ar), ["2017-07", "2017-06-04"] },
        { new(MinConfidence: 0.7), ["2017-07", "2017-06-05", "2017-06-04"] },
        { new(MinConfidence: 1), ["2017-06-05"] },
    };

    [StoreTheory]
    [MemberData(nameof(EventFilters))]
    public async Task Events_are_filtered_newest_first_and_undated_last(EventFilter filter, string[] expected)
    {
        await using var store = await WorldAsync();
        var page = await store.ListEventsAsync(filter, EventOrder.DateDescending, Everything);
        var events = await store.GetEventsAsync([.. page.Items]);
        Assert.Equal(expected, page.Items.Select(id => events[id].Date?.Text ?? "-"));
        var oldest = await store.ListEventsAsync(filter, EventOrder.DateAscending, Everything);
        Assert.Equal(expected.Where(d => d != "-").Reverse().Concat(expected.Where(d => d == "-")), oldest.Items.Select(id => events[id].Date?.Text ?? "-"));
    }

    [StoreFact]
    public async Task Events_of_many_entities_come_at_once_each_in_order()
    {
        await using var store = await WorldAsync();
        var pages = await store.GetEntityEventsAsync(["state:kw", "state:qa", "state:be", "state:zz"], new(), EventOrder.DateAscending, Everything);
        Assert.Equal(["state:be", "state:kw", "state:qa"], pages.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(pages["state:be"].Items);
        var events = await store.GetEventsAsync([.. pages["state:kw"].Items]);
        Assert.Equal(["2017-06-04", "2017-07", "-"], pages["state:kw"].Items.Select(id => events[id].Date?.Text ?? "-"));
        Assert.Equal(2, pages["state:qa"].TotalCount);
    }

    [StoreFact]
    public async Task Mentions_come_by_newest_document_and_by_place()
    {
        await using var store = await WorldAsync();
        async Task<string[]> Of(Language? language) =>
        [
            .. (await store.GetEntityMentionsAsync(["state:kw"], language, Everything))["state:kw"].Items
                .Select(m => World.All.Single(g => g.Document.Id == m.DocumentId).Document.Text[m.Start..m.End]),
        ];
        Assert.Equal(["الكويت", "Kuwait", "the Kuwaitis", "Kuwait"], await Of(null));
        Assert.Equal(["Kuwait", "the Kuwaitis", "Kuwait"], await Of(Language.En));
        var inDocument = (await store.GetDocumentMentionsAsync([World.English.Document.Id]))[World.English.Document.Id];
        Assert.Equal(World.English.Mentions, inDocument);
    }

    [StoreFact]
    public async Task A_document_says_what_it_is_evidence_of_in_order()
    {
        await using var store = await WorldAsync();
        var contents = (await store.GetDocumentContentsAsync([World.English.Document.Id]))[World.English.Document.Id];
        Assert.Equal(["person:stoltenberg"], (await store.GetRelationsAsync([.. contents.RelationIds])).Values.Select(r => r.From));
        Assert.Equal((2, World.Break), (contents.EventIds.Count, contents.EventIds[1]));
    }

    public static TheoryData<DocumentFilter, string[]> DocumentFilters { get; } = new()
    {
        { new(), ["ziyara", "visit", "note"] },
        { new([DocumentKind.Curated]), ["states"] },
        { new(Language: Language.Ar), ["ziyara"] },
        { new(Publisher: "Gulf Daily"), ["visit"] },
        { new(Between: Edtf.Parse("2017-06-06")), ["visit"] },
        { new(Mentions: "state:qa"), ["ziyara"] },
        { new(Mentions: "state:zz"), [] },
    };

    [StoreTheory]
    [MemberData(nameof(DocumentFilters))]
    public async Task Documents_are_filtered_newest_first_and_undated_last(DocumentFilter filter, string[] expected)
    {
        await using var store = await WorldAsync();
        var page = await store.ListDocumentsAsync(filter, Everything);
        var documents = await store.GetDocumentsAsync([.. page.Items]);
        Assert.Equal(expected, page.Items.Select(id => documents[id].Name));
    }

    [StoreFact]
    public async Task Evidence_of_names_stands_under_the_entity()
    {
        await using var store = await WorldAsync();
        var evidence = (await store.GetEvidenceAsync(["state:kw"]))["state:kw"];
        Assert.Equal(["Kuwait (state:kw).", "الكويت (state:kw).", "State of Kuwait (state:kw).", "Kuwaiti (state:kw)."], evidence.Select(e => e.Sentence));
        Assert.All(evidence, e => Assert.Equal(("seed", 1.0), (e.Evidence.Extractor, e.Evidence.Confidence)));
    }

    [StoreFact]
    public async Task Statistics_count_what_is_there()
    {
        await using var store = await WorldAsync();
        var statistics = await store.GetStatisticsAsync();
        Assert.Equal(
            (5, 2, 1, 2, 1, 4),
            (statistics.Entities[EntityKind.State], statistics.Entities[EntityKind.Organization], statistics.Entities[EntityKind.Initiative],
                statistics.Entities[EntityKind.Person], statistics.Entities[EntityKind.Place], statistics.Entities[EntityKind.Event]));
        Assert.Equal((4, 1), (statistics.Relations[RelationType.MemberOf], statistics.Relations[RelationType.HoldsPosition]));
        Assert.Equal(1, statistics.Events[EventType.Sanction]);
        Assert.Equal((4, World.All.Sum(g => g.Mentions.Count), World.All.Sum(g => g.Statements.Count)), (statistics.Documents, statistics.Mentions, statistics.Statements));
    }

    public static TheoryData<EventDimension[], string[]> Counts { get; } = new()
    {
        { [EventDimension.Type], ["ACCUSE 1", "AID 1", "CONSULT 1", "SANCTION 1"] },
        { [EventDimension.Year], ["2017 3", "- 1"] },
        { [EventDimension.Month], ["2017-06 2", "2017-07 1", "- 1"] },
        { [EventDimension.Mode], ["allege 1", "discontinue 1", "visit 1", "- 1"] },
        { [EventDimension.Place], ["- 3", "state:kw 1"] },
        { [EventDimension.Actor], ["person:omar 1", "person:stoltenberg 1", "state:ae 1", "state:kw 1", "state:sa 1"] },
        { [EventDimension.Recipient], ["state:kw 2", "state:qa 2"] },
        { [EventDimension.Party], ["state:kw 3", "state:qa 2", "person:omar 1", "person:stoltenberg 1", "state:ae 1", "state:sa 1"] },
        { [EventDimension.Language], ["en 3", "ar 2"] },
        { [EventDimension.Month, EventDimension.Recipient], ["2017-06,state:kw 1", "2017-06,state:qa 1", "2017-07,state:qa 1", "-,state:kw 1"] },
        { [EventDimension.Recipient, EventDimension.Type, EventDimension.Year], ["state:kw,ACCUSE,- 1", "state:kw,CONSULT,2017 1", "state:qa,AID,2017 1", "state:qa,SANCTION,2017 1"] },
    };

    [StoreTheory]
    [MemberData(nameof(Counts))]
    public async Task Events_are_counted_by_dimensions_most_first_then_by_key(EventDimension[] by, string[] expected)
    {
        await using var store = await WorldAsync();
        var counts = await store.CountEventsAsync(new(), by);
        Assert.Equal(expected, counts.Select(c => $"{string.Join(',', c.Keys.Select(k => k ?? "-"))} {c.Count}"));
    }

    [StoreFact]
    public async Task Counts_are_of_the_filtered_events_and_dimensions_are_given_once()
    {
        await using var store = await WorldAsync();
        Assert.Equal([new(["2017"], 2)], (await store.CountEventsAsync(new(Parties: ["state:qa"]), [EventDimension.Year])), CountOf);
        await Assert.ThrowsAsync<ArgumentException>(() => store.CountEventsAsync(new(), []));
        await Assert.ThrowsAsync<ArgumentException>(() => store.CountEventsAsync(new(), [EventDimension.Year, EventDimension.Year]));
    }

    [StoreFact]
    public async Task Changes_are_those_after_a_revision()
    {
        await using var store = await StoreOfAsync(World.Curated);
        await store.CommitAsync([World.English], "import");
        await store.CommitAsync([World.Undated], "import");
        var last = await store.GetChangesAsync(2);
        Assert.Equal((3L, World.Undated.Document.Id), (last.Revision, Assert.Single(last.DocumentIds)));
        Assert.Contains("person:omar", last.EntityIds);
        Assert.DoesNotContain("org:nato", last.EntityIds);
        Assert.Equal(2, (await store.GetChangesAsync(1)).DocumentIds.Count);
        Assert.Equal(3, (await store.GetChangesAsync(0)).DocumentIds.Count);
        Assert.Empty((await store.GetChangesAsync(3)).EntityIds);
        Assert.Equal([2L, 3L], (await store.GetRevisionsAsync(1, 10)).Select(r => r.Number));
        Assert.Equal([2L], (await store.GetRevisionsAsync(1, 1)).Select(r => r.Number));
    }

    [StoreFact]
    public async Task A_sound_store_has_no_problems_and_a_repair_changes_nothing()
    {
        await using var store = await StoreOfAsync([.. Scenes.Documents]);
        var problems = new List<StoreProblem>();
        await foreach (var problem in store.CheckAsync()) problems.Add(problem);
        Assert.Empty(problems);
        await store.RepairAsync();
        Assert.Equal(1, await store.GetRevisionAsync());
    }

    [StoreFact]
    public async Task Readers_see_whole_revisions_while_another_commits()
    {
        await using var store = await StoreOfAsync(World.Curated);
        var done = false;
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 30; i++) await store.CommitAsync([new GraphText($"n{i}").Entity($"person:n{i}", $"Nobody {i}").Mention($"person:n{i}", "x").Build()], "import");
            done = true;
        });
        while (!done)
        {
            // Each of these documents brings one statement and one mention: a torn read would count more of the one than of the other.
            var statistics = await store.GetStatisticsAsync();
            Assert.Equal(statistics.Revision - 1, statistics.Mentions);
            Assert.Equal(statistics.Documents - 1, statistics.Mentions);
            await Task.Yield();
        }

        await writing;
        Assert.Equal(31, await store.GetRevisionAsync());
    }

    private static readonly IEqualityComparer<EventCount> CountOf =
        EqualityComparer<EventCount>.Create((a, b) => a!.Count == b!.Count && a.Keys.SequenceEqual(b.Keys), c => c.Count);
}

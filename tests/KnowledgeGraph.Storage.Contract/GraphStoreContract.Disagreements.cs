using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Storage.Contract;

public abstract partial class GraphStoreContract
{
    private static readonly DocumentGraph Founded2004 = Foundation("first", "2004-06-28", "2018-01-01", "The Times");
    private static readonly DocumentGraph Founded2005 = Foundation("second", "2005", "2018-02-01", "Al Bayan");

    [StoreFact]
    public async Task Two_founding_dates_are_a_disagreement_with_the_sentences_of_both()
    {
        await using var store = await StoreOfAsync(Founded2004, Founded2005, Foundation("third", "2004", "2018-03-01", "The Echo"));
        var id = Assert.Single((await store.ListDisagreementsAsync(new(), Everything)).Items);
        var found = (await store.GetDisagreementsAsync([id, "dis:none"]))[id];
        Assert.Equal((DisagreementReason.FoundingDate, "init:ici"), (found.Reason, found.Subject));
        Assert.Equal(["2004-06-28", "2005"], found.Sides.Select(s => s.Value.Text));
        Assert.Equal([2, 1], found.Sides.Select(s => s.Statements.Count));
        Assert.Contains(Founded2004.Document.Id, found.Sides[0].Statements.Select(s => s.DocumentId));
        Assert.Equal(Founded2005.Document.Id, found.Sides[1].Statements[0].DocumentId);
        Assert.DoesNotContain(found.Sides, s => s.IsCorrected);
        var evidence = (await store.GetDisagreementEvidenceAsync([id]))[id];
        Assert.Equal(["2004", "2004-06-28", "2005"], evidence.SelectMany(side => side).Select(e => e.Evidence.Time!.Text).Order(StringComparer.Ordinal));
        var relations = (await store.GetEntityRelationsAsync(["init:ici"], new(), Everything))["init:ici"].Items;
        Assert.All(evidence, side => Assert.Contains(side[0].RelationId, relations.Select(r => r.Id)));
        Assert.Equal([id], (await store.GetDisagreementsOfAsync(["init:ici", "org:nato", relations[0].Id], Everything))[relations[0].Id].Items);
    }

    [StoreFact]
    public async Task Disagreements_are_found_by_what_they_concern_their_reason_type_kind_and_source()
    {
        await using var store = await StoreOfAsync(
            Founded2004, Founded2005, Toll("one", 12, 12, "2019-05-21", "The Times"), Toll("two", 20, null, "2019-05-22", "The Echo"));
        var all = (await store.ListDisagreementsAsync(new(), Everything)).Items;
        Assert.Equal(2, all.Count);
        async Task<string[]> ReasonsAsync(DisagreementFilter filter)
        {
            var ids = (await store.ListDisagreementsAsync(filter, Everything)).Items;
            var found = await store.GetDisagreementsAsync([.. ids]);
            return [.. ids.Select(i => found[i].Reason.ToString())];
        }

        Assert.Equal(["Figure", "FoundingDate"], await ReasonsAsync(new()));
        Assert.Equal(["FoundingDate"], await ReasonsAsync(new(Entities: ["init:ici"])));
        Assert.Equal(["Figure"], await ReasonsAsync(new(Reasons: [DisagreementReason.Figure])));
        Assert.Equal(["FoundingDate"], await ReasonsAsync(new(Kinds: [EntityKind.Initiative])));
        Assert.Equal(["FoundingDate"], await ReasonsAsync(new(Types: [RelationType.EstablishedBy, RelationType.MemberOf])));
        Assert.Equal(["Figure"], await ReasonsAsync(new(Sources: ["The Echo"])));
        Assert.Equal(["Figure", "FoundingDate"], await ReasonsAsync(new(Sources: ["The Times"])));
        Assert.Empty(await ReasonsAsync(new(Entities: ["init:ici"], Sources: ["The Echo"])));
        var first = await store.ListDisagreementsAsync(new(), PageRequest.Of(1));
        Assert.Equal((2, true, all[0]), (first.TotalCount, first.HasNext, first.Items[0]));
        Assert.Equal([all[1]], (await store.ListDisagreementsAsync(new(), new(First: 1, After: first.Cursors[0]))).Items);
    }

    [StoreFact]
    public async Task An_event_has_the_figures_of_all_its_documents_and_those_that_oppose_each_other_disagree()
    {
        await using var store = await StoreOfAsync(Toll("one", 12, 12, "2019-05-21", "A"), Toll("two", 12, 12, "2019-05-21", "B"), Toll("three", 20, null, "2019-05-22", "C"));
        var told = Assert.Single((await store.ListEventsAsync(new(), EventOrder.DateAscending, Everything)).Items);
        var figures = (await store.GetFiguresAsync([told, "event:none"]))[told];
        Assert.Equal([(12L, (long?)12, 2), (20L, null, 1)], figures.Select(f => (f.Min!.Value, f.Max, f.Evidence.Count)));
        var id = Assert.Single((await store.GetDisagreementsOfAsync([told], Everything))[told].Items);
        var found = (await store.GetDisagreementsAsync([id]))[id];
        Assert.Equal(["12", "20.."], found.Sides.Select(s => s.Value.Text));
        Assert.Equal([2, 1], found.Sides.Select(s => s.Statements.Count));
        var said = (await store.GetDisagreementEvidenceAsync([id]))[id][1][0];
        Assert.Equal((told, said.Evidence.Sentence[..1]), (said.EventId, said.Evidence.Evidence.Trigger));
    }

    [StoreFact]
    public async Task A_retracted_statement_disagrees_with_nothing_until_it_is_restored()
    {
        await using var store = await StoreOfAsync(Founded2004, Founded2005);
        var statement = Founded2005.Statements.Single();
        var retracted = new RetractStatements([new(Founded2005.Document.Id, statement.Id)], ["init:ici", "org:nato"]);
        await store.EditAsync(new(retracted, "layla", "A misprint."));
        Assert.Empty((await store.ListDisagreementsAsync(new(), Everything)).Items);
        await store.EditAsync(new(new RestoreStatements(retracted.Statements, retracted.About), "layla", "No misprint."));
        Assert.Single((await store.ListDisagreementsAsync(new(), Everything)).Items);
    }

    [StoreFact]
    public async Task Two_ids_of_one_holder_disagree_until_they_are_merged()
    {
        static DocumentGraph Named(string person, string publisher) => new GraphText(person, date: "2019-05-20", publisher: publisher)
            .Entity(person, person).Entity("state:kw", "Kuwait").Relation(RelationType.HoldsPosition, person, "state:kw", office: "foreign-minister", en: "Foreign Minister").Build();
        await using var store = await StoreOfAsync(Named("person:omar-haddad", "A"), Named("person:umar-hadad", "B"));
        var id = Assert.Single((await store.ListDisagreementsAsync(new(Entities: ["person:umar-hadad"]), Everything)).Items);
        Assert.Equal(DisagreementReason.OfficeHolder, (await store.GetDisagreementsAsync([id]))[id].Reason);
        await store.EditAsync(new(new MergeEntities(["person:umar-hadad"], "person:omar-haddad"), "layla", "One man."));
        Assert.Equal(0, (await store.ListDisagreementsAsync(new(), Everything)).TotalCount);
    }

    [StoreFact]
    public async Task What_is_known_of_places_later_settles_a_disagreement_about_them()
    {
        static GraphText Seat(string place, string publisher) => new GraphText("seat " + place, date: "2019-05-20", publisher: publisher)
            .Entity("org:bank", "The Bank").Entity(place, place).Relation(RelationType.LocatedIn, "org:bank", place);
        await using var store = await StoreOfAsync(
            Seat("place:doha", "A").Relation(RelationType.LocatedIn, "place:doha", "state:qa").Build(),
            Seat("place:riyadh", "B").Relation(RelationType.LocatedIn, "place:riyadh", "state:sa").Build());
        Assert.Equal(1, (await store.ListDisagreementsAsync(new(Entities: ["org:bank"]), Everything)).TotalCount);
        await store.CommitAsync([new GraphText("gazetteer", kind: DocumentKind.Curated).Relation(RelationType.LocatedIn, "place:riyadh", "place:doha").Build()], "import");
        Assert.Equal(0, (await store.ListDisagreementsAsync(new(Entities: ["org:bank"]), Everything)).TotalCount);
    }

    [StoreFact]
    public async Task What_a_publisher_said_otherwise_later_is_corrected()
    {
        await using var store = await StoreOfAsync(Toll("one", 12, 12, "2019-05-21", "A"), Toll("two", 15, 15, "2019-05-22", "A"), Toll("three", 20, 20, "2019-05-22", "B"));
        var id = Assert.Single((await store.ListDisagreementsAsync(new(), Everything)).Items);
        Assert.Equal([("12", true), ("15", false), ("20", false)], (await store.GetDisagreementsAsync([id]))[id].Sides.Select(s => (s.Value.Text, s.IsCorrected)));
    }

    private static DocumentGraph Foundation(string name, string time, string date, string publisher) => new GraphText(name, date: date, publisher: publisher)
        .Draft("init:ici").Draft("org:nato").Relation(RelationType.EstablishedBy, "init:ici", "org:nato", time).Build();

    private static DocumentGraph Toll(string name, long? min, long? max, string date, string publisher) => new GraphText(name, date: date, publisher: publisher)
        .Event(EventType.Assault, "2019-05-20", ["org:band"], ["state:iq"], en: $"The band attacked ({name}).", figures: [(FigureKind.Killed, min, max, null)]).Build();
}

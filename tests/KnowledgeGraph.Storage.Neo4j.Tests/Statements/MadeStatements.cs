using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Reading.Lists;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Statements;

/// <summary>Statements as they are made for questions of every kind, each with the indexes that its plan must use.</summary>
internal static class MadeStatements
{
    private static readonly Edtf Year = Edtf.Parse("2017");
    private static readonly DocumentFilter Arabic = new(Language: Language.Ar, Date: new(Within: Year, Uncertain: false));

    public static IReadOnlyList<(string Name, string[] Indexes, Composed Statement)> All { get; } =
    [
        ("entities-all", ["entity_kind"], EntityLists.Of(new())),
        ("entities-of-kinds", ["entity_kind"], EntityLists.Of(new([EntityKind.State], OrderLanguage: Language.Ar))),
        ("entities-by-id", ["entity_id", "identity_id"], EntityLists.Of(new(Ids: ["state:kw"]))),
        ("entities-by-name", ["name_key_text"], EntityLists.Of(new(Name: "coop"))),
        ("entities-members", ["entity_id", "identity_id"], EntityLists.Of(new(MemberOf: "org:gcc", Not: new(MemberOf: "init:ici")))),
        ("entities-in-a-place", ["entity_id", "identity_id"], EntityLists.Of(new(LocatedIn: "state:kw"))),
        ("entities-most-connected", ["entity_kind"], EntityLists.Of(new([EntityKind.Person], Order: EntityOrder.Connectedness))),
        ("entities-first-seen", ["identity_survivor", "entity_id"], EntityLists.Of(new(NamedIn: Arabic, Order: EntityOrder.FirstSeen))),
        ("entities-either", ["entity_kind"], EntityLists.Of(new(Or: [new(Name: "oman"), new([EntityKind.Place])]))),
        ("events-all", ["event_type"], EventLists.Of(new(), EventOrder.DateDescending)),
        ("events-of-types", ["event_type"], EventLists.Of(new([EventType.Consult], ["visit"], ["diplomatic"], MinConfidence: 0.5), EventOrder.DateAscending)),
        ("events-by-id", ["entity_id"], EventLists.Of(new(Ids: ["event:x"]), EventOrder.DateAscending)),
        ("events-between-two", ["entity_id", "identity_id"], EventLists.Of(new(Parties: ["state:kw", "state:qa"]), EventOrder.DateDescending)),
        ("events-that-involve", ["entity_id", "identity_id"], EventLists.Of(new(Involves: ["state:kw"]), EventOrder.MostTold)),
        ("events-of-actors", ["entity_id", "identity_id"], EventLists.Of(new(Actors: ["state:kw"], Recipients: ["state:qa"]), EventOrder.DateDescending)),
        ("events-of-any-party", ["entity_id", "identity_id"], EventLists.Of(new(AnyParty: ["state:kw", "state:qa"]), EventOrder.DateDescending)),
        ("events-in-a-place", ["event_place", "identity_id"], EventLists.Of(new(Place: "place:brussels"), EventOrder.DateDescending)),
        ("events-within-a-place", ["event_place", "entity_id"], EventLists.Of(new(PlaceWithin: "state:kw"), EventOrder.DateDescending)),
        ("events-in-a-time", ["event_earliest"], EventLists.Of(new(Between: Year, Date: new(Known: true, Before: Edtf.Parse("2017-06"))), EventOrder.DateDescending)),
        ("events-told-in", ["event_type"], EventLists.Of(new(ToldIn: Arabic, DocumentLanguage: Language.Ar), EventOrder.DateDescending)),
        ("events-of-an-entity", ["entity_id", "identity_id"], EventLists.OfEntities(new([EventType.Consult]), EventOrder.DateDescending)),
        ("events-along-time", ["entity_id"], EventLists.Timeline(new(Parties: ["state:kw"]), TimeUnit.Week)),
        ("relations-all", [], RelationLists.Of(new([RelationType.MemberOf]), RelationOrder.Type)),
        ("relations-from", ["entity_id"], RelationLists.Of(new(From: ["state:kw"], At: Year), RelationOrder.StartDescending)),
        ("relations-to", ["entity_id"], RelationLists.Of(new(To: ["org:gcc"], Time: new(After: Year, Unspecified: false)), RelationOrder.StartAscending)),
        ("relations-between", ["entity_id"], RelationLists.Of(new(Ends: ["state:kw", "org:gcc"]), RelationOrder.Type)),
        ("relations-stated-in", ["relation_statement_relation"], RelationLists.Of(new([RelationType.HoldsPosition], Offices: ["president"], StatedIn: Arabic), RelationOrder.Type)),
        ("relations-of-an-entity", ["entity_id", "identity_id"], RelationLists.OfEntities(new(At: Year, MinConfidence: 0.5))),
        ("documents-all", ["document_kind"], DocumentLists.Of(new())),
        ("documents-that-mention", ["entity_id", "identity_id", "identity_survivor"], DocumentLists.Of(new(Mentions: "state:kw", Between: Year))),
        ("documents-of-publishers", ["document_publisher"], DocumentLists.Of(new(Publishers: ["The Courier"], Order: DocumentOrder.AddedDescending))),
        ("changes-since", ["change_revision", "revision_number"], ChangeLists.Of(new(5, 9, [ChangedKind.Person], [ChangeAction.Added], Author: "import"))),
        ("changes-of", ["change_id", "revision_number"], ChangeLists.Of(new(Ids: ["state:kw"]))),
        ("event-counts", ["entity_id"], Counts.Of(new EventFilter(Parties: ["state:kw"]), [EventDimension.Year, EventDimension.Party, EventDimension.Source, EventDimension.Context])),
        ("relation-counts", ["entity_id"], Counts.Of(new RelationFilter(To: ["org:gcc"]), [RelationDimension.Type, RelationDimension.Party, RelationDimension.Language])),
    ];
}

using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Loading;

/// <summary>A page of any size costs the same calls to the store: one for each kind of thing on each level. Reads of one level run side by side, so their order is not held.</summary>
public sealed class StoreCallTests
{
    public static TheoryData<string, string[]> Lists { get; } = new()
    {
        { "{ states(first: 40) { totalCount pageInfo { endCursor } } }", ["ListEntities"] },
        { "{ states(first: 40) { edges { cursor node { name } } nodes { id } } }", ["ListEntities", "GetEntities"] },
        { "{ actors(last: 40) { nodes { name } } }", ["ListEntities", "GetEntities"] },
        { "{ entities(first: 500) { nodes { name } } }", ["ListEntities", "GetEvents", "GetEntities"] },
        { "{ events(first: 40) { nodes { date place { name } actors { name } recipients { name } } } }", ["ListEvents", "GetEvents", "GetEntities"] },
        { "{ documents(first: 40) { nodes { title } } }", ["ListDocuments", "GetDocuments"] },
        { "{ documents(first: 40) { nodes { mentions { nodes { text entity { name } } } } } }", ["ListDocuments", "GetDocuments", "GetDocumentMentions", "GetEvents", "GetEntities"] },
        { "{ documents(first: 40) { nodes { entities { nodes { name } } } } }", ["ListDocuments", "GetDocuments", "GetDocumentMentions", "GetEvents", "GetEntities"] },
        {
            "{ documents(first: 40) { nodes { relations { nodes { from { name } to { name } } } events { nodes { name } } } } }",
            ["ListDocuments", "GetDocuments", "GetDocumentContents", "GetRelations", "GetEvents", "GetEntities"]
        },
        { "{ states(first: 40) { nodes { relations { nodes { from { name } to { name } } } } } }", ["ListEntities", "GetEntities", "GetEntityRelations", "GetEntities"] },
        { "{ states(first: 40) { nodes { events { nodes { name actors { name } } } } } }", ["ListEntities", "GetEntities", "GetEntityEvents", "GetEvents"] },
        { "{ states(first: 40) { nodes { mentions { nodes { text sentence document { title } } } } } }", ["ListEntities", "GetEntities", "GetEntityMentions", "GetDocuments"] },
        { "{ states(first: 40) { nodes { evidence { sentence document { title } } evidenceConnection { totalCount edges { cursor } } } } }", ["ListEntities", "GetEntities", "GetEvidence", "GetDocuments"] },
        { "{ events(first: 40) { nodes { evidence { sentence document { title } } } } }", ["ListEvents", "GetEvents", "GetEvidence", "GetDocuments"] },
        {
            "{ states(first: 40) { nodes { relations { nodes { evidence { document { title } } } } } } }",
            ["ListEntities", "GetEntities", "GetEntityRelations", "GetEvidence", "GetDocuments"]
        },
        {
            "{ path(from: \"state:s0\", to: \"org:hub\") { steps { from { name } to { name } relation { evidence { sentence } } event { name evidence { sentence } } } } }",
            ["GetEntities", "FindPaths", "GetRelations", "GetEvents", "GetEntities", "GetEvidence"]
        },
        {
            "{ subgraph(roots: [\"org:hub\"], limit: 100) { entities { name } relations { from { name } evidence { sentence } } events { name } } }",
            ["GetEntities", "GetSubgraph", "GetEvents", "GetEntities", "GetEvidence"]
        },
        { "{ search(query: \"x\", first: 100) { edges { node { id ... on Document { title } ... on Entity { name } } } nodes { id } } }", ["GetDocuments", "GetEntities"] },
        { "{ suggest(prefix: \"state\", limit: 40) { entity { name } } }", ["GetEntities"] },
        { "{ disagreements(first: 40) { totalCount } }", ["ListDisagreements"] },
        {
            "{ disagreements(first: 40) { nodes { subject { name } object { name } sides { value entity { name } statements { nodes { evidence { document { title } } relation { time } } } } } } }",
            ["ListDisagreements", "GetDisagreements", "GetEntities", "GetDisagreementEvidence", "GetDocuments", "GetRelations"]
        },
        {
            "{ states(first: 40) { nodes { disagreements(first: 3) { nodes { sides { statements(first: 2) { totalCount nodes { evidence { sentence } } } } } } } } }",
            ["ListEntities", "GetEntities", "GetDisagreementsOf", "GetDisagreements", "GetDisagreementEvidence"]
        },
        {
            "{ documents(first: 40) { nodes { evidence { sentence relation { type } event { name } entity { name } } evidenceConnection(last: 3) { totalCount nodes { trigger } } } } }",
            ["ListDocuments", "GetDocuments", "GetDocumentEvidence", "GetDocumentEvidence", "GetRelations", "GetEvents"]
        },
        { "{ revisions(first: 40) { totalCount nodes { number } } }", ["GetRevision", "GetRevisions"] },
        { "{ events(first: 40) { nodes { figures { min evidence { document { title } } } disagreements { totalCount } } } }", ["ListEvents", "GetEvents", "GetFigures", "GetDisagreementsOf", "GetDocuments"] },
        { "{ eventCounts(by: [ACTOR]) { labels count } }", ["CountEvents", "GetEntities"] },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_of_any_length_costs_the_same_calls(string query, string[] calls)
    {
        foreach (var size in new[] { 3, 40 })
        {
            var store = ManyGraph.Of(size);
            await Asked.Data(store, query);
            Assert.Equal(calls.Select(c => c + "Async").Order(), store.Calls.Order());
        }
    }

    [Fact]
    public async Task The_same_list_under_two_names_is_read_once()
    {
        var store = ManyGraph.Of(5);

        await Asked.Data(store, "{ states { nodes { a: relations(types: [MEMBER_OF]) { totalCount } b: relations(types: [MEMBER_OF]) { nodes { id } } } } }");

        Assert.Equal(["ListEntitiesAsync", "GetEntitiesAsync", "GetEntityRelationsAsync"], store.Calls);
    }

    [Fact]
    public async Task Many_nodes_are_read_in_one_call_for_each_kind()
    {
        var store = ManyGraph.Of(5);

        var data = await Asked.Data(store, "{ nodes(ids: [\"state:s1\", \"rel:2\", \"doc:3\", \"event:e4\", \"state:none\", \"state:s2\"]) { id } }");

        Assert.Equal("""{"nodes":[{"id":"state:s1"},{"id":"rel:2"},{"id":"doc:3"},{"id":"event:e4"},null,{"id":"state:s2"}]}""", data.GetRawText());
        Assert.Equal(["GetDocumentsAsync", "GetEntitiesAsync", "GetEventsAsync", "GetRelationsAsync"], store.Calls.Order());
    }
}

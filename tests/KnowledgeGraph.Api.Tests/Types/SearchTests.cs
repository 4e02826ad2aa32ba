using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Tests.Types;

public sealed class SearchTests
{
    private readonly MemoryStore _store = SampleGraph.Create();

    [Fact]
    public async Task A_hit_shows_what_it_means_and_why_it_is_there()
    {
        var data = await Asked.Data(_store, """
            { search(query: "kuwait", first: 1) { totalCount edges { cursor score kind matched node { __typename id } passages { text start language highlights { start end } } } pageInfo { hasNextPage } } }
            """);

        Assert.Equal(
            """{"totalCount":5,"edges":[{"cursor":"doc:en","score":2,"kind":"DOCUMENT","matched":"text","node":{"__typename":"Document","id":"doc:en"},"passages":[{"text":"Kuwait jo","start":0,"language":"EN","highlights":[{"start":0,"end":4}]}]}],"pageInfo":{"hasNextPage":true}}""",
            data.GetProperty("search").GetRawText());
    }

    [Fact]
    public async Task A_hit_that_the_graph_no_longer_has_is_left_out()
    {
        var data = await Asked.Data(_store, """{ search(query: "x", after: "doc:ar") { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }""");

        Assert.Equal("""{"nodes":[{"id":"state:kw"},{"id":"state:qa"}],"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}""", data.GetProperty("search").GetRawText());
    }

    [Theory]
    [InlineData("totalCount", false)]
    [InlineData("facets { dimension counts { value count } }", true)]
    [InlineData("...F", true)]
    public async Task Facets_are_counted_only_where_they_are_asked_for(string selection, bool counted)
    {
        var search = new MemorySearch(_store);
        using var executor = new GraphQLExecutor(_store, search);

        await Asked.Answer(executor, $"{{ search(query: \"x\", lang: AR, kinds: [DOCUMENT], filter: {{ between: \"2019\" }}) {{ {selection} }} }} {(selection == "...F" ? "fragment F on SearchConnection { facets { dimension } }" : "")}");

        var request = Assert.Single(search.Requests);
        Assert.Equal(counted, request.Facets);
        Assert.Equal((Language.Ar, SearchKind.Document, "2019"), (request.Language!.Value, Assert.Single(request.Kinds!), request.Filter!.Between!.Text));
    }

    [Fact]
    public async Task A_suggestion_leads_to_its_entity()
    {
        var data = await Asked.Data(_store, """{ suggest(prefix: "kuw") { text language score entity { id kind } } }""");

        Assert.Equal(
            """[{"text":"Kuwait","language":"EN","score":1,"entity":{"id":"state:kw","kind":"STATE"}},{"text":"Kuwait City","language":"EN","score":1,"entity":{"id":"place:kuwait-city","kind":"PLACE"}}]""",
            data.GetProperty("suggest").GetRawText());
        Assert.Equal(2, _store.Entities.Count(e => e.Kind is EntityKind.State));
    }

    [Fact]
    public async Task The_order_and_the_event_types_reach_the_index()
    {
        var search = new MemorySearch(_store);
        using var executor = new GraphQLExecutor(_store, search);

        await Asked.Answer(executor, """{ search(query: "x", orderBy: NEWEST, filter: { eventTypes: [CONSULT, AID] }) { totalCount } }""");

        var request = Assert.Single(search.Requests);
        Assert.Equal(SearchOrder.Newest, request.Order);
        Assert.Equal([EventType.Consult, EventType.Aid], request.Filter!.EventTypes!);
    }

    [Fact]
    public async Task A_document_leads_to_others_like_it()
    {
        var data = await Asked.Data(_store, """{ node(id: "doc:en") { ... on Document { similar(first: 1, lang: AR) { totalCount edges { matched node { id } } pageInfo { hasNextPage } } } } }""");

        Assert.Equal(
            """{"totalCount":1,"edges":[{"matched":"entity state:kw","node":{"id":"doc:ar"}}],"pageInfo":{"hasNextPage":false}}""",
            data.GetProperty("node").GetProperty("similar").GetRawText());
    }
}

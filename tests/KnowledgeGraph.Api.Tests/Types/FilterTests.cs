using System.Text.Json;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Types;

public sealed class FilterTests
{
    [Theory]
    [InlineData("{ or: [{ types: [SANCTION] }, { involves: [\"place:kuwait-city\"] }] }", "event:visit event:break")]
    [InlineData("{ not: { types: [SANCTION] } }", "event:visit")]
    [InlineData("{ and: [{ parties: [\"state:kw\"] }, { date: { before: \"2018\" } }] }", "event:break")]
    [InlineData("{ not: { or: [{ date: { within: \"2019\" } }, { date: { known: false } }] } }", "event:break")]
    [InlineData("{ or: [] }", "")]
    public async Task Filters_are_made_of_filters(string filter, string expected)
    {
        var data = await Asked.Data(SampleGraph.Create(), $"{{ events(filter: {filter}) {{ nodes {{ id }} }} }}");
        Assert.Equal(expected, string.Join(' ', data.GetProperty("events").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString())));
    }

    [Fact]
    public async Task A_filter_is_bounded_in_depth_and_parts_as_text_and_as_variable()
    {
        static string Nested(int depth) => depth == 1 ? "{ types: [AID] }" : $"{{ not: {Nested(depth - 1)} }}";
        var store = SampleGraph.Create();
        await Asked.Data(store, $"{{ events(filter: {Nested(8)}) {{ totalCount }} }}");
        var deep = await Asked.Error(store, $"{{ events(filter: {Nested(9)}) {{ totalCount }} }}");
        Assert.Contains("9 filters within each other", deep.Message(), StringComparison.Ordinal);
        var wide = new Dictionary<string, object> { ["or"] = Enumerable.Repeat(new { language = "EN" }, 100).ToArray() };
        var refused = await Asked.Error(store, "query($f: EventFilter) { events(filter: $f) { totalCount } }", new { f = wide });
        Assert.Contains("101 filters", refused.Message(), StringComparison.Ordinal);
        Assert.Equal(deep.Code(), refused.Code());
    }

    [Fact]
    public async Task The_same_filter_is_read_once_and_another_is_not_taken_for_it()
    {
        var store = SampleGraph.Create();
        await Asked.Data(store, """
            { states { nodes {
              a: events(filter: { or: [{ parties: ["state:kw"] }] }) { totalCount } b: events(filter: { or: [{ parties: ["state:kw"] }] }) { totalCount }
              c: events(filter: { and: [{ parties: ["state:kw"] }] }) { totalCount } } } }
            """);
        Assert.Equal(2, store.Calls.Count(c => c == "GetEntityEventsAsync"));
    }

    [Fact]
    public async Task Evidence_leads_back_to_what_it_is_evidence_of()
    {
        var data = await Asked.Data(SampleGraph.Create(), """
            { relation: node(id: "rel:kw-ici") { ... on Relation { evidence { relation { id } event { id } entity { id } name { text } } } }
              event: node(id: "event:visit") { ... on Event { evidence { relation { id } event { id } } figures { evidence { event { id } } } } }
              disagreements { nodes { sides { statements { nodes { evidence { relation { id } } } } } } } }
            """);
        JsonElement First(string of) => data.GetProperty(of).GetProperty("evidence")[0];
        Assert.Equal("""{"relation":{"id":"rel:kw-ici"},"event":null,"entity":null,"name":null}""", First("relation").GetRawText());
        Assert.Equal("""{"relation":null,"event":{"id":"event:visit"}}""", First("event").GetRawText());
        Assert.Equal("event:visit", data.GetProperty("event").GetProperty("figures")[0].GetProperty("evidence")[0].GetProperty("event").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_page_is_handed_over_as_html_and_not_together_with_a_text()
    {
        var importer = new RecordingImporter();
        using var executor = Asked.Executor(SampleGraph.Create(), importer: importer);
        await Asked.Answer(executor, "mutation { importDocument(input: { html: \"<p>Kuwait</p>\" }) { changed } }");
        Assert.Equal(("<p>Kuwait</p>", true), (importer.Given!.Text, importer.Given.IsHtml));
        foreach (var input in (string[])["{ html: \"a\", text: \"b\" }", "{ title: \"a\" }"])
        {
            var error = (await Asked.Answer(executor, $"mutation {{ importDocument(input: {input}) {{ changed }} }}")).GetProperty("errors")[0];
            Assert.Contains("either 'text' or 'html'", error.Message(), StringComparison.Ordinal);
        }
    }
}

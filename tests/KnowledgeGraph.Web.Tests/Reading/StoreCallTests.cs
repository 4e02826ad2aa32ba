using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Web.Tests.Entities;
using KnowledgeGraph.Web.Tests.Support;

namespace KnowledgeGraph.Web.Tests.Reading;

public sealed class StoreCallTests
{
    [Theory]
    [InlineData("/entity/init:ici")]
    [InlineData("/entity/init:ici/relations?type=MEMBER_OF&direction=INCOMING")]
    [InlineData("/entity/state:kw/events")]
    [InlineData("/entity/state:kw/mentions")]
    [InlineData("/document/doc:en")]
    [InlineData("/relation/rel:kw-ici")]
    [InlineData("/?q=member")]
    public async Task A_page_costs_the_same_number_of_store_calls_whatever_it_shows(string path) =>
        Assert.Equal(await CallsAsync(path, 0), await CallsAsync(path, 300));

    [Fact]
    public async Task The_most_costly_page_stays_within_twenty_calls() => Assert.InRange(await CallsAsync("/entity/org:nato", 300), 1, 20);

    private static async Task<int> CallsAsync(string path, int members)
    {
        await using var site = await Site.StartAsync(EntityPageTests.Hub(members));
        site.Search.Result = new(
            [.. Enumerable.Range(0, Math.Min(members, 20)).Select(i => new SearchHit($"org:member-{i}", SearchKind.Organization, 1, "name", [], "c"))], members, [], null, 7);
        await site.PageAsync(path);
        return site.Graph.Calls;
    }
}

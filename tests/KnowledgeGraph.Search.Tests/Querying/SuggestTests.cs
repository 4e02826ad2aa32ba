using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Tests.World;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Search.Tests.Querying;

public sealed class SuggestTests(SmallIndex small) : IClassFixture<SmallIndex>
{
    [Theory]
    [InlineData("stolt", "person:jens-stoltenberg")]
    [InlineData("ستولت", "person:jens-stoltenberg")]
    [InlineData("شتولت", "person:jens-stoltenberg")]
    [InlineData("Jens St", "person:jens-stoltenberg")]
    [InlineData("stoltn", "person:jens-stoltenberg")]
    [InlineData("k", "state:kw")]
    [InlineData("ك", "state:kw")]
    [InlineData("الكو", "state:kw")]
    [InlineData("nat", "org:nato")]
    [InlineData("kaddaf", "person:muammar-gaddafi")]
    [InlineData("قذا", "person:muammar-gaddafi")]
    [InlineData("qatr", "state:qa")]
    [InlineData("المملكة العر", "state:sa")]
    [InlineData("gulf co", "org:gcc")]
    [InlineData("gulf counc", "org:gcc")]
    [InlineData("coun gul", "org:gcc")]
    [InlineData("مجل تعا", "org:gcc")]
    [InlineData("9aba7", "person:sabah-al-khalid")]
    public async Task The_beginning_of_a_name_suggests_its_bearer(string prefix, string id) =>
        Assert.Equal(id, (await SuggestAsync(new(prefix)))[0].EntityId);

    [Fact]
    public async Task An_entity_is_suggested_once_with_the_name_that_matched()
    {
        var suggestions = await SuggestAsync(new("state of"));
        Assert.Equal(suggestions.Count, suggestions.Select(s => s.EntityId).Distinct().Count());
        Assert.Equal("State of Kuwait", suggestions[0].Text);
        Assert.Equal(Language.En, suggestions[0].Language);
    }

    [Fact]
    public async Task Kinds_and_language_limit_what_is_suggested()
    {
        Assert.All(await SuggestAsync(new("s", Kinds: [EntityKind.Person])), s => Assert.Equal(EntityKind.Person, s.Kind));
        Assert.All(await SuggestAsync(new("ا", Language.Ar)), s => Assert.Equal(Language.Ar, s.Language));
    }

    /// <summary>Not inline: an attribute cannot hold a lone surrogate.</summary>
    public static TheoryData<string> Anything { get; } = ["", " ", "\uDC00\u202E", "***", "()\"'/\\"];

    [Theory]
    [MemberData(nameof(Anything), DisableDiscoveryEnumeration = true)]
    public async Task Anything_may_be_typed(string prefix) => Assert.Empty(await SuggestAsync(new(prefix)));

    [Fact]
    public async Task No_more_are_suggested_than_asked_for() => Assert.Single(await SuggestAsync(new("s", Limit: 1)));

    private async Task<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request) => await small.Index.SuggestAsync(request);
}

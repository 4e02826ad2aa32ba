using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Tests.World;

namespace KnowledgeGraph.Search.Tests.Querying;

public sealed class BoxSearchTests(SmallIndex small) : IClassFixture<SmallIndex>
{
    [Theory]
    [InlineData("Kuwait", "state:kw")]
    [InlineData("الكويت", "state:kw")]
    [InlineData("كويت", "state:kw")]
    [InlineData("NATO", "org:nato")]
    [InlineData("nato", "org:nato")]
    [InlineData("الناتو", "org:nato")]
    [InlineData("للناتو", "org:nato")]
    [InlineData("Istanbul Cooperation Initiative", "init:istanbul-cooperation-initiative")]
    [InlineData("مبادرة اسطنبول", "init:istanbul-cooperation-initiative")]
    [InlineData("istanbul initiative", "init:istanbul-cooperation-initiative")]
    [InlineData("Stoltenberg", "person:jens-stoltenberg")]
    [InlineData("ستولتنبرغ", "person:jens-stoltenberg")]
    [InlineData("شتولتنبرغ", "person:jens-stoltenberg")]
    [InlineData("ستولتنبيرغ", "person:jens-stoltenberg")]
    [InlineData("Stoltenburg", "person:jens-stoltenberg")]
    [InlineData("Qadhafi", "person:muammar-gaddafi")]
    [InlineData("القذافى", "person:muammar-gaddafi")]
    [InlineData("Jens Shtoltenberg", "person:jens-stoltenberg")]
    [InlineData("stolten", "person:jens-stoltenberg")]
    [InlineData("secretary general of NATO", "person:jens-stoltenberg")]
    [InlineData("أمين عام الناتو", "person:jens-stoltenberg")]
    [InlineData("who is the sec gen of nato", "person:jens-stoltenberg")]
    [InlineData("ىشفخ", "org:nato")]
    [InlineData("hg;,dj", "state:kw")]
    [InlineData("gulfcooperationcouncil", "org:gcc")]
    [InlineData("saudi arbia", "state:sa")]
    [InlineData("Stolternbeg", "person:jens-stoltenberg")]
    [InlineData("مملكة عربية سعودية", "state:sa")]
    [InlineData("al-kuwait", "state:kw")]
    [InlineData("9aba7 al 5alid", "person:sabah-al-khalid")]
    [InlineData("tameem ben 7amad", "person:tamim-bin-hamad")]
    [InlineData("almamlaka alarabiya alsaoodiya", "state:sa")]
    [InlineData("sabah alkhaled", "person:sabah-al-khalid")]
    [InlineData("منو أمين عام الناتو", "person:jens-stoltenberg")]
    [InlineData("شو هو الناتو", "org:nato")]
    public async Task The_one_that_is_named_comes_first(string query, string id) => Assert.Equal(id, (await small.IdsAsync(query)).FirstOrDefault());

    [Theory]
    [InlineData("مبادرة اسطنبول")]
    [InlineData("Istanbul Cooperation Initiative")]
    [InlineData("Stoltenberg")]
    [InlineData("ستولتنبرغ")]
    [InlineData("شتولتنبرغ")]
    public async Task A_name_reaches_the_documents_of_both_languages(string query)
    {
        var ids = await small.IdsAsync(query);
        Assert.Contains("doc:en-centre", ids);
        Assert.Contains("doc:ar-centre", ids);
    }

    [Fact]
    public async Task A_hit_says_why_it_is_one()
    {
        var hits = (await small.SearchAsync("Istanbul Cooperation Initiative")).Hits.ToDictionary(h => h.Id);
        Assert.Equal("name", hits["init:istanbul-cooperation-initiative"].Matched);
        Assert.Equal("text", hits["doc:en-centre"].Matched);
        Assert.Equal("entity init:istanbul-cooperation-initiative", hits["doc:ar-centre"].Matched);
        Assert.Equal("sound", (await small.SearchAsync("شتولتنبرغ")).Hits[0].Matched);
    }

    [Fact]
    public async Task A_word_finds_its_other_forms()
    {
        Assert.Contains("doc:en-centre", await small.IdsAsync("officer training"));
        Assert.Contains("doc:ar-centre", await small.IdsAsync("وزير المنطقة"));
        Assert.Contains("doc:ar-visit", await small.IdsAsync("يزور بروكسل"));
    }

    [Fact]
    public async Task A_quotation_must_stand_as_it_is()
    {
        Assert.Contains("doc:en-centre", await small.IdsAsync("\"regional centre\""));
        Assert.DoesNotContain("doc:en-centre", await small.IdsAsync("\"centre regional\""));
        Assert.Contains("doc:ar-centre", await small.IdsAsync("«المركز الإقليمي»"));
    }

    [Fact]
    public async Task An_event_is_found_by_those_involved()
    {
        var ids = await small.IdsAsync("قطر السعودية");
        Assert.Contains("event:2017-06-05-ties-cut", ids);
        Assert.Contains("doc:en-ties", ids);
    }

    /// <summary>Not inline: an attribute cannot hold a lone surrogate.</summary>
    public static TheoryData<string> Anything { get; } = ["", "   ", "* ? : ^ ~", "the of and", "\u200F\u202B\u0000\uD800", "AND OR NOT ( \" [", "xyzzyqq"];

    [Theory]
    [MemberData(nameof(Anything), DisableDiscoveryEnumeration = true)]
    public async Task Anything_may_be_typed(string query) => Assert.NotNull(await small.SearchAsync(query));

    [Fact]
    public async Task A_query_longer_than_the_limit_counts_as_far_as_it_goes() =>
        Assert.Equal("state:kw", (await small.IdsAsync("Kuwait" + new string(' ', 2_000) + "Qatar"))[0]);

    [Theory]
    [InlineData("opned centre", "opened centre")]
    [InlineData("regionla centre", "regional")]
    [InlineData("الاقيمي", "الإقليمي")]
    [InlineData("Kuwiat", "Kuwait")]
    [InlineData("الكويب", "الكويت")]
    public async Task A_word_that_stands_nowhere_is_corrected(string query, string correction) =>
        Assert.Contains(correction, (await small.Index.SearchAsync(new(query))).DidYouMean ?? "(nothing)", StringComparison.Ordinal);

    [Theory]
    [InlineData("regionla centre", "doc:en-centre", "regional")]
    [InlineData("mesures unjustifed", "doc:en-ties", "measures|unjustified")]
    [InlineData("المراكز الاقيمي", "doc:ar-centre", "المركز|الإقليمي")]
    public async Task What_a_word_that_stands_nowhere_may_mean_is_found_and_marked(string query, string id, string marked)
    {
        var passage = (await small.SearchAsync(query)).Hits.Single(h => h.Id == id).Passages[0];
        Assert.All(marked.Split('|'), word => Assert.Contains(passage.Highlights, h => passage.Text[h.Start..h.End].Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_is_corrected_that_finds_enough() => Assert.Null((await small.SearchAsync("Kuwait")).DidYouMean);
}

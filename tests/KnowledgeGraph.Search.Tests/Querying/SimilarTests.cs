using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Tests.World;
using KnowledgeGraph.Text;
using Xunit.Abstractions;

namespace KnowledgeGraph.Search.Tests.Querying;

public sealed class SimilarTests(SmallIndex small, ITestOutputHelper output) : IClassFixture<SmallIndex>
{
    private const double Floor = 0.85;

    [Fact]
    public async Task The_text_of_the_other_language_that_mentions_the_same_comes_first()
    {
        var found = await small.Index.SimilarAsync(new("doc:en-centre"));
        Assert.Equal("doc:ar-centre", found.Hits[0].Id);
        Assert.StartsWith("entity ", found.Hits[0].Matched, StringComparison.Ordinal);
        Assert.NotEmpty(found.Hits[0].Passages);
        Assert.DoesNotContain("doc:en-centre", found.Hits.Select(h => h.Id));
        Assert.All(found.Hits, hit => Assert.Equal(SearchKind.Document, hit.Kind));
    }

    [Fact]
    public async Task They_come_in_one_language_and_by_pages_where_asked_for()
    {
        Assert.Equal("doc:en-centre", (await small.Index.SimilarAsync(new("doc:ar-centre", Language.En))).Hits[0].Id);
        Assert.DoesNotContain("doc:en-centre", (await small.Index.SimilarAsync(new("doc:ar-centre", Language.Ar))).Hits.Select(h => h.Id));
        var whole = await small.Index.SimilarAsync(new("doc:ar-visit"));
        var next = await small.Index.SimilarAsync(new("doc:ar-visit", First: 1, After: whole.Hits[0].Cursor));
        Assert.Equal(whole.Hits[1].Id, Assert.Single(next.Hits).Id);
        Assert.Equal(whole.Total, next.Total);
    }

    [Theory]
    [InlineData("doc:nothing")]
    [InlineData("state:kw")]
    [InlineData("")]
    public async Task What_is_no_document_has_none(string id) => Assert.Empty((await small.Index.SimilarAsync(new(id))).Hits);

    [SharedDataFact]
    public async Task A_report_finds_its_translation_among_all_others()
    {
        await using var world = await ReadWorld.CreateAsync(SharedData.PathOf("data/parallel"));
        var pairs = world.Documents.Where(pair => pair.Count() == 2).SelectMany(pair => new[] { (From: pair.First(), To: pair.Last()), (From: pair.Last(), To: pair.First()) }).ToList();
        var reciprocal = 0.0;
        foreach (var (from, to) in pairs)
        {
            var rank = (await world.Index.SimilarAsync(new(from))).Hits.Select(h => h.Id).ToList().IndexOf(to) + 1;
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
        }

        output.WriteLine($"MRR {reciprocal / pairs.Count:F3} over {pairs.Count} reports");
        Assert.InRange(reciprocal / pairs.Count, Floor, 1);
    }
}

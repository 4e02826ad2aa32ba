using KnowledgeGraph.Search.Tests.World;
using Xunit.Abstractions;

namespace KnowledgeGraph.Search.Tests.Querying;

/// <summary>
/// What people type and what they expect first: the queries of <c>Data/queries.tsv</c> over the seed, the sample sources and the annotated articles,
/// those of <c>Data/queries-corpus.tsv</c> over the texts of <c>../shared</c> besides. Reported and held by kind.
/// </summary>
public sealed class QueryTableTests(ITestOutputHelper output)
{
    private const double Floor = 0.9;
    private const double FloorOfAll = 0.95;

    [Fact]
    public async Task What_a_reader_expects_comes_first()
    {
        await using var world = await ReadWorld.CreateAsync(QueryTable.OwnPaths);
        await AssertAsync(world, QueryTable.Own);
    }

    [SharedDataFact]
    public async Task What_a_reader_expects_comes_first_among_other_texts_too()
    {
        await using var world = await ReadWorld.CreateAsync(QueryTable.AllPaths);
        await AssertAsync(world, QueryTable.Own, QueryTable.Corpus);
    }

    private async Task AssertAsync(ReadWorld world, params string[] tables)
    {
        var figures = await QueryTable.AskAsync(world.Index, world.Documents, output.WriteLine, tables);
        foreach (var kind in figures.Kinds.Append(null)) output.WriteLine(figures.Line(kind));
        Assert.All(figures.Kinds, kind => Assert.InRange(figures.MeanReciprocalRank(kind), Floor, 1));
        Assert.InRange(figures.MeanReciprocalRank(), FloorOfAll, 1);
    }
}

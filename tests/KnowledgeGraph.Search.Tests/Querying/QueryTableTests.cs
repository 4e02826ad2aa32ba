using System.Globalization;
using KnowledgeGraph.Search.Tests.World;
using Xunit.Abstractions;

namespace KnowledgeGraph.Search.Tests.Querying;

/// <summary>
/// What people type and what they expect first: the queries of <c>Data/queries.tsv</c> over the seed, the sample sources and the annotated articles,
/// those of <c>Data/queries-corpus.tsv</c> over the texts of <c>../shared</c> besides. Reported and held by kind.
/// </summary>
public sealed class QueryTableTests(ITestOutputHelper output)
{
    private const int Looked = 10;
    private const double Floor = 0.9;
    private const double FloorOfAll = 0.95;

    private static readonly string[] Own = [Path.Combine(Repository.Root, "graph-seed", "sources"), Path.Combine(Repository.Root, "tests", "quality", "articles", "documents.jsonl")];

    [Fact]
    public async Task What_a_reader_expects_comes_first()
    {
        await using var world = await ReadWorld.CreateAsync(Own);
        await AssertAsync(world, "queries.tsv");
    }

    [SharedDataFact]
    public async Task What_a_reader_expects_comes_first_among_other_texts_too()
    {
        await using var world = await ReadWorld.CreateAsync([.. Own, SharedData.PathOf("corpus"), SharedData.PathOf("data/parallel")]);
        await AssertAsync(world, "queries.tsv", "queries-corpus.tsv");
    }

    private async Task AssertAsync(ReadWorld world, params string[] tables)
    {
        var ranks = new List<(string Kind, int Rank)>();
        foreach (var row in tables.SelectMany(table => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", table))).Where(line => line[0] != '#').Select(line => line.Split('\t')))
        {
            var wanted = row[2].Split('|').SelectMany(id => id.StartsWith("doc:", StringComparison.Ordinal) ? world.Documents[id[4..]] : [id]).ToHashSet(StringComparer.Ordinal);
            var found = row[0] == "half"
                ? (await world.Index.SuggestAsync(new(row[1]))).Select(suggestion => suggestion.EntityId).ToList()
                : (await world.Index.SearchAsync(new(row[1], First: Looked))).Hits.Select(hit => hit.Id).ToList();
            var rank = found.FindIndex(wanted.Contains) + 1;
            ranks.Add((row[0], rank));
            if (rank != 1) output.WriteLine($"{row[0]}: {row[1]} -> {string.Join(", ", found.Take(3))}; {row[2]} at {rank}");
        }

        var kinds = ranks.GroupBy(r => r.Kind).ToList();
        foreach (var kind in kinds.Append(ranks.GroupBy(_ => "all").Single()))
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count()} queries, MRR {MeanReciprocalRank(kind):F3}, success@3 {kind.Average(r => r.Rank is >= 1 and <= 3 ? 1.0 : 0):F3}"));
        Assert.All(kinds, kind => Assert.InRange(MeanReciprocalRank(kind), Floor, 1));
        Assert.InRange(MeanReciprocalRank(ranks), FloorOfAll, 1);
    }

    private static double MeanReciprocalRank(IEnumerable<(string Kind, int Rank)> ranks) => ranks.Average(r => r.Rank == 0 ? 0 : 1.0 / r.Rank);
}

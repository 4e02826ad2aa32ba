using System.Globalization;
using KnowledgeGraph.Search.Tests.World;
using Xunit.Abstractions;

namespace KnowledgeGraph.Search.Tests.Querying;

/// <summary>The queries of <c>Data/queries.tsv</c> over the seed: how high what a reader expects stands, by kind of query.</summary>
public sealed class QueryTableTests(ITestOutputHelper output)
{
    private const int Looked = 10;
    private const double Bar = 0.85;

    [Fact]
    public async Task What_a_reader_expects_comes_first()
    {
        await using var index = LuceneSearchIndex.OpenInMemory();
        await index.CatchUpAsync(SeedWorld.Create());
        var ranks = new List<(string Kind, int Rank)>();
        foreach (var row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "queries.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t')))
        {
            var hits = (await index.SearchAsync(new(row[1], First: Looked))).Hits;
            var rank = hits.TakeWhile(hit => !row[2].Split('|').Contains(hit.Id)).Count();
            ranks.Add((row[0], rank < hits.Count ? rank + 1 : 0));
            if (rank > 0 || hits.Count == 0) output.WriteLine($"{row[0]}: {row[1]} -> {string.Join(", ", hits.Take(3).Select(hit => hit.Id))}; {row[2]} at {(rank < hits.Count ? rank + 1 : 0)}");
        }

        foreach (var kind in ranks.GroupBy(r => r.Kind).Append(ranks.GroupBy(_ => "all").Single()))
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count()} queries, MRR {MeanReciprocalRank(kind):F3}, success@3 {kind.Average(r => r.Rank is >= 1 and <= 3 ? 1.0 : 0):F3}"));
        Assert.InRange(MeanReciprocalRank(ranks), Bar, 1);
    }

    private static double MeanReciprocalRank(IEnumerable<(string Kind, int Rank)> ranks) => ranks.Average(r => r.Rank == 0 ? 0 : 1.0 / r.Rank);
}

using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Search.Tests.World;
using KnowledgeGraph.Text;
using Xunit.Abstractions;

namespace KnowledgeGraph.Search.Tests.Querying;

/// <summary>
/// Names typed into the box in one script where the entities have the other's spelling only: single ones of google/transliteration, and full ones of public figures
/// (<c>Data/full-names.tsv</c>). How many of the former: every fortieth, or every as many as <c>KG_EVERY_NAME</c> says.
/// </summary>
public sealed class CrossScriptSearchTests(ITestOutputHelper output)
{
    private const double Bar = 0.8;
    private const double BarOfFullNames = 0.9;
    private const int Looked = 10;

    private static int Every => int.TryParse(Environment.GetEnvironmentVariable("KG_EVERY_NAME"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 40;

    private static IEnumerable<string[]> SingleNames => Rows(SharedData.PathOf("data/names/ar2en-train.tsv"));

    private static IEnumerable<string[]> FullNames => Rows(Path.Combine(AppContext.BaseDirectory, "Data", "full-names.tsv"));

    [SharedDataFact]
    public Task Arabic_names_find_who_is_named_in_Latin_letters() => AssertAsync(SingleNames, Every, Bar, Language.En, row => row[0], row => row[1]);

    [SharedDataFact]
    public Task Latin_names_find_who_is_named_in_Arabic_letters() => AssertAsync(SingleNames, Every, Bar, Language.Ar, row => row[1], row => row[0]);

    [Fact]
    public Task Full_Arabic_names_find_who_is_named_in_Latin_letters() => AssertAsync(FullNames, 1, BarOfFullNames, Language.En, row => row[0], row => row[1]);

    [Fact]
    public Task Full_Latin_names_find_who_is_named_in_Arabic_letters() => AssertAsync(FullNames, 1, BarOfFullNames, Language.Ar, row => row[1], row => row[0]);

    private static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Where(line => line[0] != '#').Select(line => line.Split('\t'));

    private async Task AssertAsync(IEnumerable<string[]> rows, int every, double bar, Language language, Func<string[], string> query, Func<string[], string> answer)
    {
        var pairs = rows.ToList();
        var ids = pairs.Select(answer).Distinct().Select((name, i) => (name, Id: $"person:n{i}")).ToDictionary(p => p.name, p => p.Id);
        var world = new FakeReader();
        foreach (var (name, id) in ids) world.Put(new Entity(id, EntityKind.Person, [new(name, language, NameRole.Preferred)], null, []));
        await using var index = LuceneSearchIndex.OpenInMemory();
        await index.CatchUpAsync(world);
        var answers = pairs.ToLookup(query, row => ids[answer(row)]);
        var ranks = new List<int>();
        foreach (var name in pairs.Where((_, i) => i % every == 1 % every).Select(query).Distinct())
        {
            ranks.Add((await index.SearchAsync(new(name, First: Looked))).Hits.Select(hit => hit.Id).ToList().FindIndex(answers[name].Contains) + 1);
            if (every == 1 && ranks[^1] != 1) output.WriteLine($"{name} at {ranks[^1]}");
        }

        var reciprocal = ranks.Average(rank => rank == 0 ? 0 : 1.0 / rank);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{ranks.Count} names: recall@1 {ranks.Average(r => r == 1 ? 1.0 : 0):F3}, recall@10 {ranks.Average(r => r > 0 ? 1.0 : 0):F3}, MRR {reciprocal:F3}"));
        Assert.InRange(reciprocal, bar, 1);
    }
}

using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Persons;

namespace KnowledgeGraph.Extraction.Tests.Mentions;

/// <summary>Given names tell a family's members apart, and meet across spellings and scripts.</summary>
public sealed class GivenNameTests
{
    private const string Rows = "given-names-";
    private const double MostAlike = 0.0006;
    private const double Bar = 0.83;

    private static readonly Lazy<NameTables> Names = new(() => NameTables.Load(SeedFolder.Path, ForeignWords.Load(SeedFolder.Path)));

    public static TheoryData<string, string> Pairs(string kind)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Mentions", Rows + kind + ".tsv")))
            if (line.Split('\t') is [var first, var second])
                data.Add(first, second);
        return data;
    }

    [Theory]
    [MemberData(nameof(Pairs), "one")]
    public void Spellings_of_a_name_meet(string first, string second) => Assert.Equal(Given(first), Given(second));

    [Theory]
    [MemberData(nameof(Pairs), "two")]
    public void Names_of_two_persons_do_not_meet(string first, string second) => Assert.NotEqual(Given(first), Given(second));

    [Fact]
    public void Two_random_Latin_given_names_hardly_ever_meet()
    {
        var alike = LatinGivenNames().Distinct(StringComparer.Ordinal).GroupBy(Names.Value.Given).Select(g => (double)g.Count()).ToList();
        var names = alike.Sum();

        Assert.InRange(alike.Sum(n => n * (n - 1)) / (names * (names - 1)), 0, MostAlike);
    }

    [SharedDataFact]
    public void Most_foreign_given_names_meet_their_Arabic_spelling()
    {
        var given = LatinGivenNames().ToHashSet(StringComparer.Ordinal);
        var pairs = File.ReadLines(SharedData.PathOf("data/names/ar2en-train.tsv")).Select(line => line.Split('\t')).Where(p => given.Contains(NameTables.Compact(p[1]))).ToList();
        var share = pairs.Count(p => Given(p[0]) == Given(p[1])) / (double)pairs.Count;

        Assert.InRange(share, Bar, 1);
    }

    [Theory]
    [InlineData("John Miller met Jane Miller in Cairo. Jane Miller spoke first, then John Miller.", 2)]
    [InlineData("Michel Martin met Michelle Martin in Cairo. Michelle Martin spoke first, then Michel Martin.", 2)]
    [InlineData("Layla Haddad met Ali Haddad in Cairo. Ali Haddad spoke first, then Layla Haddad.", 2)]
    [InlineData("Carlo Kantel met Carla Kantel in Cairo. Carla Kantel spoke first, then Carlo Kantel.", 2)]
    [InlineData("Leila Haddad spoke in Cairo. Later Layla Haddad left.", 1)]
    [InlineData("التقت ليلى حداد الوزير علي حداد في القاهرة. ثم تحدثت ليلى حداد وعلي حداد.", 2)]
    public void A_document_has_as_many_persons_of_a_family_as_it_names(string text, int persons) =>
        Assert.Equal(persons, MentionTests.Extract(text).Mentions.Where(m => m.EntityId.StartsWith("person:", StringComparison.Ordinal)).Select(m => m.EntityId).Distinct().Count());

    private static string Given(string name) => Names.Value.Given(NameTables.Compact(name));

    private static IEnumerable<string> LatinGivenNames() =>
        File.ReadLines(Path.Combine(SeedFolder.Path, "lexicon", "given-names-latin.tsv")).Where(line => line[0] != '#').Select(line => NameTables.Compact(line.Split('\t')[0]));
}

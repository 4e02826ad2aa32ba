using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Sound;

namespace KnowledgeGraph.Text.Tests.Sound;

public sealed class NameSkeletonTests
{
    private const double Bar = 0.87;
    private const double MostAlike = 0.001;

    [Theory]
    [InlineData("Garcia", "غارسيا")]
    [InlineData("Garcia", "جارسيا")]
    [InlineData("Wagner", "فاغنر")]
    [InlineData("Richards", "ريتشاردز")]
    [InlineData("Stephens", "ستيفنز")]
    [InlineData("Petrović", "بيتروفيتش")]
    [InlineData("Alexander", "ألكسندر")]
    [InlineData("Wright", "رايت")]
    [InlineData("Jorge", "خورخي")]
    [InlineData("Philips", "فيليبس")]
    [InlineData("Schulz", "شولتز")]
    public void Two_scripts_have_one_skeleton(string latin, string arabic) => Assert.Equal(Of(latin), Of(arabic));

    [Theory]
    [InlineData("Miller", "Müller")]
    [InlineData("Catherine", "Katharine")]
    [InlineData("Philip", "Filip")]
    public void Two_spellings_have_one_skeleton(string first, string second) => Assert.Equal(Of(first), Of(second));

    [Theory]
    [InlineData("Garcia", "Garland")]
    [InlineData("Wilson", "Nilsson")]
    [InlineData("سميث", "سيمز")]
    public void Different_names_have_different_skeletons(string first, string second) => Assert.NotEqual(Of(first), Of(second));

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    public void A_word_without_letters_has_none(string word) => Assert.Empty(NameSkeleton.Of(word));

    [SharedDataFact]
    public void Nearly_nine_of_ten_foreign_names_meet_and_random_names_seldom_do()
    {
        var pairs = File.ReadLines(SharedData.PathOf("data/names/ar2en-train.tsv")).Select(line => line.Split('\t')).ToList();
        var latin = pairs.Select(p => p[1]).Distinct().GroupBy(Of).Select(g => (double)g.Count()).ToList();
        var names = latin.Sum();

        Assert.InRange(pairs.Count(p => Of(p[0]) == Of(p[1])) / (double)pairs.Count, Bar, 1);
        Assert.InRange(latin.Sum(n => n * (n - 1)) / (names * (names - 1)), 0, MostAlike);
    }

    private static string Of(string word) => NameSkeleton.Of(TextKey.Of(word));
}

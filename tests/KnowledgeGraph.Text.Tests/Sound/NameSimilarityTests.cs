using KnowledgeGraph.Text.Sound;

namespace KnowledgeGraph.Text.Tests.Sound;

public sealed class NameSimilarityTests
{
    private const double Threshold = 0.65;

    public static TheoryData<string, string> Of(string label)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sound", "names.tsv")).Select(line => line.Split('\t')))
            if (row[2] == label)
                data.Add(row[0], row[1]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Of), "one")]
    public void Spellings_of_one_name_share_a_key_and_are_similar(string a, string b)
    {
        Assert.NotEmpty(SoundKeys.All(a).Intersect(SoundKeys.All(b)));
        Assert.InRange(NameSimilarity.Of(a, b), Threshold, 1);
    }

    [Theory]
    [MemberData(nameof(Of), "different")]
    public void Names_of_two_are_not_similar(string a, string b) => Assert.InRange(NameSimilarity.Of(a, b), 0, Threshold);

    [Theory]
    [MemberData(nameof(Of), "one")]
    [MemberData(nameof(Of), "different")]
    public void Similarity_is_the_same_both_ways(string a, string b) => Assert.Equal(NameSimilarity.Of(a, b), NameSimilarity.Of(b, a), 9);

    [Theory]
    [InlineData("Stoltenberg", "Stoltenberg")]
    [InlineData("آل ثاني", "ال ثانى")]
    [InlineData("Angela Merkel", "ANGELA MERKEL")]
    public void The_same_key_is_wholly_similar(string a, string b) => Assert.Equal(1, NameSimilarity.Of(a, b), 9);

    [Theory]
    [InlineData("", "Merkel")]
    [InlineData("...", "Merkel")]
    [InlineData("中国", "Merkel")]
    public void What_has_no_letters_in_common_is_not_similar(string a, string b) => Assert.InRange(NameSimilarity.Of(a, b), 0, 0.2);

    [Fact]
    public void A_long_word_costs_no_more_than_its_first_forty_letters() =>
        Assert.InRange(NameSimilarity.Of(new string('b', 100_000), new string('p', 100_000)), 0, 1);
}

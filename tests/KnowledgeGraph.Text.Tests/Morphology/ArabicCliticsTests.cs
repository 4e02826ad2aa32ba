using KnowledgeGraph.Text.Morphology;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Text.Tests.Morphology;

public sealed class ArabicCliticsTests
{
    public static IEnumerable<object[]> Cases() =>
        CaseFile.Read("Morphology/clitics.jsonl").Select(row => new object[] { row.Text("word"), row.Text("particles"), row.Text("rest"), row.GetProperty("units").GetInt32() });

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_word_can_be_read_as_particles_and_a_rest(string word, string particles, string rest, int units) =>
        Assert.Contains(new ArabicSplit(units, particles, rest), ArabicClitics.Splits(word, TextKey.Of(word)));

    [Fact]
    public void The_word_itself_is_always_the_first_reading() =>
        Assert.Equal(new ArabicSplit(0, "", "ولد"), ArabicClitics.Splits("ولد", "ولد").First());
}

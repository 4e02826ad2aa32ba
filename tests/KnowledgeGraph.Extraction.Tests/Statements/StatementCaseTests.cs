using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tests.Statements;

public sealed class StatementCaseTests
{
    public static TheoryData<string> English { get; } = [.. StatementCase.Read("cases-en.jsonl").Select(c => c.Text)];

    public static TheoryData<string> Arabic { get; } = [.. StatementCase.Read("cases-ar.jsonl").Select(c => c.Text)];

    [Theory]
    [MemberData(nameof(English))]
    public Task An_English_sentence_states_this_and_nothing_else(string text) => StatesAsync("cases-en.jsonl", text, Language.En);

    [Theory]
    [MemberData(nameof(Arabic))]
    public Task An_Arabic_sentence_states_this_and_nothing_else(string text) => StatesAsync("cases-ar.jsonl", text, Language.Ar);

    [Theory]
    [InlineData("cases-en.jsonl", 400)]
    [InlineData("cases-ar.jsonl", 400)]
    public void A_language_has_its_cases_and_no_sentence_twice(string file, int floor)
    {
        var texts = StatementCase.Read(file).Select(c => c.Text).ToList();

        Assert.True(texts.Count >= floor, $"{texts.Count} cases");
        Assert.Equal(texts.Count, texts.Distinct().Count());
    }

    private static async Task StatesAsync(string file, string text, Language language)
    {
        var expected = StatementCase.Read(file).Single(c => c.Text == text);

        var (events, relations) = await expected.StatedAsync(language);

        Assert.Equal(StatementCase.Joined(expected.Events), events);
        Assert.Equal(StatementCase.Joined(expected.Relations), relations);
    }
}

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

    [Fact]
    public void Each_language_has_a_hundred_and_fifty_cases()
    {
        Assert.True(StatementCase.Read("cases-en.jsonl").Count >= 150);
        Assert.True(StatementCase.Read("cases-ar.jsonl").Count >= 150);
    }

    private static async Task StatesAsync(string file, string text, Language language)
    {
        var expected = StatementCase.Read(file).Single(c => c.Text == text);

        var (events, relations) = await expected.StatedAsync(language);

        Assert.Equal(StatementCase.Joined(expected.Events), events);
        Assert.Equal(StatementCase.Joined(expected.Relations), relations);
    }
}

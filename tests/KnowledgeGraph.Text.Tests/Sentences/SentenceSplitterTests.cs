using System.Diagnostics;
using CsCheck;
using KnowledgeGraph.Text.Sentences;
using KnowledgeGraph.Text.Tests.Tokens;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Text.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    public static IEnumerable<object[]> Cases() =>
        CaseFile.Read("Sentences/sentences.jsonl").Select(row => new object[] { row.Text("text"), row.Texts("sentences") });

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_is_cut_into_its_sentences(string text, string[] sentences) =>
        Assert.Equal(sentences, Split(text).Select(s => text[s.Start..s.End]));

    [Fact]
    public void A_line_without_a_full_stop_above_the_text_is_a_headline()
    {
        var sentences = Split("Kuwait hosts the meeting\n\nKuwait hosts it today. It ends tomorrow.");

        Assert.Equal([true, false, false], sentences.Select(s => s.IsHeadline));
        Assert.Equal([0, 1, 1], sentences.Select(s => s.Paragraph));
    }

    [Fact]
    public void Lines_that_an_editor_wrapped_stay_one_paragraph()
    {
        var line = "The ministers of the six states met on Monday to discuss the new";
        var text = string.Join('\n', Enumerable.Repeat(line, 6)) + " plan. It was long.";

        Assert.Equal(2, Split(text).Count);
    }

    [Theory]
    [InlineData("Kuwait ", 5)]
    [InlineData("الكويت، ", 11)]
    public void A_text_without_an_end_is_cut_at_a_comma_or_where_it_gets_too_long(string part, int sentences)
    {
        var split = Split(string.Concat(Enumerable.Repeat(part, 2000 + 3)));

        Assert.Equal(sentences, split.Count);
        Assert.All(split, s => Assert.InRange(s.TokenCount, 1, 500));
    }

    [Fact]
    public void Every_token_of_any_text_is_in_exactly_one_sentence() =>
        TokenizerTests.AnyText.Sample(text =>
        {
            var tokens = Tokenizer.Tokenize(text);
            var next = 0;
            foreach (var s in SentenceSplitter.Split(text, tokens))
            {
                Assert.Equal(next, s.FirstToken);
                next += s.TokenCount;
                Assert.Equal((tokens[s.FirstToken].Start, tokens[next - 1].End), (s.Start, s.End));
            }

            Assert.Equal(tokens.Count, next);
        });

    [Theory]
    [InlineData("word. ")]
    [InlineData(".\n")]
    [InlineData("\"")]
    [InlineData("\n")]
    [InlineData("a.b.c.")]
    public void Ten_times_the_text_takes_about_ten_times_as_long(string part)
    {
        Split(Repeat(part, 2_000));
        var small = Time(Repeat(part, 20_000));
        var large = Time(Repeat(part, 200_000));

        Assert.True(large < 40 * small + TimeSpan.FromMilliseconds(200), $"{small} then {large}");
    }

    private static TimeSpan Time(string text)
    {
        var watch = Stopwatch.StartNew();
        Split(text);
        return watch.Elapsed;
    }

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static IReadOnlyList<SentenceSpan> Split(string text) => SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
}

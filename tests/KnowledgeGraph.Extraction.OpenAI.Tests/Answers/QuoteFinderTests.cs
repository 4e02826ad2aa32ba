using KnowledgeGraph.Extraction.OpenAI.Answers;

namespace KnowledgeGraph.Extraction.OpenAI.Tests.Answers;

public sealed class QuoteFinderTests
{
    [Theory]
    [InlineData("Kuwait signed it.", "Kuwait signed it.", "Kuwait signed it.")]
    [InlineData("Kuwait\n  signed it.", "Kuwait signed it", "Kuwait\n  signed it")]
    [InlineData("Kuwait signed. Kuwait signed it.", "Kuwait signed it", "Kuwait signed it")]
    [InlineData("وقعت الكويت", "الكويت", "الكويت")]
    [InlineData("Kuwait signed it.", "kuwait signed it.", null)]
    [InlineData("Kuwait signed it.", "Kuwait … it.", null)]
    [InlineData("Kuwaitsigned", "Kuwait signed", null)]
    [InlineData("Kuwait", "Kuwait signed", null)]
    [InlineData("Kuwait", " ", null)]
    [InlineData("Kuwait", null, null)]
    public void A_quote_is_found_word_for_word(string text, string? quote, string? found) =>
        Assert.Equal(found, QuoteFinder.Find(text, 0, text.Length, quote) is var (start, end) ? text[start..end] : null);

    [Fact]
    public void A_quote_must_lie_within_its_chunk() => Assert.Null(QuoteFinder.Find("Kuwait signed it.", 0, 10, "signed"));
}

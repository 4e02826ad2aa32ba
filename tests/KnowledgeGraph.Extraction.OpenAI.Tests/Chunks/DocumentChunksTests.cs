using CsCheck;
using KnowledgeGraph.Extraction.OpenAI.Chunks;

namespace KnowledgeGraph.Extraction.OpenAI.Tests.Chunks;

public sealed class DocumentChunksTests
{
    [Fact]
    public void Chunks_hold_every_passage_in_order_and_none_is_too_long() =>
        Gen.Select(Gen.Char["ab. \n،؟🙂اب"].Array[0, 400], Gen.Int[10, 120]).Sample((chars, length) =>
        {
            var text = new string(chars);
            var end = 0;
            foreach (var chunk in DocumentChunks.Of(text, length))
            {
                Assert.InRange(chunk.End - chunk.Start, 1, length);
                Assert.True(string.IsNullOrWhiteSpace(text[end..chunk.Start]));
                end = chunk.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        });

    [Fact]
    public void A_sentence_that_is_too_long_is_cut_at_a_space_and_never_within_a_character()
    {
        var chunks = DocumentChunks.Of(string.Concat(Enumerable.Repeat("\U0001F600", 30)) + " " + string.Concat(Enumerable.Repeat("word ", 20)), 21);

        Assert.All(chunks, c => Assert.True((c.End - c.Start) % 2 == 0 || c.Start >= 60));
    }
}

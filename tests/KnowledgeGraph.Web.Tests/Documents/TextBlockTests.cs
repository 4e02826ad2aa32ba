using CsCheck;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Web.Documents;

namespace KnowledgeGraph.Web.Tests.Documents;

public sealed class TextBlockTests
{
    private static readonly string[] Vocabulary = ["Kuwait", "NATO", "قطر", "وقال", "U.S.", "2019", "«", "»", ".", "؟", "\n", "\n\n", "- ", "<b>"];

    private static readonly Gen<(string Text, (int, int)[] Mentions, int[] Evidence)> Texts =
        from words in Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Array[1, 40]
        let text = string.Join(' ', words)
        from mentions in Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, 12]).Select((start, length) => (start, Math.Min(text.Length, start + length))).Array[0, 8]
        from evidence in Gen.Int[-2, text.Length + 2].Array[0, 5]
        select (text, mentions, evidence);

    [Fact]
    public void Whatever_is_said_of_a_text_its_pieces_give_the_text() => Texts.Sample(sample =>
    {
        foreach (var kind in new[] { DocumentKind.Article, DocumentKind.Curated })
        {
            var blocks = Blocks(kind, sample.Text, sample.Mentions, sample.Evidence);
            Assert.Equal(NoSpace(sample.Text), NoSpace(string.Concat(blocks.SelectMany(b => b.Sentences).SelectMany(s => s.Pieces).Select(p => p.Text))));
        }
    });

    [Fact]
    public void Every_statement_within_a_paragraph_begins_a_sentence() => Texts.Sample(sample =>
    {
        var blocks = Blocks(DocumentKind.Article, sample.Text, sample.Mentions, sample.Evidence);
        var starts = blocks.SelectMany(b => b.Sentences).Select(s => s.Start).ToHashSet();
        foreach (var start in sample.Evidence)
            if (blocks.Any(b => b.Sentences[0].Start <= start && start < End(b)))
                Assert.Contains(start, starts);
    });

    [Fact]
    public void Of_mentions_that_overlap_the_first_and_longest_counts()
    {
        var block = Blocks(DocumentKind.Article, "Kuwait City hosts.", [(0, 6), (0, 11), (7, 11)], []).Single();
        Assert.Equal([("Kuwait City", "state:kw"), (" hosts.", null)], block.Sentences.Single().Pieces.Select(p => (p.Text, p.EntityId)));
    }

    private static IReadOnlyList<TextBlock> Blocks(DocumentKind kind, string text, (int Start, int End)[] mentions, int[] evidence) => TextBlock.Of(
        new Document("doc:x", kind, "x", Language.En, null, null, null, null, text),
        [.. mentions.Select(m => new Mention("doc:x", "state:kw", m.Start, m.End, MentionForm.Name, Language.En, 0, text.Length))], evidence);

    private static int End(TextBlock block) => block.Sentences[^1].Start + block.Sentences[^1].Pieces.Sum(p => p.Text.Length);

    private static string NoSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

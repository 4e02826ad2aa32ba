using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Search.Retrieval;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Xunit.Abstractions;

namespace KnowledgeGraph.Search.Tests.Retrieval;

public sealed class NearTermsTests(ITestOutputHelper output)
{
    private const int Most = 100_000;

    [Fact]
    public void It_finds_all_terms_within_the_distance_and_no_others()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var terms = Enumerable.Range(0, 4_000).Select(_ => Word(random)).Distinct().ToList();
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
            foreach (var part in terms.Chunk(1_500))
            {
                foreach (var term in part) writer.AddDocument(new Document { new StringField("word", term, Field.Store.NO) });
                writer.Commit();
            }

        using var reader = DirectoryReader.Open(directory);
        for (var n = 0; n < 200; n++)
        {
            var word = random.Next(3) == 0 ? terms[random.Next(terms.Count)] : Word(random);
            var (edits, prefix) = (random.Next(3), random.Next(2));
            var why = $"seed {seed}: {word}, {edits} wrong after {prefix}";
            var near = terms.Where(t => t[..prefix] == word[..prefix] && Letters.Distance(t, word) <= edits).Order(StringComparer.Ordinal);
            Assert.True(near.SequenceEqual(NearTerms.Find(reader, "word", word, edits, prefix, Most).Select(t => t.Text).Order(StringComparer.Ordinal)), why);
            var begun = terms.Where(t => t[..prefix] == word[..prefix] && Enumerable.Range(1, t.Length).Any(l => Letters.Distance(t[..l], word) <= edits)).Order(StringComparer.Ordinal);
            Assert.True(begun.SequenceEqual(NearTerms.FindBeginnings(reader, "word", word, edits, prefix, Most).Select(t => t.Text).Order(StringComparer.Ordinal)), why);
        }
    }

    // Of few letters, so that many are near each other.
    private static string Word(Random random)
    {
        var letters = random.Next(2) == 0 ? "abce" : "ابته";
        return string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => letters[random.Next(letters.Length)]));
    }
}

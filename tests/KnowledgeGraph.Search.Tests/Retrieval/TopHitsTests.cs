using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Search.Retrieval;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Xunit.Abstractions;

namespace KnowledgeGraph.Search.Tests.Retrieval;

/// <summary>The product's retrieval beside Lucene.Net's own <see cref="IndexSearcher"/>, on random texts and queries.</summary>
public sealed class TopHitsTests(ITestOutputHelper output)
{
    private const int Documents = 6_000;
    private const int Vocabulary = 60;
    private const float Tolerance = 1e-4f;

    [Fact]
    public void It_finds_what_Lucene_finds_in_the_same_order_whether_all_are_counted_or_not()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var directory = new RAMDirectory();
        Fill(directory, random);
        using var reader = DirectoryReader.Open(directory);
        Assert.True(reader.Leaves.Count > 1);
        Assert.True(reader.HasDeletions);
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        for (var n = 0; n < 300; n++)
        {
            var (number, shape) = (n, random.Next());
            var filter = n % 5 == 0 ? new QueryWrapperFilter(new TermQuery(new Term("text", Word(random)))) : null;
            var expected = searcher.Search(Query(), filter, Documents);
            var limit = random.Next(1, 30);
            foreach (var all in new[] { true, false })
            {
                var found = TopHits.Search(searcher, Query(), filter, limit, null, null, all, default);
                var why = $"seed {seed}, query {number}: {Query()}, all {all}";
                if (all) Assert.True(expected.TotalHits == found.Total, $"{why}: {found.Total} hits for {expected.TotalHits}");
                Assert.True(Math.Min(limit, expected.TotalHits) == found.Best.Count, why);
                for (var i = 0; i < found.Best.Count; i++)
                {
                    var hit = found.Best[i];
                    Assert.True(Near(expected.ScoreDocs[i].Score, hit.Score), $"{why}: hit {i} scores {hit.Score} for {expected.ScoreDocs[i].Score}");
                    Assert.True(Near(expected.ScoreDocs.Single(d => d.Doc == hit.Doc).Score, hit.Score), why);
                    if (i > 0 && found.Best[i - 1].Score == hit.Score) Assert.True(string.CompareOrdinal(Id(reader, found.Best[i - 1]), Id(reader, hit)) < 0, why);
                }
            }

            // Lucene changes queries when it rewrites them.
            Query Query() => QueryOf(new(shape), 3);
        }
    }

    [Fact]
    public void Pages_by_cursor_give_each_hit_once_and_in_order()
    {
        var random = new Random(7);
        using var directory = new RAMDirectory();
        Fill(directory, random);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        var query = new BooleanQuery { { new TermQuery(new Term("text", "w1")), Occur.SHOULD }, { new TermQuery(new Term("text", "w7")), Occur.SHOULD } };
        var whole = TopHits.Search(searcher, query, null, 200, null, null, true, default).Best.Select(h => h.Doc).ToList();
        var paged = new List<int>();
        Cursor? after = null;
        while (paged.Count < whole.Count)
        {
            var page = TopHits.Search(searcher, query, null, 7, after, null, false, default).Best;
            paged.AddRange(page.Select(h => h.Doc));
            after = Cursor.Parse(Cursor.OfScore(page[^1].Score, Id(reader, page[^1])).ToString(), SearchOrder.Relevance);
        }

        Assert.Equal(whole, paged.Take(whole.Count));
    }

    private static bool Near(float a, float b) => Math.Abs(a - b) <= Tolerance * Math.Max(1, Math.Abs(a));

    private static string Id(DirectoryReader reader, PlacedHit hit) => reader.Document(hit.Doc).GetField(IndexFields.Id).GetStringValue(System.Globalization.CultureInfo.InvariantCulture);

    private static void Fill(RAMDirectory directory, Random random)
    {
        using var writer = new IndexWriter(directory, new(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48)) { Similarity = new BM25Similarity() });
        for (var n = 0; n < Documents; n++)
        {
            var id = $"d{random.Next(1_000_000):D6}-{n}";
            writer.AddDocument(new Document
            {
                new StringField(IndexFields.Id, id, Field.Store.YES),
                new SortedDocValuesField(IndexFields.Id, new BytesRef(id)),
                new Field("text", string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => Word(random))), FieldTypes.Text),
                new StringField("tag", $"t{random.Next(5)}", Field.Store.NO),
            });
            if (n % 2_500 == 2_499) writer.Commit();
        }

        writer.DeleteDocuments(new Term("text", "w40"));
    }

    private static string Word(Random random) => $"w{(int)(Vocabulary * Math.Pow(random.NextDouble(), 3))}";

    private static Query QueryOf(Random random, int depth)
    {
        Query query = random.Next(depth == 0 ? 6 : 10) switch
        {
            0 or 1 => new TermQuery(new("text", Word(random))),
            2 => new TermQuery(new("tag", $"t{random.Next(6)}")),
            3 => Phrase(random),
            4 => new FuzzyQuery(new("text", Word(random)), random.Next(1, 3), random.Next(2), Documents, true),
            5 => new PrefixQuery(new("text", Word(random))) { MultiTermRewriteMethod = new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(random.Next(1, 20)) },
            6 => new ConstantScoreQuery(QueryOf(random, depth - 1)),
            7 => Best(random, depth),
            _ => Combined(random, depth),
        };
        query.Boost = random.Next(3) == 0 ? (float)(0.1 + 3 * random.NextDouble()) : 1;
        return query;
    }

    private static MultiPhraseQuery Phrase(Random random)
    {
        var phrase = new MultiPhraseQuery { Slop = random.Next(6) == 0 ? 2 : 0 };
        for (var n = random.Next(1, 4); n > 0; n--) phrase.Add([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new Term("text", Word(random))).Distinct()]);
        return phrase;
    }

    private static DisjunctionMaxQuery Best(Random random, int depth)
    {
        var best = new DisjunctionMaxQuery(random.Next(2) == 0 ? 0.1f : 0);
        for (var n = random.Next(1, 5); n > 0; n--) best.Add(QueryOf(random, depth - 1));
        return best;
    }

    private static BooleanQuery Combined(Random random, int depth)
    {
        var all = new BooleanQuery(disableCoord: true);
        for (var n = random.Next(1, 5); n > 0; n--) all.Add(QueryOf(random, depth - 1), random.Next(6) switch { 0 or 1 => Occur.MUST, 2 => Occur.MUST_NOT, _ => Occur.SHOULD });
        var optional = all.Clauses.Count(c => c.Occur == Occur.SHOULD);
        if (random.Next(3) == 0 && optional > 1) all.MinimumNumberShouldMatch = random.Next(1, optional + 1);
        return all;
    }
}

using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Retrieval;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;

namespace KnowledgeGraph.Benchmarks.Peer;

/// <summary>The same index on Lucene.Net, written with the product's settings, and searched in two ways: as Lucene.Net comes, and as the product searches.</summary>
internal sealed class OwnLucene : IDisposable
{
    private const int Top = 10;
    private const int Expansions = 128;
    private const string Text = "text";

    private readonly MMapDirectory directory;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;
    private readonly Dictionary<string, List<Query>> queries = [];

    public OwnLucene(string folder, string queryFile)
    {
        directory = new(folder);
        reader = DirectoryReader.Open(directory);
        searcher = new(reader) { Similarity = Generation.WriterConfig().Similarity };
        foreach (var row in File.ReadLines(queryFile).Select(line => line.Split('\t')))
        {
            if (!queries.TryGetValue(row[0], out var list)) queries[row[0]] = list = [];
            list.Add(QueryOf(row[1], [.. row[2].Split(' ').Select(word => new Term(Text, word))]));
        }
    }

    public IEnumerable<string> Kinds => queries.Keys;

    public static (double Seconds, long Bytes) Index(string folder, string texts)
    {
        var watch = Stopwatch.StartNew();
        var settings = Generation.WriterConfig();
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48)) { Similarity = settings.Similarity, RAMBufferSizeMB = settings.RAMBufferSizeMB };
        using (var directory = new MMapDirectory(folder))
        using (var writer = new IndexWriter(directory, config))
        {
            var number = 0;
            foreach (var line in File.ReadLines(texts))
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"doc:{number++:D8}");
                writer.AddDocument(new Document
                {
                    new StringField(IndexFields.Id, id, Field.Store.YES),
                    new SortedDocValuesField(IndexFields.Id, new BytesRef(id)),
                    new Field(Text, line, FieldTypes.Text),
                });
            }

            writer.ForceMerge(1);
            writer.Commit();
        }

        return (watch.Elapsed.TotalSeconds, Directory.EnumerateFiles(folder).Sum(f => new FileInfo(f).Length));
    }

    /// <summary>The nanoseconds of each query of a kind, as Lucene.Net comes.</summary>
    public long[] Plain(string kind) => Time(kind, query => searcher.Search(query, Top));

    /// <summary>The nanoseconds of each query of a kind, as the product searches.</summary>
    public long[] Product(string kind, bool total) => Time(kind, query => TopHits.Search(searcher, query, null, Top, null, null, total, default));

    /// <summary>The hits of each query of a kind.</summary>
    public long[] Count(string kind) => [.. queries[kind].Select(query =>
    {
        var counter = new TotalHitCountCollector();
        searcher.Search(query, counter);
        return (long)counter.TotalHits;
    })];

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    private long[] Time(string kind, Action<Query> search)
    {
        var chosen = queries[kind];
        var times = new long[chosen.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            search(chosen[i]);
            times[i] = (long)Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        }

        return times;
    }

    private static Query QueryOf(string operation, Term[] terms) => operation switch
    {
        "term" => new TermQuery(terms[0]),
        "phrase" => Phrase(terms),
        "prefix" => new PrefixQuery(terms[0]) { MultiTermRewriteMethod = new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(Expansions) },
        "fuzzy1" => new FuzzyQuery(terms[0], 1, 1, Expansions, true),
        "fuzzy2" => new FuzzyQuery(terms[0], 2, 1, Expansions, true),
        _ => All(terms, operation == "and" ? Occur.MUST : Occur.SHOULD),
    };

    private static PhraseQuery Phrase(Term[] terms)
    {
        var phrase = new PhraseQuery();
        foreach (var term in terms) phrase.Add(term);
        return phrase;
    }

    private static BooleanQuery All(Term[] terms, Occur occur)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var term in terms) all.Add(new TermQuery(term), occur);
        return all;
    }
}

using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Sentences;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// How fast one core (processor time) reads ordinary articles, beside what any reader must do first (tokens and sentences), in the same run: the best of several rounds of each,
/// in turns, so that both meet the same machine. A megabyte is 10⁶ bytes of UTF-8.
/// </summary>
internal static class Speed
{
    private const double Floor = 2.0;
    private const int Rounds = 7;
    private const int Repeats = 3;

    public static bool Run(RuleExtractor extractor)
    {
        var held = true;
        Console.WriteLine("speed     MB/s   tokens and sentences alone   ratio   bytes allocated for one of text");
        foreach (var language in (Language[])[Language.En, Language.Ar])
        {
            var documents = Corpus.LoadAsync(language).GetAwaiter().GetResult();
            var bytes = Corpus.Bytes(documents) * Repeats;
            var (extract, scan) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds + 2; round++)
            {
                var (e, s) = (Time(documents, d => extractor.ExtractAsync(d).AsTask().GetAwaiter().GetResult()), Time(documents, d => SentenceSplitter.Split(d.Text, Tokenizer.Tokenize(d.Text))));
                if (round < 2) continue; // Code is compiled and tiers settle.
                extract = Math.Min(extract, e);
                scan = Math.Min(scan, s);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            Time(documents, d => extractor.ExtractAsync(d).AsTask().GetAwaiter().GetResult());
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var (rate, plain) = (bytes / extract / 1e6, bytes / scan / 1e6);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language.Tag()}       {rate,6:0.00}   {plain,26:0.0}   {scan / extract,5:0.000}   {allocated / (double)bytes,5:0}   ({documents.Count} documents, {bytes / 1e6:0.00} MB)"));
            held &= rate >= Floor;
        }

        return held;
    }

    private static double Time(IReadOnlyList<Document> documents, Action<Document> read)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        for (var again = 0; again < Repeats; again++)
            foreach (var document in documents)
                read(document);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}

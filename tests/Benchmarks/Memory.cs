using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The live heap while documents stream through the extractor: for ten times the documents it must be the same.</summary>
internal static class Memory
{
    private const int Documents = 300;
    private const int Factor = 10;
    private const double Ceiling = 1.1;

    public static async Task<bool> RunAsync(RuleExtractor extractor)
    {
        var articles = (await Corpus.LoadAsync(Language.En)).Concat(await Corpus.LoadAsync(Language.Ar)).Where(d => d.Text.Length < 20_000).ToList();
        await PeakAsync(extractor, articles, Documents);
        var (few, many) = (await PeakAsync(extractor, articles, Documents), await PeakAsync(extractor, articles, Factor * Documents));
        var ratio = many / (double)few;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory    peak live heap {few / 1e6:0.0} MB for {Documents} documents, {many / 1e6:0.0} MB for {Factor * Documents}: ratio {ratio:0.00}"));
        return ratio <= Ceiling;
    }

    private static async Task<long> PeakAsync(RuleExtractor extractor, List<Document> articles, int count)
    {
        var peak = 0L;
        for (var i = 0; i < count; i++)
        {
            await extractor.ExtractAsync(Corpus.Numbered(articles[i % articles.Count], i));
            if (i % 50 == 49) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
        }

        return peak;
    }
}

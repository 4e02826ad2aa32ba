using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Tests.Robustness;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// How the processor time to read a text that repeats one thing grows when it gets four times as long: by four where reading is linear, by sixteen where it is quadratic.
/// Collections of garbage are left out: they come only when a text fills the young generation.
/// </summary>
internal static class Growth
{
    private const int Length = 200_000;
    private const int Factor = 4;
    private const double Ceiling = 8;

    public static bool Run(RuleExtractor extractor)
    {
        var held = true;
        Console.WriteLine($"growth    {Length / 1000}k    {Factor * Length / 1000}k   ratio");
        foreach (var name in HostileTexts.Names)
        {
            Time(extractor, HostileTexts.Make(name, Length / 10));
            var (once, more) = (Best(extractor, name, Length), Best(extractor, name, Factor * Length));
            var ratio = more / Math.Max(once, 0.02); // Below, it is the clock that is measured.
            var linear = ratio <= Ceiling;
            held &= linear;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{once * 1000,9:0} {more * 1000,7:0} ms {ratio,5:0.0}   {name}{(linear ? "" : "   NOT LINEAR")}"));
        }

        return held;
    }

    private static double Best(RuleExtractor extractor, string name, int length)
    {
        var text = HostileTexts.Make(name, length);
        return Math.Min(Time(extractor, text), Time(extractor, text));
    }

    private static double Time(RuleExtractor extractor, string text)
    {
        var document = new Document("doc:growth", DocumentKind.Article, "growth", Language.En, null, null, null, null, text);
        GC.Collect();
        var (before, pauses) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        extractor.ExtractAsync(document).AsTask().GetAwaiter().GetResult();
        return (Environment.CpuUsage.TotalTime - before - (GC.GetTotalPauseDuration() - pauses)).TotalSeconds;
    }
}

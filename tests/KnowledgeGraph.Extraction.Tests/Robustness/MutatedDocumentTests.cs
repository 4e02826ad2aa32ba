using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Tests.Statements;
using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using Xunit.Abstractions;

namespace KnowledgeGraph.Extraction.Tests.Robustness;

/// <summary>
/// Whatever the text, reading it ends in a graph that a store takes. <c>KG_MUTATED_DOCUMENTS</c> sets how many documents are made (100000 takes some
/// minutes), <c>KG_MUTATION_SEED</c> the seed of the first; a failure names the seed of its document.
/// </summary>
public sealed partial class MutatedDocumentTests(ITestOutputHelper output)
{
    private const int Documents = 400;
    private const int HostileLength = 60_000;

    private static readonly DocumentMutator Mutator = new(
    [
        .. StatementCase.Read("cases-en.jsonl").Concat(StatementCase.Read("cases-ar.jsonl")).Select(c => c.Text).Chunk(4).Select(c => string.Join(" ", c)),
        .. Directory.EnumerateFiles(Path.Combine(SeedFolder.Path, "sources"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => FrontMatter().Replace(File.ReadAllText(f), "")),
    ]);

    [Fact]
    public void Every_mutated_document_is_read_and_its_graph_keeps_the_rules()
    {
        var count = Number("KG_MUTATED_DOCUMENTS") ?? Documents;
        var seed = Number("KG_MUTATION_SEED") ?? Environment.TickCount & 0xFFFFFF;
        output.WriteLine($"{count} documents from seed {seed}");
        var clock = Stopwatch.StartNew();
        var (units, slowest) = (0L, (Rate: 0.0, Seed: 0, Length: 0));
        for (var i = seed; i < seed + count; i++)
        {
            var text = Mutator.Make(i);
            var started = clock.Elapsed;
            Check(text, i);
            var rate = (clock.Elapsed - started).TotalMicroseconds / Math.Max(1000, text.Length);
            if (rate > slowest.Rate && i > seed) slowest = (rate, i, text.Length);
            units += text.Length;
        }

        output.WriteLine($"{units} UTF-16 units in {clock.Elapsed.TotalSeconds:0.0} s; slowest: seed {slowest.Seed}, {slowest.Length} units, {slowest.Rate:0.0} microseconds a unit");
    }

    [Fact]
    public void Texts_that_repeat_one_thing_without_end_are_read()
    {
        foreach (var name in HostileTexts.Names) Check(HostileTexts.Make(name, HostileLength), name.Length);
    }

    [Fact]
    public void A_document_of_one_line_of_a_million_characters_is_read()
    {
        var text = string.Join(" ", Enumerable.Range(0, 400).Select(Mutator.Make)).ReplaceLineEndings(" ");

        Check(string.Concat(Enumerable.Repeat(text, 1 + (1_000_000 / text.Length)))[..1_000_000], 0);
    }

    private static void Check(string text, int seed)
    {
        try
        {
            var document = new Document("doc:mutated", DocumentKind.Article, "mutated", DocumentMutator.LanguageOf(seed), null, null, null, null, text);
            var graph = SeedFolder.Extractor.ExtractAsync(document).AsTask().GetAwaiter().GetResult();
            DocumentGraphRules.Check(graph);
            Assert.Equal(graph.Statements.Count, graph.Statements.DistinctBy(s => s.Id).Count());
            foreach (var told in graph.Statements.Where(s => s is EventStatement or RelationStatement))
                Assert.True(text.AsSpan(told.Evidence.Start, told.Evidence.End - told.Evidence.Start).Contains(told.Evidence.Trigger, StringComparison.Ordinal), $"The words '{told.Evidence.Trigger}' are not in their sentence.");
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"The document of seed {seed} ({text.Length} units) is not read: {e.Message}", e);
        }
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex("\\A---\\n.*?\\n---\\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();
}

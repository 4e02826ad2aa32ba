using System.Globalization;
using KnowledgeGraph.Search.Analysis;
using Lucene.Net.Analysis;
using Xunit.Abstractions;
using ArabicAnalyzer = Lucene.Net.Analysis.Ar.ArabicAnalyzer;

namespace KnowledgeGraph.Search.Tests.Analysis;

public sealed class AnalyzerTests(ITestOutputHelper output)
{
    private const double LeastRecall = 0.95;
    private const double MostFalseMeetings = 0.05;

    [Theory]
    [InlineData("The ministers' meetings in Kuwait's capital", "minist meet kuwait capit")]
    [InlineData("Côte d'Ivoire", "cote divoir")]
    [InlineData("U.N. U.S.", "un us")]
    [InlineData("visited ستولتنبرغ Kuwait", "visit kuwait")]
    [InlineData("in 2017", "2017")]
    public void English_text_is_cut_into_stems(string text, string terms) => Assert.Equal(terms, string.Join(' ', Analyzers.English.Terms(text).Select(t => t.Text)));

    [Theory]
    [InlineData("افتتح الأمين العام", "افتتح امين عام")]
    [InlineData("في NATO الكويت", "كويت")]
    [InlineData("سنة ٢٠١٧", "سنه 2017")]
    public void Arabic_text_is_cut_into_stems(string text, string terms) => Assert.Equal(terms, string.Join(' ', Analyzers.Arabic.Terms(text).Select(t => t.Text)));

    [Fact]
    public void A_second_reading_stands_at_the_place_of_the_first() =>
        Assert.Equal([new("زار", 0), new("بقطر", 1), new("~قطر", 1)], Analyzers.Arabic.Terms("زار بقطر"));

    [Fact]
    public void What_is_left_out_leaves_a_gap() => Assert.Equal([new("visit", 0), new("kuwait", 2)], Analyzers.English.Terms("visited the Kuwait"));

    [Theory]
    [InlineData("Kim Jong-un of the North", "kim jong un of the north")]
    [InlineData("إسطنبول NATO", "اسطنبول nato")]
    public void Names_keep_every_word(string text, string terms) => Assert.Equal(terms, string.Join(' ', Analyzers.Names.Terms(text).Select(t => t.Text)));

    [Fact]
    public void Spellings_keep_the_letters_as_written() => Assert.Equal("إسطنبول nato", string.Join(' ', Analyzers.Words.Terms("إسطنبــول NATO 2004").Select(t => t.Text)));

    /// <summary>Reported by kind, beside Lucene's own analyzer of Arabic.</summary>
    [Fact]
    public void Arabic_words_meet_and_keep_apart_as_they_should()
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "arabic-words.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t')).ToList();
        using var lucene = new ArabicAnalyzer(Analyzers.Version);
        foreach (var row in rows.Where(row => Meet(Analyzers.Arabic, row) == IsApart(row))) output.WriteLine(string.Join(' ', row));
        foreach (var kind in rows.GroupBy(row => row[0]).Concat(rows.GroupBy(row => IsApart(row) ? "all that must not" : "all that must")))
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count()} pairs, {Share(kind, Analyzers.Arabic):F3} meet; {Share(kind, lucene):F3} by ArabicAnalyzer"));
        Assert.InRange(Share(rows.Where(row => !IsApart(row)), Analyzers.Arabic), LeastRecall, 1);
        Assert.InRange(Share(rows.Where(IsApart), Analyzers.Arabic), 0, MostFalseMeetings);
    }

    private static bool IsApart(string[] row) => row[0] == "apart";

    private static double Share(IEnumerable<string[]> rows, Analyzer analyzer) => rows.Average(row => Meet(analyzer, row) ? 1.0 : 0);

    // As a query and a text do: two second readings do not.
    private static bool Meet(Analyzer analyzer, string[] row)
    {
        var (one, other) = (analyzer.Terms(row[1]).Select(t => t.Text).ToList(), analyzer.Terms(row[2]).Select(t => t.Text).ToList());
        return one.Any(term => IsFirst(term) ? other.Contains(term) || other.Contains(ArabicStemFilter.SecondReading + term) : other.Contains(term[1..]));
    }

    private static bool IsFirst(string term) => term[0] != ArabicStemFilter.SecondReading;
}

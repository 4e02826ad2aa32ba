using KnowledgeGraph.Extraction.Figures;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tests.Figures;

public sealed class FigureFinderTests
{
    private static readonly string Folder = Path.Combine(SeedFolder.Path, "lexicon", "figures");
    private static readonly FigureFinder Finder = new(NumberReader.Load(Path.Combine(Folder, "numbers.tsv")), FigureWords.Load(Path.Combine(Folder, "words.tsv")));

    public static TheoryData<string, string> English { get; } = Cases("figures-en.tsv");

    public static TheoryData<string, string> Arabic { get; } = Cases("figures-ar.tsv");

    [Theory]
    [MemberData(nameof(English))]
    public void An_English_sentence_gives_these_figures(string sentence, string figures) => Assert.Equal(figures, Found(sentence, Language.En));

    [Theory]
    [MemberData(nameof(Arabic))]
    public void An_Arabic_sentence_gives_these_figures(string sentence, string figures) => Assert.Equal(figures, Found(sentence, Language.Ar));

    [Theory]
    [InlineData("12", 12, 12)]
    [InlineData("1,200", 1200, 1200)]
    [InlineData("1.200", 1200, 1200)]
    [InlineData("١٬٢٠٠", 1200, 1200)]
    [InlineData("2.5 million", 2_500_000, 2_500_000)]
    [InlineData("three hundred and five", 305, 305)]
    [InlineData("a hundred", 100, 100)]
    [InlineData("twelve thousand two hundred", 12_200, 12_200)]
    [InlineData("two dozen", 24, 24)]
    [InlineData("خمسة وعشرون", 25, 25)]
    [InlineData("ثلاثمئة وخمسة", 305, 305)]
    [InlineData("ثلاثة آلاف ومئتان وخمسون", 3_250, 3_250)]
    [InlineData("12 ألفا و500", 12_500, 12_500)]
    [InlineData("مليونان ونصف", 2_000_000, 2_000_000)]
    [InlineData("hundreds of thousands", 200_000, 999_999)]
    [InlineData("عشرات الآلاف", 20_000, 99_999)]
    public void A_number_is_read_from_digits_and_words(string text, long min, long max)
    {
        var number = NumberReader.Load(Path.Combine(Folder, "numbers.tsv")).At(KnowledgeGraph.Text.Tokens.Tokenizer.Tokenize(text), 0);

        Assert.NotNull(number);
        Assert.Equal((min, max), (number.Value.Min, number.Value.Max));
    }

    [Theory]
    [InlineData("5th")]
    [InlineData("1.2.3")]
    [InlineData("and five")]
    [InlineData("a man")]
    [InlineData("99999999999999999999")]
    public void What_counts_nothing_is_no_number(string text) =>
        Assert.Null(NumberReader.Load(Path.Combine(Folder, "numbers.tsv")).At(KnowledgeGraph.Text.Tokens.Tokenizer.Tokenize(text), 0));

    private static string Found(string text, Language language)
    {
        var document = new Document("doc:case", DocumentKind.Article, "case", language, null, null, null, null, text);
        var found = SeedFolder.Extractor.Analyze(document).Sentences.SelectMany(Finder.In)
            .Select(f => $"{EnumSpelling.Of(f.Kind)} {new Model.Statements.Figure(f.Kind, f.Min, f.Max, f.Unit, 0, 0, 0, 0).RangeText} {f.Unit}".Trim()).ToList();
        return found.Count == 0 ? "-" : string.Join("; ", found);
    }

    private static TheoryData<string, string> Cases(string file)
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Figures", file)).Where(l => !l.StartsWith('#')))
            if (line.Split('\t') is [var sentence, var figures]) cases.Add(sentence, figures);
        return cases;
    }
}

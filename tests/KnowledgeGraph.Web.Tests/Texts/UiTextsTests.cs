using System.Text.RegularExpressions;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Web.Texts;

namespace KnowledgeGraph.Web.Tests.Texts;

public sealed partial class UiTextsTests
{
    public static TheoryData<Language> Languages => [Language.En, Language.Ar];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_of_the_other_language_is_there(Language language)
    {
        var texts = UiTexts.In(language);
        var missing = texts.Other.Keys.Where(k => texts.Find(k) is null && !PluralForm().IsMatch(k) && !k.StartsWith("time.centuries.", StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_key_written_in_the_source_is_there(Language language)
    {
        var texts = UiTexts.In(language);
        var folder = Path.Combine(Repository.Root, "src", "KnowledgeGraph.Web");
        var used = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(f => WholeKey().Matches(File.ReadAllText(f)).Select(m => m.Groups["key"].Value)).Distinct().ToList();
        Assert.True(used.Count > 50);
        Assert.DoesNotContain(used, k => texts.Find(k) is null && texts.Find(k + ".other") is null);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_value_that_a_page_can_show_has_a_word(Language language)
    {
        var texts = UiTexts.In(language);
        IEnumerable<string> keys =
        [
            .. Enum.GetValues<SearchKind>().SelectMany(k => new[] { "kind." + EnumSpelling.Of(k), "kinds." + EnumSpelling.Of(k) }),
            .. Enum.GetValues<RelationType>().SelectMany(t => new[]
            {
                $"relationType.{EnumSpelling.Of(t)}", $"relationGroup.{EnumSpelling.Of(t)}.OUTGOING", $"relationGroup.{EnumSpelling.Of(t)}.INCOMING",
            }),
            .. Enum.GetValues<EventType>().Select(t => "eventType." + EnumSpelling.Of(t)),
            .. Enum.GetValues<NameRole>().Select(r => "nameRole." + EnumSpelling.Of(r)),
            .. Enum.GetValues<DocumentKind>().Select(k => "documentKind." + EnumSpelling.Of(k)),
            .. Enum.GetValues<DisagreementReason>().Select(r => "disagreementReason." + EnumSpelling.Of(r)),
            .. Enum.GetValues<FigureKind>().Where(k => k != FigureKind.Amount).Select(k => "figureKind." + EnumSpelling.Of(k)),
            .. EventModes.All.Select(m => "mode." + m),
            .. EventContexts.All.Select(c => "context." + c),
        ];
        Assert.DoesNotContain(keys, k => texts.Find(k) is null);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_unit_and_currency_of_the_lexicon_has_a_word(Language language)
    {
        var texts = UiTexts.In(language);
        var rows = File.ReadLines(Path.Combine(Repository.Root, "graph-seed", "lexicon", "figures", "words.tsv")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'));
        var keys = rows.Where(r => r[2] != "-").Select(r => r[1] switch { "noun" or "pair" => "unit." + r[2], "currency" or "sign" => "currency." + r[2], _ => null }).OfType<string>();
        Assert.DoesNotContain(keys, k => texts.Find(k) is null);
    }

    [Theory]
    [InlineData(Language.En, 0, "0 results")]
    [InlineData(Language.En, 1, "1 result")]
    [InlineData(Language.En, 1234, "1,234 results")]
    [InlineData(Language.Ar, 0, "لا نتائج")]
    [InlineData(Language.Ar, 1, "نتيجة واحدة")]
    [InlineData(Language.Ar, 2, "نتيجتان")]
    [InlineData(Language.Ar, 3, "3 نتائج")]
    [InlineData(Language.Ar, 11, "11 نتيجة")]
    [InlineData(Language.Ar, 100, "100 نتيجة")]
    [InlineData(Language.Ar, 103, "103 نتائج")]
    public void A_count_takes_the_plural_form_of_its_language(Language language, int number, string expected) =>
        Assert.Equal(expected, UiTexts.In(language).Count("count.results", number));

    [GeneratedRegex(@"\.(zero|one|two|few|many)$")]
    private static partial Regex PluralForm();

    [GeneratedRegex("""(?:\bT|[Tt]exts)(?:\[|\.Format\(|\.Count\()"(?<key>[a-zA-Z.]+[a-zA-Z])"[\],)]""")]
    private static partial Regex WholeKey();
}

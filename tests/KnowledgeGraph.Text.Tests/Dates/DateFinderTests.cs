using CsCheck;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Dates.Expressions;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Text.Tests.Dates;

public sealed class DateFinderTests
{
    private static readonly DateFinder Finder = new(DateLexicon.Parse(File.ReadLines(Path.Combine(Repository.Root, "graph-seed", "lexicon", "dates.tsv"))));

    public static TheoryData<string, string, string?, string[]> Cases()
    {
        var cases = new TheoryData<string, string, string?, string[]>();
        foreach (var row in CaseFile.Read("Dates/dates.jsonl"))
            cases.Add(row.Text("text"), row.Text("language"), row.GetProperty("published").GetString(), row.Texts("dates"));
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Dates_are_found_and_worked_out(string text, string language, string? published, string[] dates) =>
        Assert.Equal(dates, Find(text, LanguageTags.FromTag(language)!.Value, published));

    [Fact]
    public void Any_words_in_any_order_give_dates_within_the_sentence()
    {
        string[] words =
        [
            "5", "31", "2017", "1438", "June", "May", "Monday", "last", "next", "the", "past", "two", "years", "ago", "from", "to", "-", "/", ",", "(", ")",
            "يونيو", "الماضي", "قبل", "عامين", "بين", "عامي", "و2014", "رمضان", "هـ", "خلال", "الثلاث", "السنوات", "ربيع", "1990s",
        ];
        Gen.Int[0, words.Length - 1].Array[0, 12].Sample(indexes =>
        {
            var text = string.Join(' ', indexes.Select(i => words[i]));
            var tokens = Tokenizer.Tokenize(text);
            foreach (var language in new[] { Language.En, Language.Ar })
            {
                var last = -1;
                foreach (var date in Finder.Find(tokens, language, EdtfDate.TryParse("2018-03-07")))
                {
                    Assert.True(date.First > last && date.Last >= date.First && date.Last < tokens.Count);
                    last = date.Last;
                }
            }
        });
    }

    private static string[] Find(string text, Language language, string? published)
    {
        var tokens = Tokenizer.Tokenize(text);
        return [.. Finder.Find(tokens, language, EdtfDate.TryParse(published)).Select(d => $"{text[tokens[d.First].Start..tokens[d.Last].End]} = {d.Date.Text}")];
    }
}

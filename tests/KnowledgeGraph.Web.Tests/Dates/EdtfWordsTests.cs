using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Web.Dates;
using KnowledgeGraph.Web.Texts;

namespace KnowledgeGraph.Web.Tests.Dates;

public sealed class EdtfWordsTests
{
    [Theory]
    [InlineData("2017", "2017", "2017")]
    [InlineData("2017-06", "June 2017", "يونيو 2017")]
    [InlineData("2017-06-05", "5 June 2017", "5 يونيو 2017")]
    [InlineData("2017-21", "spring 2017", "ربيع 2017")]
    [InlineData("2017-24", "winter 2017–2018", "شتاء 2017–2018")]
    [InlineData("199X", "the 1990s", "تسعينيات القرن العشرين")]
    [InlineData("200X", "the 2000s", "العقد الأول من القرن الحادي والعشرين")]
    [InlineData("2017?", "2017 (uncertain)", "2017 (غير مؤكد)")]
    [InlineData("2017-06~", "about June 2017", "نحو يونيو 2017")]
    [InlineData("2017%", "about 2017 (uncertain)", "نحو 2017 (غير مؤكد)")]
    [InlineData("2004-12/..", "since December 2004", "منذ ديسمبر 2004")]
    [InlineData("2004-12/", "from December 2004", "بدءًا من ديسمبر 2004")]
    [InlineData("../1999", "until 1999", "حتى 1999")]
    [InlineData("/1999", "until 1999", "حتى 1999")]
    [InlineData("2014-10-01/2024-10-01", "1 October 2014 to 1 October 2024", "من 1 أكتوبر 2014 إلى 1 أكتوبر 2024")]
    public void A_time_is_said_in_the_words_of_the_language(string edtf, string english, string arabic)
    {
        var time = Edtf.Parse(edtf);
        Assert.Equal(english, EdtfWords.Of(time, UiTexts.In(Language.En)));
        Assert.Equal(arabic, EdtfWords.Of(time, UiTexts.In(Language.Ar)));
    }

    [Theory]
    [InlineData("2017", "2017")]
    [InlineData("2017-06", "2017-06")]
    [InlineData("2017-06-05", "2017-06-05")]
    [InlineData("2017-21", null)]
    [InlineData("2017~", null)]
    [InlineData("2017/..", null)]
    public void Only_what_HTML_has_a_form_for_becomes_a_datetime(string edtf, string? expected) =>
        Assert.Equal(expected, EdtfWords.MachineReadable(Edtf.Parse(edtf)));
}

using KnowledgeGraph.Text.Dates;
using NodaTime;

namespace KnowledgeGraph.Text.Tests.Dates;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2017", EdtfPrecision.Year, "2017-01-01", "2017-12-31")]
    [InlineData("2017-06", EdtfPrecision.Month, "2017-06-01", "2017-06-30")]
    [InlineData("2016-02", EdtfPrecision.Month, "2016-02-01", "2016-02-29")]
    [InlineData("2017-06-05", EdtfPrecision.Day, "2017-06-05", "2017-06-05")]
    [InlineData("2017-21", EdtfPrecision.Season, "2017-03-01", "2017-05-31")]
    [InlineData("2017-24", EdtfPrecision.Season, "2017-12-01", "2018-02-28")]
    [InlineData("199X", EdtfPrecision.Decade, "1990-01-01", "1999-12-31")]
    [InlineData("2017-06~", EdtfPrecision.Month, "2017-06-01", "2017-06-30")]
    public void A_date_spans_the_days_it_can_mean(string text, EdtfPrecision precision, string earliest, string latest)
    {
        var date = EdtfDate.TryParse(text)!;
        Assert.Equal((text, precision, earliest, latest), (date.ToString(), date.Precision, Iso(date.Earliest), Iso(date.Latest)));
        Assert.Equal(text[^1] == '~', date.IsQualified);
    }

    [Theory]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("0000")]
    [InlineData("2017-00")]
    [InlineData("2017-13")]
    [InlineData("2017-25")]
    [InlineData("2017-02-29")]
    [InlineData("2017-6-5")]
    [InlineData("2017-06-05T10:00")]
    [InlineData("٢٠١٧")]
    [InlineData("000X")]
    [InlineData("9999-24")]
    [InlineData("+2017")]
    [InlineData("2017??")]
    public void What_is_no_date_is_refused(string text) => Assert.Null(EdtfDate.TryParse(text));

    [Theory]
    [InlineData("2017-06-05", "2017-06-05", "2017-06-05")]
    [InlineData("2014-10-01/2024-10-01", "2014-10-01", "2024-10-01")]
    [InlineData("2004/..", "2004-01-01", null)]
    [InlineData("2004/", "2004-01-01", null)]
    [InlineData("../1999", null, "1999-12-31")]
    [InlineData("/1999-05", null, "1999-05-31")]
    [InlineData("2017/2017-06", "2017-01-01", "2017-06-30")]
    public void An_interval_spans_from_its_start_to_its_end(string text, string? earliest, string? latest)
    {
        var span = Edtf.Parse(text);
        Assert.Equal((text, earliest, latest), (span.ToString(), span.Earliest is { } a ? Iso(a) : null, span.Latest is { } b ? Iso(b) : null));
        Assert.Equal(text.Contains('/', StringComparison.Ordinal), span.IsInterval);
    }

    [Theory]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("2018/2017")]
    [InlineData("2017/2018/2019")]
    [InlineData("2017/soon")]
    [InlineData("...")]
    public void What_is_no_interval_is_refused(string text)
    {
        Assert.Null(Edtf.TryParse(text));
        Assert.Equal($"'{text}' is not an EDTF date or interval.", Assert.Throws<FormatException>(() => Edtf.Parse(text)).Message);
    }

    [Theory]
    [InlineData("2017", "2017-06-05", true)]
    [InlineData("2017-06-05", "2017", false)]
    [InlineData("2017-06", "2017-06~", true)]
    [InlineData("2017-21", "2017-06", false)]
    [InlineData("201X", "2017-24", true)]
    public void A_wider_date_covers_a_narrower(string wide, string narrow, bool covers) =>
        Assert.Equal(covers, EdtfDate.TryParse(wide)!.Covers(EdtfDate.TryParse(narrow)!));

    [Theory]
    [InlineData("2004/..", "2003", false)]
    [InlineData("2004/..", "2030", true)]
    [InlineData("2017", "2017-12-31/2018", true)]
    [InlineData("../1999", "2000/..", false)]
    [InlineData("../1999", "1999-12-31/..", true)]
    public void Spans_overlap_where_they_share_a_day(string a, string b, bool overlap)
    {
        Assert.Equal(overlap, Edtf.Parse(a).Overlaps(Edtf.Parse(b)));
        Assert.Equal(overlap, Edtf.Parse(b).Overlaps(Edtf.Parse(a)));
    }

    [Fact]
    public void Dates_are_ordered_by_first_day_then_last_day_then_text()
    {
        string[] ordered = ["1999", "2017-01-01", "2017-01", "2017", "2017?", "2017-06-05", "2018"];
        Assert.Equal(ordered, ordered.Reverse().Select(t => EdtfDate.TryParse(t)!).Order().Select(d => d.Text));
        Assert.True(Edtf.Parse("../1999") < Edtf.Parse("1990"));
        Assert.True(Edtf.Parse("2017/2018") > Edtf.Parse("2017"));
    }

    [Fact]
    public void Spans_are_made_from_dates()
    {
        var (day, year) = (EdtfDate.OfDay(new LocalDate(2017, 6, 5)), EdtfDate.OfYear(2018));
        Assert.Equal(["2017-06-05", "2017-06-05/..", "2017-06-05/2018"], ((Edtf[])[Edtf.Of(day), Edtf.Since(day), Edtf.Between(day, year)]).Select(e => e.Text));
        Assert.Equal(Edtf.Parse("2017-06-05/2018"), Edtf.Between(day, year));
        Assert.Throws<ArgumentException>(() => Edtf.Between(year, day));
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

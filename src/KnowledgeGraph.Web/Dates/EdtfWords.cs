using System.Globalization;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Web.Texts;

namespace KnowledgeGraph.Web.Dates;

/// <summary>Says EDTF dates and intervals in the words of a language.</summary>
internal static class EdtfWords
{
    public static string Of(Edtf time, UiTexts texts)
    {
        if (!time.IsInterval) return Of(time.Start!, texts);
        var slash = time.Text.IndexOf('/', StringComparison.Ordinal);
        var (from, to) = (time.Text[..slash], time.Text[(slash + 1)..]);
        return (time.Start, time.End) switch
        {
            ({ } start, { } end) => texts.Format("time.between", Of(start, texts), Of(end, texts)),
            ({ } start, null) => texts.Format(to.Length == 0 ? "time.fromUnknownEnd" : "time.since", Of(start, texts)),
            (null, { } end) => texts.Format(from.Length == 0 ? "time.untilUnknownStart" : "time.until", Of(end, texts)),
            _ => time.Text,
        };
    }

    public static string Of(EdtfDate date, UiTexts texts)
    {
        var plain = Plain(date, texts);
        return date.Text[^1] switch
        {
            '?' => texts.Format("time.uncertain", plain),
            '~' => texts.Format("time.approximate", plain),
            '%' => texts.Format("time.uncertainAndApproximate", plain),
            _ => plain,
        };
    }

    /// <summary>What HTML's <c>time</c> takes as <c>datetime</c>; null for what it has no form for.</summary>
    public static string? MachineReadable(Edtf time) =>
        !time.IsInterval && !time.Start!.IsQualified && time.Start.Precision is EdtfPrecision.Year or EdtfPrecision.Month or EdtfPrecision.Day ? time.Text : null;

    private static string Plain(EdtfDate date, UiTexts texts)
    {
        var first = date.Earliest;
        return date.Precision switch
        {
            EdtfPrecision.Decade => Decade(first.Year, texts),
            EdtfPrecision.Year => Year(first.Year),
            EdtfPrecision.Season => texts.Format($"time.season.{date.Text.AsSpan(5, 2)}", Year(first.Year), Year(first.Year + 1)),
            EdtfPrecision.Month => texts.Format("time.month", texts[$"time.months.{first.Month}"], Year(first.Year)),
            _ => texts.Format("time.day", first.Day, texts[$"time.months.{first.Month}"], Year(first.Year)),
        };
    }

    private static string Decade(int firstYear, UiTexts texts)
    {
        var century = firstYear / 100 + 1;
        var centuryName = texts.Find($"time.centuries.{century}") ?? century.ToString(CultureInfo.InvariantCulture);
        return texts.Format($"time.decades.{firstYear / 10 % 10}", Year(firstYear), centuryName);
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using NodaTime;

namespace KnowledgeGraph.Text.Dates;

/// <summary>
/// One EDTF date (ISO 8601-2:2019 annex, level 1 as far as news needs it): <c>2017</c>, <c>2017-06</c>, <c>2017-06-05</c>,
/// a season <c>2017-21</c> (21 spring … 24 winter, which ends in February of the next year), a decade <c>199X</c>;
/// each may end in <c>?</c> (uncertain), <c>~</c> (approximate) or <c>%</c> (both). Proleptic Gregorian, years 1 to 9999.
/// Equality is of the written form; order is by <see cref="Earliest"/>, then by <see cref="Latest"/>, then by the written form.
/// </summary>
public sealed record EdtfDate : IComparable<EdtfDate>
{
    private EdtfDate(string text, EdtfPrecision precision, LocalDate earliest, LocalDate latest)
    {
        Text = text;
        Precision = precision;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The canonical EDTF form.</summary>
    public string Text { get; }

    public EdtfPrecision Precision { get; }

    /// <summary>The first day the date can mean.</summary>
    public LocalDate Earliest { get; }

    /// <summary>The last day the date can mean, inclusive.</summary>
    public LocalDate Latest { get; }

    /// <summary>True where the date carries <c>?</c>, <c>~</c> or <c>%</c>.</summary>
    public bool IsQualified => Text[^1] is '?' or '~' or '%';

    /// <summary>A date of day precision.</summary>
    public static EdtfDate OfDay(LocalDate day) =>
        new(day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), EdtfPrecision.Day, day, day);

    /// <summary>A date of month precision.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such month.</exception>
    public static EdtfDate OfMonth(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return new($"{year:D4}-{month:D2}", EdtfPrecision.Month, first, first.With(DateAdjusters.EndOfMonth));
    }

    /// <summary>A date of year precision.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9999.</exception>
    public static EdtfDate OfYear(int year) =>
        new($"{year:D4}", EdtfPrecision.Year, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));

    /// <summary>Reads one EDTF date; null where <paramref name="text"/> is none or names a day that does not exist.</summary>
    public static EdtfDate? TryParse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var qualifier = text[^1] is '?' or '~' or '%' ? text[^1..] : "";
        var body = text[..^qualifier.Length];
        var date = ParseBody(body);
        return date is null || qualifier.Length == 0 ? date : new EdtfDate(date.Text + qualifier, date.Precision, date.Earliest, date.Latest);
    }

    /// <summary>True where every day <paramref name="other"/> can mean lies within this date: <c>2017</c> covers <c>2017-06-05</c>.</summary>
    public bool Covers(EdtfDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Earliest <= other.Earliest && other.Latest <= Latest;
    }

    /// <inheritdoc/>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null) return 1;
        var byStart = Earliest.CompareTo(other.Earliest);
        if (byStart != 0) return byStart;
        var byEnd = Latest.CompareTo(other.Latest);
        return byEnd != 0 ? byEnd : string.CompareOrdinal(Text, other.Text);
    }

    public static bool operator <(EdtfDate left, EdtfDate right) => Compare(left, right) < 0;

    public static bool operator >(EdtfDate left, EdtfDate right) => Compare(left, right) > 0;

    public static bool operator <=(EdtfDate left, EdtfDate right) => Compare(left, right) <= 0;

    public static bool operator >=(EdtfDate left, EdtfDate right) => Compare(left, right) >= 0;

    /// <summary>The canonical EDTF form.</summary>
    public override string ToString() => Text;

    private static int Compare(EdtfDate left, EdtfDate right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.CompareTo(right);
    }

    private static EdtfDate? ParseBody(string body)
    {
        if (body.Length == 4 && body[3] == 'X' && Number(body.AsSpan(0, 3)) is { } decade && decade > 0)
            return new(body, EdtfPrecision.Decade, new LocalDate(decade * 10, 1, 1), new LocalDate(decade * 10 + 9, 12, 31));
        if (body.Length is not (4 or 7 or 10) || Number(body.AsSpan(0, 4)) is not { } year || year == 0) return null;
        if (body.Length == 4) return OfYear(year);
        if (body[4] != '-' || Number(body.AsSpan(5, 2)) is not { } month) return null;
        if (body.Length == 7)
        {
            if (month is >= 1 and <= 12) return OfMonth(year, month);
            return month is >= 21 and <= 24 ? Season(body, year, month) : null;
        }

        if (body[7] != '-' || Number(body.AsSpan(8, 2)) is not { } day || month is < 1 or > 12) return null;
        return day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? OfDay(new LocalDate(year, month, day)) : null;
    }

    private static EdtfDate? Season(string body, int year, int season)
    {
        var first = new LocalDate(year, 3 * (season - 20), 1);
        if (year == 9999 && season == 24) return null;
        return new(body, EdtfPrecision.Season, first, first.PlusMonths(2).With(DateAdjusters.EndOfMonth));
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}

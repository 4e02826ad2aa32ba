using System.Globalization;
using KnowledgeGraph.Text.Dates;
using NodaTime;
using NodaTime.Calendars;

namespace KnowledgeGraph.Model.Storage;

/// <summary>How fine a stretch of time is.</summary>
public enum TimeUnit
{
    Year,
    Month,

    /// <summary>A week of ISO 8601, from Monday to Sunday; it belongs to the year that has its Thursday.</summary>
    Week,
    Day,
}

/// <summary>The year, month, week or day that a date begins in: how things are counted and put on a line of time.</summary>
public static class TimeUnits
{
    /// <summary>
    /// <c>2017</c>, <c>2017-06</c>, <c>2017-W23</c> or <c>2017-06-05</c>: of an interval by its start, or its end where only that is known;
    /// null where there is no date or it is coarser than the unit.
    /// </summary>
    public static string? Of(Edtf? date, TimeUnit unit)
    {
        if ((date?.Start ?? date?.End) is not { } side) return null;
        var key = Of(side.Earliest, unit);
        return key == Of(side.Latest, unit) ? key : null;
    }

    /// <summary>The unit that a day lies in.</summary>
    public static string Of(LocalDate day, TimeUnit unit) => unit switch
    {
        TimeUnit.Year => day.ToString("uuuu", CultureInfo.InvariantCulture),
        TimeUnit.Month => day.ToString("uuuu-MM", CultureInfo.InvariantCulture),
        TimeUnit.Week => string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(day):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):D2}"),
        _ => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>The days of a unit as an EDTF date or, for a week, interval.</summary>
    /// <exception cref="FormatException">Not a key of this unit.</exception>
    public static Edtf Span(string key, TimeUnit unit)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (unit != TimeUnit.Week) return Edtf.Parse(key);
        if (key.Length != 8 || !int.TryParse(key.AsSpan(0, 4), CultureInfo.InvariantCulture, out var year) || !int.TryParse(key.AsSpan(6), CultureInfo.InvariantCulture, out var week))
            throw new FormatException($"'{key}' is not a week such as 2017-W23.");
        var monday = WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday);
        return Edtf.Between(EdtfDate.OfDay(monday), EdtfDate.OfDay(monday.PlusDays(6)));
    }
}

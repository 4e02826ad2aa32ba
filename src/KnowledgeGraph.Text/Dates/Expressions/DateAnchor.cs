using NodaTime;

namespace KnowledgeGraph.Text.Dates.Expressions;

/// <summary>The day a text was published, by which relative dates are worked out; of month precision where no more is known.</summary>
internal sealed class DateAnchor
{
    private readonly LocalDate _day;

    private DateAnchor(LocalDate day, EdtfPrecision precision) => (_day, Precision) = (day, precision);

    public EdtfPrecision Precision { get; }

    public int Year => _day.Year;

    public int Month => _day.Month;

    /// <summary>Null where the date says no more than a season or decade.</summary>
    public static DateAnchor? Of(EdtfDate? date) =>
        date is { Precision: EdtfPrecision.Day or EdtfPrecision.Month or EdtfPrecision.Year } ? new(date.Earliest, date.Precision) : null;

    /// <summary>So many days from the anchor; null where the anchor is no day.</summary>
    public EdtfDate? Day(int offset) => Precision == EdtfPrecision.Day ? EdtfDate.OfDay(_day.PlusDays(offset)) : null;

    /// <summary>The nearest such weekday: the last up to the anchor itself, or with a positive direction the next after it, with a negative one strictly before.</summary>
    public EdtfDate? Weekday(int weekday, int direction)
    {
        if (Precision != EdtfPrecision.Day) return null;
        var wanted = (IsoDayOfWeek)weekday;
        return EdtfDate.OfDay(direction switch
        {
            > 0 => _day.Next(wanted),
            < 0 => _day.Previous(wanted),
            _ => _day.DayOfWeek == wanted ? _day : _day.Previous(wanted),
        });
    }

    /// <summary>
    /// The year in which a month without one lies: the nearest, where news looks back eight months and ahead four, or the next or last strictly after
    /// or before the anchor's month. Null for an anchor of year precision and a direction.
    /// </summary>
    public int? YearOf(int month, int direction)
    {
        if (Precision == EdtfPrecision.Year) return direction == 0 ? Year : null;
        var distance = month - _day.Month;
        return direction switch
        {
            > 0 => distance > 0 ? Year : Year + 1,
            < 0 => distance < 0 ? Year : Year - 1,
            _ => distance switch { > 4 => Year - 1, < -7 => Year + 1, _ => Year },
        };
    }

    /// <summary>The anchor's own unit moved by a count, at the unit's precision: last month, three years ago. A week is the interval of its days.</summary>
    public Edtf? Unit(DateUnit unit, int count)
    {
        switch (unit)
        {
            case DateUnit.Day:
                return Day(count) is { } day ? Edtf.Of(day) : null;
            case DateUnit.Week when Precision == EdtfPrecision.Day:
                var monday = _day.PlusDays(1 - (int)_day.DayOfWeek).PlusWeeks(count);
                return Edtf.Between(EdtfDate.OfDay(monday), EdtfDate.OfDay(monday.PlusDays(6)));
            case DateUnit.Month when Precision != EdtfPrecision.Year:
                var month = _day.PlusMonths(count);
                return Edtf.Of(EdtfDate.OfMonth(month.Year, month.Month));
            case DateUnit.Year or DateUnit.Decade:
                var year = Year + (unit == DateUnit.Decade ? 10 * count : count);
                return year is > 0 and <= 9999 ? Edtf.Of(EdtfDate.OfYear(year)) : null;
            default:
                return null;
        }
    }

    /// <summary>The span from so many units before the anchor up to it, at the precision of months, for spans of a decade of years.</summary>
    public Edtf? Span(DateUnit unit, int count)
    {
        if (Precision == EdtfPrecision.Year) return unit == DateUnit.Year ? Edtf.Between(EdtfDate.OfYear(Year - count), EdtfDate.OfYear(Year)) : null;
        switch (unit)
        {
            case DateUnit.Day or DateUnit.Week:
                return Precision == EdtfPrecision.Day
                    ? Edtf.Between(EdtfDate.OfDay(_day.PlusDays(-count * (unit == DateUnit.Week ? 7 : 1))), EdtfDate.OfDay(_day)) : null;
            case DateUnit.Month:
                return Edtf.Between(MonthOf(_day.PlusMonths(-count)), MonthOf(_day));
            case DateUnit.Year when count == 1:
                return Edtf.Between(MonthOf(_day.PlusYears(-1)), MonthOf(_day));
            default:
                var years = unit == DateUnit.Decade ? 10 * count : count;
                return years < Year ? Edtf.Between(EdtfDate.OfYear(Year - years), EdtfDate.OfYear(Year)) : null;
        }
    }

    private static EdtfDate MonthOf(LocalDate day) => EdtfDate.OfMonth(day.Year, day.Month);
}

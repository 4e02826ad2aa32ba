using NodaTime;

namespace KnowledgeGraph.Text.Dates.Expressions;

/// <summary>Hijri dates as Gregorian ones: by the Umm al-Qura calendar for the years it covers, else by the civil tabular calendar.</summary>
internal static class HijriDates
{
    public static Edtf? Of(int year, int? month, int? day)
    {
        var calendar = year is >= 1318 and <= 1500 ? CalendarSystem.UmAlQura : CalendarSystem.IslamicBcl;
        if (year < calendar.MinYear || year > calendar.MaxYear || month is < 1 or > 12) return null;
        if (month is not { } m)
        {
            var last = new LocalDate(year, 12, calendar.GetDaysInMonth(year, 12), calendar);
            return Between(new LocalDate(year, 1, 1, calendar), last);
        }

        var days = calendar.GetDaysInMonth(year, m);
        if (day is { } d) return d >= 1 && d <= days ? Edtf.Of(EdtfDate.OfDay(new LocalDate(year, m, d, calendar).WithCalendar(CalendarSystem.Iso))) : null;
        return Between(new LocalDate(year, m, 1, calendar), new LocalDate(year, m, days, calendar));
    }

    private static Edtf Between(LocalDate first, LocalDate last) => Edtf.Between(
        EdtfDate.OfDay(first.WithCalendar(CalendarSystem.Iso)), EdtfDate.OfDay(last.WithCalendar(CalendarSystem.Iso)));
}

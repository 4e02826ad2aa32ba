using KnowledgeGraph.Text.Dates;
using NodaTime;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>How dates of events compare: two agree where one covers the other.</summary>
internal static class EventDates
{
    public static bool Agree(Edtf a, Edtf b) => Covers(a, b) || Covers(b, a);

    /// <summary>The more precise of two dates that agree. An interval is how long the event lasted; a day within it does not replace it.</summary>
    public static Edtf? Refine(Edtf? known, Edtf? told)
    {
        if (known is null || told is null) return known ?? told;
        return !known.IsInterval && Days(told) < Days(known) ? told : known;
    }

    /// <summary>How many days the date spans; the most possible where a side is open.</summary>
    public static int Days(Edtf date) =>
        date.Earliest is { } first && date.Latest is { } last ? Period.DaysBetween(first, last) + 1 : int.MaxValue;

    private static bool Covers(Edtf wide, Edtf narrow) =>
        (wide.Earliest is not { } a || (narrow.Earliest is { } b && a <= b)) && (wide.Latest is not { } c || (narrow.Latest is { } d && d <= c));
}

using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Storage;

/// <summary>
/// Which dates and times, as the days they can mean (<see cref="EdtfDays"/>); null members let everything through, and all that is given must hold.
/// What has no date passes only where nothing but <paramref name="Known"/> false is asked.
/// </summary>
/// <param name="Overlaps">It can share a day with this span: <c>2017</c> with <c>2017-06-05</c>.</param>
/// <param name="Within">Every day it can mean lies in this span: <c>2017-06</c> in <c>2017</c>, not the other way round.</param>
/// <param name="Before">Every day it can mean comes before the first day of this; never where this has no first day.</param>
/// <param name="After">Every day it can mean comes after the last day of this; never where this has no last day.</param>
/// <param name="Known">True: it has a date; false: it has none.</param>
/// <param name="Uncertain">True: a side of it is uncertain or approximate (<c>?</c>, <c>~</c>, <c>%</c>); false: none is.</param>
/// <param name="Unspecified">True: digits of it are left open (<c>199X</c>); false: none is.</param>
public sealed record TimeFilter(
    Edtf? Overlaps = null, Edtf? Within = null, Edtf? Before = null, Edtf? After = null, bool? Known = null, bool? Uncertain = null, bool? Unspecified = null)
{
    /// <summary>True where the filter lets a date through: what every store must answer.</summary>
    public bool Lets(Edtf? time)
    {
        if (time is null) return Known != true && Overlaps is null && Within is null && Before is null && After is null && Uncertain is null && Unspecified is null;
        var (first, last) = (EdtfDays.Earliest(time), EdtfDays.Latest(time));
        return Known != false
            && (Overlaps is null || (first <= EdtfDays.Latest(Overlaps) && last >= EdtfDays.Earliest(Overlaps)))
            && (Within is null || (first >= EdtfDays.Earliest(Within) && last <= EdtfDays.Latest(Within)))
            && (Before is null || last < EdtfDays.Earliest(Before))
            && (After is null || first > EdtfDays.Latest(After))
            && (Uncertain is null || Uncertain == time.Text.AsSpan().ContainsAny('?', '~', '%'))
            && (Unspecified is null || Unspecified == time.Text.Contains('X', StringComparison.Ordinal));
    }
}

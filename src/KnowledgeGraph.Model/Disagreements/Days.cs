using KnowledgeGraph.Text.Dates;
using NodaTime;

namespace KnowledgeGraph.Model.Disagreements;

/// <summary>Days as numbers to reckon with, and how far a date reaches.</summary>
internal static class Days
{
    private static readonly LocalDate Epoch = new(1, 1, 1);

    public static int Of(LocalDate day) => Period.DaysBetween(Epoch, day);

    /// <summary>The days a date can mean; one marked uncertain or approximate reaches one step of its precision further.</summary>
    public static (int First, int Last) Reach(EdtfDate date)
    {
        var (first, last) = (Of(date.Earliest), Of(date.Latest));
        var margin = date.IsQualified ? Math.Max(1, last - first) : 0;
        return (first - margin, last + margin);
    }

    /// <summary>True where no day can be meant by both.</summary>
    public static bool Apart(EdtfDate a, EdtfDate b)
    {
        var (x, y) = (Reach(a), Reach(b));
        return x.Last < y.First || y.Last < x.First;
    }

    /// <summary>The same for spans of time: no day is in both. An open or unknown end reaches without end.</summary>
    public static bool Apart(Edtf a, Edtf b) =>
        (a.End is { } e && b.Start is { } s && Reach(e).Last < Reach(s).First) || (b.End is { } f && a.Start is { } t && Reach(f).Last < Reach(t).First);
}

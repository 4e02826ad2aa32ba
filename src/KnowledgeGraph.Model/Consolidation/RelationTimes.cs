using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>
/// When two statements of a relation's time can mean the same stretch of it. Intervals agree where each pair of known ends does, one date covering the other;
/// an end that one of them does not know, or that is still open to it, agrees with any. A plain date says only that the relation held then:
/// it agrees with every interval it can lie in.
/// </summary>
internal static class RelationTimes
{
    public static bool Agree(Edtf a, Edtf b)
    {
        if (!a.IsInterval && !b.IsInterval) return Side(a.Start, b.Start);
        if (!a.IsInterval || !b.IsInterval) return a.Overlaps(b);
        if (!Side(a.Start, b.Start) || !Side(a.End, b.End)) return false;
        return Finer(a.Start, b.Start) is not { } start || Finer(a.End, b.End) is not { } end || start.Earliest <= end.Latest;
    }

    /// <summary>The more precise of two times that agree.</summary>
    public static Edtf Join(Edtf a, Edtf b)
    {
        if (a.IsInterval != b.IsInterval) return a.IsInterval ? a : b;
        var start = Finer(a.Start, b.Start);
        if (!a.IsInterval) return Edtf.Of(start!);
        var from = start?.Text ?? (a.Text.StartsWith("..", StringComparison.Ordinal) || b.Text.StartsWith("..", StringComparison.Ordinal) ? ".." : "");
        var to = Finer(a.End, b.End)?.Text ?? (a.Text.EndsWith("..", StringComparison.Ordinal) || b.Text.EndsWith("..", StringComparison.Ordinal) ? ".." : "");
        return Edtf.Parse($"{from}/{to}");
    }

    /// <summary>How many ends both know: the more, the better they agree.</summary>
    public static int Shared(Edtf a, Edtf b) =>
        (a.Start is not null && b.Start is not null ? 1 : 0) + (a.End is not null && b.End is not null ? 1 : 0) + (a.Text == b.Text ? 1 : 0);

    /// <summary>How many days a date can mean.</summary>
    public static int Days(EdtfDate date) => NodaTime.Period.DaysBetween(date.Earliest, date.Latest) + 1;

    private static bool Side(EdtfDate? a, EdtfDate? b) => a is null || b is null || a.Covers(b) || b.Covers(a);

    private static EdtfDate? Finer(EdtfDate? a, EdtfDate? b)
    {
        if (a is null || b is null) return a ?? b;
        var order = Days(a).CompareTo(Days(b));
        if (order == 0) order = a.IsQualified.CompareTo(b.IsQualified);
        if (order == 0) order = string.CompareOrdinal(a.Text, b.Text);
        return order <= 0 ? a : b;
    }
}

using KnowledgeGraph.Text.Dates;
using NodaTime;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>A span of days as two numbers that compare like the days: <c>20170605</c>. Open and unknown sides are the two limits.</summary>
public static class EdtfDays
{
    /// <summary>Stands for a start that is open or unknown; below every day.</summary>
    public const int Open = 0;

    /// <summary>Stands for an end that is open or unknown; above every day.</summary>
    public const int Endless = 99_999_999;

    public static int Earliest(Edtf date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.Earliest is { } day ? Of(day) : Open;
    }

    public static int Latest(Edtf date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.Latest is { } day ? Of(day) : Endless;
    }

    /// <summary>Year, month and day as one number.</summary>
    public static int Of(LocalDate day) => (day.Year * 100 + day.Month) * 100 + day.Day;
}

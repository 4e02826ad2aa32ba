using NodaTime;

namespace KnowledgeGraph.Text.Dates;

/// <summary>
/// An EDTF date or interval (ISO 8601-2:2019): <c>2017-06-05</c>, <c>2014-10-01/2024-10-01</c>, <c>2004/..</c> (still so),
/// <c>../1999</c> (ended, start not stated), <c>2004/</c> (end unknown). A plain date is its own start and end.
/// Equality is of the written form.
/// </summary>
public sealed record Edtf : IComparable<Edtf>
{
    private Edtf(string text, EdtfDate? start, EdtfDate? end, bool isInterval)
    {
        Text = text;
        Start = start;
        End = end;
        IsInterval = isInterval;
    }

    /// <summary>The canonical EDTF form.</summary>
    public string Text { get; }

    /// <summary>The start; null where it is open (<c>..</c>) or unknown (empty).</summary>
    public EdtfDate? Start { get; }

    /// <summary>The end; null where it is open (<c>..</c>) or unknown (empty).</summary>
    public EdtfDate? End { get; }

    public bool IsInterval { get; }

    /// <summary>The first day of the span; null where the start is open or unknown.</summary>
    public LocalDate? Earliest => Start?.Earliest;

    /// <summary>The last day of the span, inclusive; null where the end is open or unknown.</summary>
    public LocalDate? Latest => End?.Latest;

    /// <summary>A plain date.</summary>
    public static Edtf Of(EdtfDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return new(date.Text, date, date, false);
    }

    /// <summary>The interval from <paramref name="start"/> that goes on (<c>start/..</c>).</summary>
    public static Edtf Since(EdtfDate start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return new($"{start.Text}/..", start, null, true);
    }

    /// <summary>The interval between two dates, both inclusive.</summary>
    /// <exception cref="ArgumentException">The end lies wholly before the start.</exception>
    public static Edtf Between(EdtfDate start, EdtfDate end)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(end);
        if (end.Latest < start.Earliest) throw new ArgumentException($"The interval {start.Text}/{end.Text} ends before it starts.", nameof(end));
        return new($"{start.Text}/{end.Text}", start, end, true);
    }

    /// <summary>Reads an EDTF date or interval.</summary>
    /// <exception cref="FormatException">Not EDTF, an impossible date, or an interval that ends before it starts.</exception>
    public static Edtf Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"'{text}' is not an EDTF date or interval.");

    /// <summary>Reads an EDTF date or interval; null where <paramref name="text"/> is none.</summary>
    public static Edtf? TryParse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return EdtfDate.TryParse(text) is { } date ? Of(date) : null;
        var (from, to) = (text[..slash], text[(slash + 1)..]);
        var start = EdtfDate.TryParse(from);
        var end = EdtfDate.TryParse(to);
        if ((start is null && from is not ("" or "..")) || (end is null && to is not ("" or ".."))) return null;
        if (start is null && end is null) return null;
        if (start is not null && end is not null && end.Latest < start.Earliest) return null;
        return new(text, start, end, true);
    }

    /// <summary>True where the two spans can share a day; an open or unknown side reaches without end.</summary>
    public bool Overlaps(Edtf other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Earliest is not { } a || other.Latest is not { } b || a <= b) && (other.Earliest is not { } c || Latest is not { } d || c <= d);
    }

    /// <inheritdoc/>
    public int CompareTo(Edtf? other)
    {
        if (other is null) return 1;
        var byStart = Comparer<EdtfDate>.Default.Compare(Start, other.Start);
        if (byStart != 0) return byStart;
        var byEnd = Comparer<EdtfDate>.Default.Compare(End, other.End);
        return byEnd != 0 ? byEnd : string.CompareOrdinal(Text, other.Text);
    }

    public static bool operator <(Edtf left, Edtf right) => Comparer<Edtf>.Default.Compare(left, right) < 0;

    public static bool operator >(Edtf left, Edtf right) => Comparer<Edtf>.Default.Compare(left, right) > 0;

    public static bool operator <=(Edtf left, Edtf right) => Comparer<Edtf>.Default.Compare(left, right) <= 0;

    public static bool operator >=(Edtf left, Edtf right) => Comparer<Edtf>.Default.Compare(left, right) >= 0;

    /// <summary>The canonical EDTF form.</summary>
    public override string ToString() => Text;
}

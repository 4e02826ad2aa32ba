using System.Globalization;

namespace KnowledgeGraph.Model.Statements;

/// <summary>What a figure counts or measures.</summary>
public enum FigureKind
{
    Killed,
    Injured,
    Missing,
    Displaced,
    Arrested,
    Abducted,
    Released,
    Troops,
    Participants,
    Amount,
}

/// <summary>
/// A number that a document gives for an event, as far as its words fix it: <c>12</c> is 12 to 12, <c>at least 12</c> is 12 and no upper end,
/// <c>dozens</c> is 24 to 99. At least one end is known. Offsets are UTF-16 units into the document's text.
/// </summary>
/// <param name="Min">The least it can be; null where the words give no lower end.</param>
/// <param name="Max">The most it can be; null where the words give no upper end.</param>
/// <param name="Unit">Of an amount its currency (ISO 4217); of persons who they are (<c>civilians</c>), null for people as such.</param>
/// <param name="Start">First unit of the words that give it.</param>
/// <param name="End">One past the last unit of these words.</param>
/// <param name="SentenceStart">First unit of the sentence around them, which can be another than the event's.</param>
/// <param name="SentenceEnd">One past the last unit of that sentence.</param>
public sealed record Figure(FigureKind Kind, long? Min, long? Max, string? Unit, int Start, int End, int SentenceStart, int SentenceEnd)
{
    /// <summary>What it can be, in short: <c>12</c>, <c>12..</c>, <c>..12</c>, <c>24..99</c>.</summary>
    public string RangeText => Min == Max ? string.Create(CultureInfo.InvariantCulture, $"{Min}") : string.Create(CultureInfo.InvariantCulture, $"{Min}..{Max}");

    /// <summary>True where no number can be meant by both. Figures of another kind or unit are never opposed.</summary>
    public bool Opposes(Figure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind == other.Kind && Unit == other.Unit && (Max < other.Min || other.Max < Min);
    }
}

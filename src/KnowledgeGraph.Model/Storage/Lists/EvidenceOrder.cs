using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Storage.Lists;

/// <summary>Puts evidence that a store has read into the order of the contract, with its sentences.</summary>
public static class EvidenceOrder
{
    /// <summary>The rank of no confidence at all.</summary>
    public const long RankOfNone = 1_000_000_000;

    /// <summary>Most confident first, then by document and place in it.</summary>
    public static IReadOnlyList<EvidenceOf> Of(IEnumerable<EvidenceOf> pieces) =>
    [
        .. pieces.OrderBy(f => Rank(f.Evidence.Confidence)).ThenBy(f => f.Evidence.DocumentId, StringComparer.Ordinal).ThenBy(f => f.Evidence.Start)
            .ThenBy(f => f.Evidence.End).ThenBy(f => f.StatementId, StringComparer.Ordinal),
    ];

    /// <summary>The surer, the less: a confidence as a whole number, for keys that order by it.</summary>
    public static long Rank(double confidence) => (long)Math.Round((1 - confidence) * RankOfNone, MidpointRounding.AwayFromZero);

    /// <exception cref="FormatException">The place is not in the text.</exception>
    public static string Sentence(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        return start >= 0 && start <= end && end <= text.Length ? text[start..end] : throw new FormatException("Evidence lies outside its document's text.");
    }

    /// <summary>The figures of one event by kind, unit and size, each with all that say it.</summary>
    public static IReadOnlyList<EventFigure> Figures(IEnumerable<SaidFigure> figures) =>
    [
        .. figures.GroupBy(f => (f.Figure.Kind, f.Figure.Min, f.Figure.Max, f.Figure.Unit)).OrderBy(f => f.Key.Kind).ThenBy(f => f.Key.Unit, StringComparer.Ordinal)
            .ThenBy(f => f.Key.Min ?? 0).ThenBy(f => f.Key.Max ?? long.MaxValue).Select(f => new EventFigure(
                f.Key.Kind, f.Key.Min, f.Key.Max, f.Key.Unit,
                [
                    .. f.OrderByDescending(p => p.Evidence.Confidence).ThenBy(p => p.Evidence.DocumentId, StringComparer.Ordinal).ThenBy(p => p.Figure.Start)
                        .ThenBy(p => p.Statement, StringComparer.Ordinal).Select(p => p.Said()),
                ])),
    ];
}

/// <summary>A figure, the statement that gives it, and its own words and sentence.</summary>
/// <param name="Evidence">The statement's.</param>
/// <param name="Time">What the statement says of the event's date.</param>
public sealed record SaidFigure(string Statement, Evidence Evidence, Figure Figure, string Words, string Sentence, Edtf? Time)
{
    /// <summary>The figure in the text of its document.</summary>
    public static SaidFigure In(string text, string statement, Evidence evidence, Figure figure, Edtf? time)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new(statement, evidence, figure, EvidenceOrder.Sentence(text, figure.Start, figure.End), EvidenceOrder.Sentence(text, figure.SentenceStart, figure.SentenceEnd), time);
    }

    /// <summary>The figure's own sentence and words, of the statement.</summary>
    public EvidenceOf Said() => new(Statement, Evidence with { Start = Figure.SentenceStart, End = Figure.SentenceEnd, Trigger = Words }, Sentence, Time);
}

using System.Globalization;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Disagreements;

/// <summary>Statements of several documents that cannot all hold; derived from them, and gone with them.</summary>
/// <param name="Id"><c>dis:</c> and a hash of reason, subject and what is said.</param>
/// <param name="Subject">The entity or event it is about: the founded, the member, the office's body, what is located.</param>
/// <param name="Object">The other end where it takes two: what was joined, the body of a person's office; else null.</param>
/// <param name="Seat">Of an office its seat (<see cref="OfficeSeats"/>), else null.</param>
/// <param name="Sides">Two at least; by the date of their first document, undated ones first. Each is opposed to another, not always to every other.</param>
public sealed record Disagreement(string Id, DisagreementReason Reason, string Subject, string? Object, string? Seat, IReadOnlyList<DisagreementSide> Sides)
{
    /// <summary>All entities and the event that it concerns, without repetition.</summary>
    public IEnumerable<string> EntityIds =>
        Sides.Select(s => s.Value.Entity).Prepend(Object).Prepend(Subject).OfType<string>().Distinct(StringComparer.Ordinal);
}

/// <summary>What one side says, and who says it.</summary>
/// <param name="Value">The most exact of what its statements say.</param>
/// <param name="IsCorrected">True where everyone who says it said otherwise later: the publishers' own correction.</param>
/// <param name="Statements">In <see cref="Consolidation.Provenance.Order"/>.</param>
public sealed record DisagreementSide(DisagreementValue Value, bool IsCorrected, IReadOnlyList<StatementRef> Statements);

/// <summary>What is said: of the members those that the reason speaks of.</summary>
/// <param name="Entity">The holder or the place.</param>
/// <param name="Time">The date, or when the holder held the seat; null where the statement says only who.</param>
/// <param name="Mode">PLOVER's mode.</param>
/// <param name="Kind">Of a figure, as are <paramref name="Min"/>, <paramref name="Max"/> and <paramref name="Unit"/>.</param>
public sealed record DisagreementValue(
    string? Entity = null, Edtf? Time = null, string? Mode = null, FigureKind? Kind = null, long? Min = null, long? Max = null, string? Unit = null)
{
    /// <summary>In short: <c>2004-06-28</c>, <c>place:doha</c>, <c>12..</c>.</summary>
    public string Text => Kind is not null
        ? Min == Max ? string.Create(CultureInfo.InvariantCulture, $"{Min}") : string.Create(CultureInfo.InvariantCulture, $"{Min}..{Max}")
        : string.Join(' ', new[] { Entity, Time?.Text, Mode }.OfType<string>());
}

using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Api.Types.Enums;

internal sealed class DisagreementReasonEnum() : ModelEnum<DisagreementReason>(
    "DisagreementReason", "Why statements cannot all hold. Dates are compared as the days they can mean: `2004` and `2004-06-28` agree, `2004` and `2005` do not.",
    (DisagreementReason.FoundingDate, "One foundation on two dates."),
    (DisagreementReason.AccessionDate, "One accession of the same member on two dates."),
    (DisagreementReason.TermStart, "One term of office of the same person begun on two dates."),
    (DisagreementReason.OfficeHolder, "Two holders at one time of an office that one person holds; former, acting and deputy ones hold none."),
    (DisagreementReason.Location, "One organisation or place in two places at one time, neither in the other."),
    (DisagreementReason.EventDate, "One event on two dates."),
    (DisagreementReason.EventPlace, "One event in two places, neither in the other."),
    (DisagreementReason.EventMode, "One event in two modes."),
    (DisagreementReason.Figure, "Two figures for one event, of which no number can be both."));

internal sealed class FigureKindEnum() : ModelEnum<FigureKind>(
    "FigureKind", "What a figure of an event counts or measures.",
    (FigureKind.Killed, "Persons killed."),
    (FigureKind.Injured, "Persons injured."),
    (FigureKind.Missing, "Persons missing."),
    (FigureKind.Displaced, "Persons driven from their homes."),
    (FigureKind.Arrested, "Persons arrested or detained."),
    (FigureKind.Abducted, "Persons abducted."),
    (FigureKind.Released, "Persons set free."),
    (FigureKind.Troops, "Troops sent, moved or withdrawn."),
    (FigureKind.Participants, "Persons who took part."),
    (FigureKind.Amount, "Money."));

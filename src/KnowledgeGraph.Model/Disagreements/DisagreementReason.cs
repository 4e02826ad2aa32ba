namespace KnowledgeGraph.Model.Disagreements;

/// <summary>
/// Which statements cannot both hold. All rules take a date as the days it can mean: <c>2004</c> and <c>2004-06-28</c> agree, <c>2004</c> and <c>2005</c> do not,
/// and one marked uncertain or approximate (<c>2004~</c>) reaches one step of its precision further on both sides.
/// Statements of one document never disagree with each other.
/// </summary>
public enum DisagreementReason
{
    /// <summary>One foundation on two dates: the times of <c>ESTABLISHED_BY</c> relations of one organisation or initiative, whoever founded it.</summary>
    FoundingDate,

    /// <summary>One accession on two dates: <c>MEMBER_OF</c> or <c>PARTY_TO</c> of the same two, unless the earlier had ended before the later began.</summary>
    AccessionDate,

    /// <summary>One term of office begun on two dates: the same person and seat, unless the earlier had ended before the later began.</summary>
    TermStart,

    /// <summary>
    /// Two holders of a seat for one (<see cref="OfficeSeats"/>) at one time: terms that share more than a handover, or an article that names a holder on a day
    /// well inside the term of another, or two articles of one day. Former, acting and deputy holders hold no seat.
    /// </summary>
    OfficeHolder,

    /// <summary>
    /// One organisation or place in two places at one time that are apart: neither lies in the other, and either they lie in different states, or both are known to
    /// hold something, as cities do and buildings do not.
    /// </summary>
    Location,

    /// <summary>One event on two dates. Tellings that only agree in what happened and between whom are one event where their dates agree; so this is of events that sources name by id.</summary>
    EventDate,

    /// <summary>One event in two places that are apart in the same way, each named in the sentence; a dateline alone says nothing.</summary>
    EventPlace,

    /// <summary>One event in two modes; of events that sources name by id.</summary>
    EventMode,

    /// <summary>Two figures of the same kind and unit for one event, of which no number can be both (<see cref="Statements.Figure.Opposes"/>).</summary>
    Figure,
}

using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage.Walking;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Storage;

/// <summary>A transaction.</summary>
/// <param name="Time">When it was committed, UTC.</param>
/// <param name="Documents">How many documents it added or replaced.</param>
public sealed record Revision(long Number, DateTimeOffset Time, string Author, int Documents);

/// <summary>What changed after a revision. Ids that are no longer in the store stand here too.</summary>
/// <param name="Revision">The revision up to which the set reaches.</param>
public sealed record ChangeSet(long Revision, IReadOnlyList<string> EntityIds, IReadOnlyList<string> DocumentIds);

/// <summary>One piece of evidence: which statement, where, in whose words.</summary>
/// <param name="Sentence">The sentence itself: the document's text from Start to End.</param>
/// <param name="Time">For a relation, what this sentence says of its time; for an event, of its date.</param>
/// <param name="Name">For an entity, the name that this sentence gives it, as it says it; else null.</param>
public sealed record EvidenceOf(string StatementId, Evidence Evidence, string Sentence, Edtf? Time, Name? Name = null);

/// <summary>A piece of evidence that a document gives, with what it is evidence of.</summary>
/// <param name="SubjectId">Id of the relation or event, or of the entity whose name it gives.</param>
public sealed record EvidenceIn(string SubjectId, EvidenceOf Evidence);

/// <summary>Evidence of a side of a disagreement, with the relation or the event that its statement is joined into.</summary>
public sealed record EvidenceOfSide(EvidenceOf Evidence, string? RelationId, string? EventId);

/// <summary>A figure of an event with the sentences that give it.</summary>
/// <param name="Evidence">Most confident first; the sentence is the figure's own, and the trigger its words.</param>
public sealed record EventFigure(FigureKind Kind, long? Min, long? Max, string? Unit, IReadOnlyList<EvidenceOf> Evidence);

/// <summary>What a document says.</summary>
public sealed record DocumentContents(IReadOnlyList<string> RelationIds, IReadOnlyList<string> EventIds);

/// <summary>A request for paths.</summary>
/// <param name="Types">Relation types a path may use; null allows all and events too; a list allows only these relations and no events.</param>
/// <param name="MaxLength">Steps, 1 to 6.</param>
/// <param name="EventTypes">Event types a path may use; null allows what <paramref name="Types"/> says of events.</param>
/// <param name="At">Only relations that can have held in this span, those without a time too, and events whose date can lie in it.</param>
public sealed record PathRequest(
    string From, string To, int MaxLength, IReadOnlyCollection<RelationType>? Types, int First, IReadOnlyCollection<EventType>? EventTypes = null, Edtf? At = null)
{
    /// <summary>What the path may use.</summary>
    public Ways Ways => new(Types, EventTypes, At);
}

/// <summary>A chain of steps from one entity to another, no entity twice.</summary>
public sealed record GraphPath(IReadOnlyList<PathStep> Steps);

/// <summary>One step: by a relation (either direction) or by an event in which both take part. Exactly one of the two ids is given.</summary>
public sealed record PathStep(string From, string To, string? RelationId, string? EventId);

/// <summary>A request for a neighbourhood.</summary>
/// <param name="Types">As in <see cref="PathRequest"/>.</param>
/// <param name="Limit">The most entities, roots included.</param>
/// <param name="EventTypes">As in <see cref="PathRequest"/>.</param>
/// <param name="At">As in <see cref="PathRequest"/>.</param>
public sealed record SubgraphRequest(
    IReadOnlyCollection<string> Roots, int Depth, IReadOnlyCollection<RelationType>? Types, int Limit, IReadOnlyCollection<EventType>? EventTypes = null, Edtf? At = null)
{
    /// <summary>What may be followed.</summary>
    public Ways Ways => new(Types, EventTypes, At);
}

/// <summary>A neighbourhood: entity ids nearest first, and what joins them.</summary>
/// <param name="Truncated">True where the limit cut something off.</param>
public sealed record Subgraph(IReadOnlyList<string> EntityIds, IReadOnlyList<Relation> Relations, IReadOnlyList<string> EventIds, bool Truncated);

/// <summary>What events can be counted by.</summary>
public enum EventDimension
{
    Type,
    Mode,
    Year,
    Month,
    Actor,
    Recipient,
    Party,
    Place,
    Language,

    /// <summary>The ISO week of its date, as <see cref="TimeUnits"/> spells it.</summary>
    Week,

    /// <summary>The publishers of the documents that tell of it.</summary>
    Source,

    Context,
}

/// <summary>What relations can be counted by.</summary>
public enum RelationDimension
{
    Type,
    From,
    To,

    /// <summary>Each of its two ends.</summary>
    Party,

    /// <summary>The lexicon's id of the office.</summary>
    Office,

    /// <summary>The year it starts in, as <see cref="TimeUnits"/> has it of its time.</summary>
    Year,
    Month,
    Week,

    /// <summary>The languages of the documents that state it.</summary>
    Language,

    /// <summary>The publishers of the documents that state it.</summary>
    Source,
}

/// <summary>A count. Keys stand in the order of the dimensions asked for; null where the event has no such value.</summary>
public sealed record EventCount(IReadOnlyList<string?> Keys, int Count);

/// <summary>A count of relations. Keys stand in the order of the dimensions asked for; null where the relation has no such value.</summary>
public sealed record RelationCount(IReadOnlyList<string?> Keys, int Count);

/// <summary>How much is in the store.</summary>
public sealed record GraphStatistics(
    long Revision, IReadOnlyDictionary<EntityKind, int> Entities, IReadOnlyDictionary<RelationType, int> Relations,
    IReadOnlyDictionary<EventType, int> Events, int Documents, int Mentions, int Statements);

using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Storage;

/// <summary>Which entities; null members let everything through, and all that is given must hold.</summary>
/// <param name="Name">A piece of a name, compared by <see cref="KnowledgeGraph.Text.Normalization.TextKey.Of"/>.</param>
/// <param name="MemberOf">Id of an organisation or initiative they are members of.</param>
/// <param name="OrderLanguage">The language whose preferred names order the list; read from the outermost filter only.</param>
/// <param name="Order">The order of the list; read from the outermost filter only.</param>
/// <param name="LocatedIn">Id of a place or state in which they lie, by one <see cref="RelationType.LocatedIn"/> or a chain of them.</param>
/// <param name="NamedIn">Mentioned by at least one document that this lets through; documents of every kind count.</param>
/// <param name="And">Each of these must hold too.</param>
/// <param name="Or">At least one of these must hold; an empty list lets nothing through.</param>
/// <param name="Not">This must not hold; what it cannot tell for want of a value does not hold.</param>
public sealed record EntityFilter(
    IReadOnlyCollection<EntityKind>? Kinds = null, IReadOnlyCollection<string>? Ids = null, string? Name = null, string? MemberOf = null,
    Language OrderLanguage = Language.En, EntityOrder Order = EntityOrder.Name, string? LocatedIn = null, DocumentFilter? NamedIn = null,
    IReadOnlyList<EntityFilter>? And = null, IReadOnlyList<EntityFilter>? Or = null, EntityFilter? Not = null);

/// <summary>Order of entities; ties by id.</summary>
public enum EntityOrder
{
    /// <summary>By preferred name in the filter's language.</summary>
    Name,

    /// <summary>By how many relations it has and how many events it takes part in or is the place of, together; most first.</summary>
    Connectedness,

    /// <summary>By the oldest dated document that mentions it (first possible day); those that none mentions last.</summary>
    FirstSeen,
}

/// <summary>Which relations; null members let everything through, and all that is given must hold.</summary>
/// <param name="Direction">Seen from the entity whose relations are asked for; read from the outermost filter only, and without meaning where no entity is.</param>
/// <param name="At">Only those that can have held in this span; those without a time count.</param>
/// <param name="From">Ids of which one is its <see cref="Relation.From"/>.</param>
/// <param name="To">Ids of which one is its <see cref="Relation.To"/>.</param>
/// <param name="Ends">Ids each of which is one of its two ends: two ids ask for what is between the two.</param>
/// <param name="Offices">The lexicon's ids of offices, of which it has one.</param>
/// <param name="MinConfidence">0 to 1.</param>
/// <param name="StatedIn">Stated by at least one document that this lets through; documents of every kind count.</param>
/// <param name="And">Each of these must hold too.</param>
/// <param name="Or">At least one of these must hold; an empty list lets nothing through.</param>
/// <param name="Not">This must not hold; what it cannot tell for want of a value does not hold.</param>
public sealed record RelationFilter(
    IReadOnlyCollection<RelationType>? Types = null, RelationDirection Direction = RelationDirection.Both, Edtf? At = null,
    IReadOnlyCollection<string>? From = null, IReadOnlyCollection<string>? To = null, IReadOnlyCollection<string>? Ends = null,
    IReadOnlyCollection<string>? Offices = null, TimeFilter? Time = null, double? MinConfidence = null, DocumentFilter? StatedIn = null,
    IReadOnlyList<RelationFilter>? And = null, IReadOnlyList<RelationFilter>? Or = null, RelationFilter? Not = null);

/// <summary>Seen from an entity: relations that leave it, that reach it, or both.</summary>
public enum RelationDirection
{
    Both,
    Outgoing,
    Incoming,
}

/// <summary>Order of relations; those without a start come last in all, ties by id.</summary>
public enum RelationOrder
{
    /// <summary>By type, then start.</summary>
    Type,

    StartDescending,

    StartAscending,
}

/// <summary>Which events; null members let everything through, and all that is given must hold.</summary>
/// <param name="Contexts">At least one of these.</param>
/// <param name="Parties">Ids of which each must be an actor or a recipient.</param>
/// <param name="Actors">Ids of which one must be an actor.</param>
/// <param name="Recipients">Ids of which one must be a recipient.</param>
/// <param name="Place">Id of the place or state.</param>
/// <param name="Between">Only events whose date can lie in this span; undated events do not.</param>
/// <param name="DocumentLanguage">Told by at least one document in this language.</param>
/// <param name="MinConfidence">0 to 1.</param>
/// <param name="AnyParty">Ids of which one must be an actor or a recipient.</param>
/// <param name="Involves">Ids of which each must be an actor, a recipient or the place.</param>
/// <param name="PlaceWithin">Id of a place or state: the event's place is this one or lies in it, by one <see cref="RelationType.LocatedIn"/> or a chain of them.</param>
/// <param name="ToldIn">Told by at least one document that this lets through; documents of every kind count.</param>
/// <param name="And">Each of these must hold too.</param>
/// <param name="Or">At least one of these must hold; an empty list lets nothing through.</param>
/// <param name="Not">This must not hold; what it cannot tell for want of a value does not hold.</param>
public sealed record EventFilter(
    IReadOnlyCollection<EventType>? Types = null, IReadOnlyCollection<string>? Modes = null, IReadOnlyCollection<string>? Contexts = null,
    IReadOnlyCollection<string>? Parties = null, IReadOnlyCollection<string>? Actors = null, IReadOnlyCollection<string>? Recipients = null,
    string? Place = null, Edtf? Between = null, Language? DocumentLanguage = null, double? MinConfidence = null,
    IReadOnlyCollection<string>? Ids = null, IReadOnlyCollection<string>? AnyParty = null, IReadOnlyCollection<string>? Involves = null, string? PlaceWithin = null,
    TimeFilter? Date = null, DocumentFilter? ToldIn = null,
    IReadOnlyList<EventFilter>? And = null, IReadOnlyList<EventFilter>? Or = null, EventFilter? Not = null);

/// <summary>Order of events; undated ones come last in the orders by date, ties by id.</summary>
public enum EventOrder
{
    DateDescending,
    DateAscending,

    /// <summary>By how many documents tell of it, most first.</summary>
    MostTold,
}

/// <summary>Which documents; null members let everything through, and all that is given must hold. In a list curated sources come only where
/// <see cref="AsksForKinds"/>; within another filter documents of every kind count.</summary>
/// <param name="Between">Published in this span, as far as the date tells; undated documents are not.</param>
/// <param name="Mentions">Id of an entity that it mentions.</param>
/// <param name="Order">The order of the list; read from the outermost filter only.</param>
/// <param name="Publishers">Published by one of these.</param>
/// <param name="And">Each of these must hold too.</param>
/// <param name="Or">At least one of these must hold; an empty list lets nothing through.</param>
/// <param name="Not">This must not hold; what it cannot tell for want of a value does not hold.</param>
public sealed record DocumentFilter(
    IReadOnlyCollection<DocumentKind>? Kinds = null, Language? Language = null, string? Publisher = null, Edtf? Between = null,
    string? Mentions = null, DocumentOrder Order = DocumentOrder.DateDescending, IReadOnlyCollection<string>? Ids = null, IReadOnlyCollection<string>? Publishers = null,
    TimeFilter? Date = null, IReadOnlyList<DocumentFilter>? And = null, IReadOnlyList<DocumentFilter>? Or = null, DocumentFilter? Not = null)
{
    /// <summary>True where this filter or a part of it names kinds.</summary>
    public bool AsksForKinds => Kinds is not null || (And?.Any(f => f.AsksForKinds) ?? false) || (Or?.Any(f => f.AsksForKinds) ?? false) || (Not?.AsksForKinds ?? false);
}

/// <summary>Order of documents; undated ones come last in the orders by date, ties by id.</summary>
public enum DocumentOrder
{
    DateDescending,
    DateAscending,

    /// <summary>By the revision that last added or replaced it, newest first.</summary>
    AddedDescending,
}

/// <summary>Which disagreements; null members let everything through.</summary>
/// <param name="Entities">Ids of entities and events each of which it must concern.</param>
/// <param name="Kinds">Of these kinds is what it is about.</param>
/// <param name="Types">Only of relations of these types; those of events do not pass.</param>
/// <param name="Sources">Publishers at least one of which takes a side.</param>
public sealed record DisagreementFilter(
    IReadOnlyCollection<string>? Entities = null, IReadOnlyCollection<DisagreementReason>? Reasons = null, IReadOnlyCollection<EntityKind>? Kinds = null,
    IReadOnlyCollection<RelationType>? Types = null, IReadOnlyCollection<string>? Sources = null);

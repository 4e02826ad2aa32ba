using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Storage;

/// <summary>Which entities; null members let everything through.</summary>
/// <param name="Name">A piece of a name, compared by <see cref="KnowledgeGraph.Text.Normalization.TextKey.Of"/>.</param>
/// <param name="MemberOf">Id of an organisation or initiative they are members of.</param>
/// <param name="OrderLanguage">The language whose preferred names order the list.</param>
public sealed record EntityFilter(
    IReadOnlyCollection<EntityKind>? Kinds = null, IReadOnlyCollection<string>? Ids = null, string? Name = null, string? MemberOf = null,
    Language OrderLanguage = Language.En);

/// <summary>Which relations of an entity.</summary>
/// <param name="At">Only those that can have held in this span; those without a time count.</param>
public sealed record RelationFilter(IReadOnlyCollection<RelationType>? Types = null, RelationDirection Direction = RelationDirection.Both, Edtf? At = null);

/// <summary>Seen from an entity: relations that leave it, that reach it, or both.</summary>
public enum RelationDirection
{
    Both,
    Outgoing,
    Incoming,
}

/// <summary>Which events; null members let everything through.</summary>
/// <param name="Parties">Ids of which each must be an actor or a recipient.</param>
/// <param name="Between">Only events whose date can lie in this span; undated events do not.</param>
/// <param name="Place">Id of the place or state.</param>
/// <param name="Contexts">At least one of these.</param>
/// <param name="DocumentLanguage">Told by at least one document in this language.</param>
/// <param name="MinConfidence">0 to 1.</param>
public sealed record EventFilter(
    IReadOnlyCollection<EventType>? Types = null, IReadOnlyCollection<string>? Modes = null, IReadOnlyCollection<string>? Contexts = null,
    IReadOnlyCollection<string>? Parties = null, IReadOnlyCollection<string>? Actors = null, IReadOnlyCollection<string>? Recipients = null,
    string? Place = null, Edtf? Between = null, Language? DocumentLanguage = null, double? MinConfidence = null);

/// <summary>Order of events; undated ones come last in both, ties by id.</summary>
public enum EventOrder
{
    DateDescending,
    DateAscending,
}

/// <summary>Which documents; curated sources only where asked for by kind.</summary>
public sealed record DocumentFilter(
    IReadOnlyCollection<DocumentKind>? Kinds = null, Language? Language = null, string? Publisher = null, Edtf? Between = null,
    string? Mentions = null);

/// <summary>Which disagreements; null members let everything through.</summary>
/// <param name="Entities">Ids of entities and events each of which it must concern.</param>
/// <param name="Kinds">Of these kinds is what it is about.</param>
/// <param name="Types">Only of relations of these types; those of events do not pass.</param>
/// <param name="Sources">Publishers at least one of which takes a side.</param>
public sealed record DisagreementFilter(
    IReadOnlyCollection<string>? Entities = null, IReadOnlyCollection<DisagreementReason>? Reasons = null, IReadOnlyCollection<EntityKind>? Kinds = null,
    IReadOnlyCollection<RelationType>? Types = null, IReadOnlyCollection<string>? Sources = null);

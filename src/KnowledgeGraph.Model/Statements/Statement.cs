using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Statements;

/// <summary>
/// What one sentence of one document says, by one extractor or editor. Statements are never changed; relations, events and
/// names are joined from them (namespace <c>Consolidation</c>), so a graph does not depend on the order of imports.
/// </summary>
/// <param name="Id"><c>st:</c> and a hash of document, place in it, extractor and content: the same statement made again is the same row.</param>
/// <param name="Evidence">The words that say it.</param>
public abstract record Statement(string Id, Evidence Evidence)
{
    /// <summary>The entities that the statement speaks of; perhaps some twice.</summary>
    public abstract IEnumerable<string> EntityIds { get; }
}

/// <summary>That an entity bears a name.</summary>
public sealed record NameStatement(string Id, Evidence Evidence, string EntityId, Name Name) : Statement(Id, Evidence)
{
    /// <inheritdoc/>
    public override IEnumerable<string> EntityIds => [EntityId];
}

/// <summary>That a relation holds. <paramref name="Time"/> is what this sentence says of it, null where it says nothing.</summary>
public sealed record RelationStatement(
    string Id, Evidence Evidence, RelationType Type, string From, string To, string? Office, LocalizedText? Title, Edtf? Time) : Statement(Id, Evidence)
{
    private const string Past = "-former";

    /// <summary>True where the words call it past («the former minister»): the rule that read it says so by the end of its name.</summary>
    public bool IsPast => Evidence.Rule?.EndsWith(Past, StringComparison.Ordinal) ?? false;

    /// <inheritdoc/>
    public override IEnumerable<string> EntityIds => [From, To];
}

/// <summary>That an event happened.</summary>
/// <param name="EventId">The event's id where the source itself gives one (the seed does); null where it follows from the content.</param>
/// <param name="Names">The event in words; may be empty on a language.</param>
public sealed record EventStatement(
    string Id, Evidence Evidence, string? EventId, LocalizedText Names, EventType Type, string? Mode, IReadOnlyList<string> Contexts,
    Edtf? Date, string? Place, IReadOnlyList<string> Actors, IReadOnlyList<string> Recipients) : Statement(Id, Evidence)
{
    /// <summary>The numbers that the document gives for the event, in their order in the text.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<string> EntityIds => Place is null ? [.. Actors, .. Recipients] : [.. Actors, .. Recipients, Place];
}

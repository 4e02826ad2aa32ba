using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Statements;

/// <summary>An entity as one document knows it: what is not a statement of its own.</summary>
/// <param name="Identifiers">Empty where the document gives none.</param>
public sealed record EntityDraft(string Id, EntityKind Kind, LocalizedText? Description, IReadOnlyList<Identifier> Identifiers);

/// <summary>
/// All that was read out of one document: what an extractor or a reader of lists hands to a store, and the unit of import.
/// Every id that a mention or statement uses stands in <see cref="Entities"/> or is known to the store already.
/// </summary>
public sealed record DocumentGraph(
    Document Document, IReadOnlyList<EntityDraft> Entities, IReadOnlyList<Mention> Mentions, IReadOnlyList<Statement> Statements)
{
    /// <summary>How mentions were bound to entities; empty where the extractor does not say.</summary>
    public IReadOnlyList<MentionResolution> Resolutions { get; init; } = [];

    /// <summary>Mentions of persons once more, each from the title that stands right before the name: how the text calls them. Neither stored nor counted.</summary>
    public IReadOnlyList<Mention> Titled { get; init; } = [];
}

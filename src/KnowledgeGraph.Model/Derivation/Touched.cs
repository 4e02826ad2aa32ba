using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>What a commit has to derive anew.</summary>
/// <typeparam name="TKey">What the store knows its statements by.</typeparam>
public sealed class Touched<TKey>
    where TKey : notnull
{
    /// <summary>Entities whose names, drafts or support changed.</summary>
    public HashSet<string> Entities { get; } = new(StringComparer.Ordinal);

    /// <summary>Entities whose relations or events changed; marked as changed even where their own row stays as it is.</summary>
    public HashSet<string> Neighbours { get; } = new(StringComparer.Ordinal);

    /// <summary>Type and ends of relations some statement of which came or went.</summary>
    public HashSet<(RelationType Type, string From, string To)> Relations { get; } = [];

    /// <summary>Event statements that came, or that a statement that went may have held together.</summary>
    public HashSet<TKey> EventStatements { get; } = [];

    /// <summary>Events that a statement which went belonged to.</summary>
    public HashSet<string> Events { get; } = new(StringComparer.Ordinal);

    /// <summary>Documents and edits that came or were replaced.</summary>
    public HashSet<string> Told { get; } = new(StringComparer.Ordinal);

    /// <summary>Units whose disagreements have to be looked for whatever else changed.</summary>
    public HashSet<DisagreementUnit> Disagreements { get; } = [];
}

using KnowledgeGraph.Extraction.Clauses;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>What the seed tells the finder of events about entities.</summary>
/// <param name="StateOfPlace">The state that a place lies in, or null.</param>
/// <param name="IsMedia">True for a medium, which reports and takes no part.</param>
/// <param name="IsPolice">True for a police force.</param>
/// <param name="Referents">What descriptions can stand for.</param>
internal sealed record EventKnowledge(Func<string, string?> StateOfPlace, Func<string, bool> IsMedia, Func<string, bool> IsPolice, Referents Referents)
{
    /// <summary>The organisation whose headquarters a place is, or null.</summary>
    public Func<string, string?> HostOf { get; init; } = _ => null;
}

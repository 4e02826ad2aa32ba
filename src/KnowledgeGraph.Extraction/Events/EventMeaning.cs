using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>What an event's trigger stands for.</summary>
/// <param name="IsDecoy">True where the words mean no event, and only keep other triggers from reading them.</param>
internal sealed record EventMeaning(EventType Type, string? Mode, IReadOnlyList<string> Contexts, Frame Frame, bool IsDecoy = false);

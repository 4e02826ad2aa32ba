using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>What an event's trigger stands for.</summary>
internal sealed record EventMeaning(EventType Type, string? Mode, IReadOnlyList<string> Contexts, Frame Frame);

using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Storage.Walking;

/// <summary>What may be followed from one entity to another: relations of some types, events of some types, at some time; null for any.</summary>
public sealed record Ways(IReadOnlyCollection<RelationType>? Types, IReadOnlyCollection<EventType>? EventTypes, Edtf? At)
{
    /// <summary>Whether events are followed at all: a list of relation types alone excludes them.</summary>
    public bool Events => Types is null || EventTypes is not null;
}

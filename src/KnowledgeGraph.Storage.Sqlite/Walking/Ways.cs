using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Sqlite.Walking;

/// <summary>What may be followed from one entity to another: relations of some types, events of some types, at some time; null for any.</summary>
internal sealed record Ways(IReadOnlyCollection<RelationType>? Types, IReadOnlyCollection<EventType>? EventTypes, Edtf? At)
{
    /// <summary>Whether events are followed at all: a list of relation types alone excludes them.</summary>
    public bool Events => Types is null || EventTypes is not null;

    /// <summary>The parameters of a statement: the first is the caller's, then relation types, event types, and the first and last day as <see cref="EdtfDays"/> has them.</summary>
    public object?[] Values(string first) =>
    [
        first, Types is null ? null : Json.OfEnums(Types), EventTypes is null ? null : Json.OfEnums(EventTypes),
        At is null ? null : EdtfDays.Earliest(At), At is null ? null : EdtfDays.Latest(At),
    ];
}

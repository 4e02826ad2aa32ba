using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Storage.Walking;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Walking;

/// <summary>What may be followed, as values of statements.</summary>
internal static class WayValues
{
    /// <summary>The parameters of a statement: the first is the caller's, then relation types, event types, and the first and last day as <see cref="EdtfDays"/> has them.</summary>
    public static object?[] Values(this Ways ways, string first) =>
    [
        first, ways.Types is null ? null : Json.OfEnums(ways.Types), ways.EventTypes is null ? null : Json.OfEnums(ways.EventTypes),
        ways.At is null ? null : EdtfDays.Earliest(ways.At), ways.At is null ? null : EdtfDays.Latest(ways.At),
    ];
}

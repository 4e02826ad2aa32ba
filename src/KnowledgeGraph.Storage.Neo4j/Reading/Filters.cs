using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Walking;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading.Filtering;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>What is asked for as parameters of statements that are the same for every question.</summary>
internal static class Filters
{
    /// <summary>Ids are those that entities go by now.</summary>
    public static KeyValuePair<string, object?>[] Of(DisagreementFilter filter) => Arguments.Of(
        ("entities", filter.Entities ?? []), ("reasons", Words(filter.Reasons)), ("kinds", Words(filter.Kinds)), ("types", Words(filter.Types)), ("sources", filter.Sources));

    /// <summary>What may be followed.</summary>
    public static KeyValuePair<string, object?>[] Of(Ways ways) => Arguments.Of(
        ("types", Words(ways.Types)), ("events", ways.Events), ("eventTypes", Words(ways.EventTypes)),
        ("at", ways.At is { } at ? new[] { EdtfDays.Earliest(at), EdtfDays.Latest(at) } : null));

    private static string[]? Words<T>(IEnumerable<T>? values) where T : struct, Enum => values is null ? null : Conditions.Words(values);
}

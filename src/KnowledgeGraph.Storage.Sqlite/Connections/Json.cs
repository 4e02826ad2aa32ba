using System.Text.Json;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Connections;

/// <summary>Lists as JSON: how many values go into one statement (<c>json_each</c>).</summary>
internal static class Json
{
    public static string Of(IEnumerable<string> values) => JsonSerializer.Serialize(values.Distinct(StringComparer.Ordinal));

    public static string Of(IEnumerable<long> values) => JsonSerializer.Serialize(values);

    public static string OfEnums<T>(IEnumerable<T> values)
        where T : struct, Enum => JsonSerializer.Serialize(values.Select(v => Convert.ToInt64(v, null)));

    public static string Of(IReadOnlyList<Identifier> identifiers) => JsonSerializer.Serialize(identifiers.Select(i => new[] { i.Scheme, i.Value }));

    public static IReadOnlyList<Identifier> Identifiers(string json) =>
        json == "[]" ? [] : [.. JsonSerializer.Deserialize<string[][]>(json)!.Select(pair => new Identifier(pair[0], pair[1]))];
}

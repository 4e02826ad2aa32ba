using System.Text.Json;

namespace KnowledgeGraph.Import.FollowTheMoney;

/// <summary>An entity of FollowTheMoney, its references to others by id.</summary>
internal sealed record FtmEntity(string Id, string Schema, string? Caption, IReadOnlyList<string> Datasets, IReadOnlyDictionary<string, IReadOnlyList<string>> Properties)
{
    private const int Deepest = 8;

    /// <summary>True for an object that is one.</summary>
    public static bool Is(JsonElement line) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty("schema", out var schema) && schema.ValueKind == JsonValueKind.String
        && line.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && line.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object;

    /// <summary>
    /// The entity of a line and those nested in its properties (the form of <c>targets.nested.json</c>), each with ids for references; what is nested refers back to what it is
    /// nested in where its schema needs an end that it does not name.
    /// </summary>
    public static IReadOnlyList<FtmEntity> Flat(JsonElement line)
    {
        var entities = new List<FtmEntity>();
        Add(entities, line, null, 0);
        return entities;
    }

    public IReadOnlyList<string> Values(string? property) => property is not null && Properties.TryGetValue(property, out var values) ? values : [];

    public string? First(string? property) => Values(property) is [var first, ..] ? first : null;

    private static void Add(List<FtmEntity> entities, JsonElement element, string? parent, int depth)
    {
        var id = element.GetProperty("id").GetString()!;
        var schema = element.GetProperty("schema").GetString()!;
        var properties = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var place = entities.Count;
        foreach (var property in element.GetProperty("properties").EnumerateObject())
        {
            var values = new List<string>();
            foreach (var value in property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : new List<JsonElement> { property.Value })
            {
                if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)) values.Add(text.Trim());
                else if (value.ValueKind == JsonValueKind.Number) values.Add(value.GetRawText());
                else if (Is(value) && depth < Deepest)
                {
                    values.Add(value.GetProperty("id").GetString()!);
                    Add(entities, value, id, depth + 1);
                }
            }

            if (values.Count > 0) properties[property.Name] = values;
        }

        if (parent is not null && FtmTable.Schema(schema) is { From: { } from, To: { } to } ends)
        {
            // The actors of an event are named, not referred to.
            if (ends.IsEvent) properties.TryAdd(to, [parent]);
            else if (properties.ContainsKey(from) != properties.ContainsKey(to)) properties[properties.ContainsKey(from) ? to : from] = [parent];
        }

        entities.Insert(place, new(id, schema, Text(element, "caption"), Texts(element, "datasets"), properties));
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)] : [];
}

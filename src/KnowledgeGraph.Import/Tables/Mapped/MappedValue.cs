using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Import.Tables.Mapped;

/// <summary>Where a value of a mapped row comes from: a column, its words translated by <paramref name="Map"/> where that is given, or a constant.</summary>
[JsonConverter(typeof(MappedValueConverter))]
internal sealed record MappedValue(string? Column, string? Constant, IReadOnlyDictionary<string, string>? Map);

/// <summary><c>"Heading"</c>, <c>{"value": "constant"}</c> or <c>{"column": "Heading", "map": {"as written": "as meant"}}</c>.</summary>
internal sealed class MappedValueConverter : JsonConverter<MappedValue>
{
    public override MappedValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new(reader.GetString(), null, null);
        using var json = JsonDocument.ParseValue(ref reader);
        if (json.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("a value is a column's heading, or an object with 'value' or 'column'");
        string? column = null, constant = null;
        Dictionary<string, string>? map = null;
        foreach (var member in json.RootElement.EnumerateObject())
        {
            switch (member.Name)
            {
                case "column" when member.Value.ValueKind == JsonValueKind.String:
                    column = member.Value.GetString();
                    break;
                case "value" when member.Value.ValueKind == JsonValueKind.String:
                    constant = member.Value.GetString();
                    break;
                case "map" when member.Value.ValueKind == JsonValueKind.Object:
                    map = member.Value.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.ToString(), StringComparer.OrdinalIgnoreCase);
                    break;
                default:
                    throw new JsonException($"'{member.Name}' is no member of a value; 'column', 'map' and 'value' are");
            }
        }

        return column is null == constant is null ? throw new JsonException("a value has either 'column' or 'value'") : new(column, constant, map);
    }

    public override void Write(Utf8JsonWriter writer, MappedValue value, JsonSerializerOptions options) => throw new NotSupportedException();
}

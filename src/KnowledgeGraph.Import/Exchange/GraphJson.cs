using System.Text.Json;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Import.Exchange;

/// <summary>
/// The members of the lines that <c>kg export --format jsonl</c> writes. Each line is an object whose <c>record</c> says what it is:
/// <c>entity</c>, <c>relation</c> and <c>event</c> show the joined graph; <c>document</c> carries a source with all that was read out of it, and <c>edit</c>
/// carries what a person did. These two alone are the graph: importing them, in any order, makes the rest again.
/// </summary>
internal static class GraphJson
{
    public const string Record = "record";
    public const string DocumentRecord = "document";
    public const string EditRecord = "edit";

    /// <summary>True for an object that an export wrote.</summary>
    public static bool IsExported(JsonElement line) => line.TryGetProperty(Record, out var record) && record.ValueKind == JsonValueKind.String;

    public static void WriteEnum(this Utf8JsonWriter json, string name, Enum value) => json.WriteString(name, EnumSpelling.Of(value));

    /// <summary>Writes nothing for a null.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    /// <summary>Writes nothing for a null.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, LocalizedText? text)
    {
        if (text is null) return;
        json.WriteStartObject(name);
        json.WriteOptional("en", text.En);
        json.WriteOptional("ar", text.Ar);
        json.WriteEndObject();
    }

    /// <summary>Writes nothing for an empty list.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>Writes nothing for an empty list.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, IReadOnlyList<Identifier> identifiers)
    {
        if (identifiers.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var (scheme, value) in identifiers)
        {
            json.WriteStartObject();
            json.WriteString("scheme", scheme);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Protocol;

/// <summary>Writes requests in Neo4j's typed JSON: each value is an object of <c>$type</c> and <c>_value</c>, so that an integer never becomes a float on the way.</summary>
internal static class TypedJson
{
    public const string MediaType = "application/vnd.neo4j.query";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="options">The id of the request goes with the parameters, so that the statement can be found among those that run.</param>
    public static ReadOnlyMemory<byte> Write(string statement, IEnumerable<KeyValuePair<string, object?>> parameters, QueryOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("statement", statement);
        json.WriteStartObject("parameters");
        foreach (var (name, value) in parameters)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WritePropertyName(QueryOptions.RequestParameter);
        Write(json, options.Request);
        json.WriteEndObject();
        if (options.AccessMode is { } mode) json.WriteString("accessMode", mode);
        if (options.MaxSeconds is { } seconds) json.WriteNumber("maxExecutionTime", seconds);
        if (options.Bookmarks.Count > 0)
        {
            json.WriteStartArray("bookmarks");
            foreach (var bookmark in options.Bookmarks) json.WriteStringValue(bookmark);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: Write(json, "Null", null); break;
            case string text: Write(json, "String", text); break;
            case int number: Write(json, "Integer", number.ToString(CultureInfo.InvariantCulture)); break;
            case long number: Write(json, "Integer", number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: Write(json, "Float", number.ToString("R", CultureInfo.InvariantCulture)); break;
            case bool truth:
                Start(json, "Boolean");
                json.WriteBooleanValue(truth);
                json.WriteEndObject();
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                Start(json, "Map");
                json.WriteStartObject();
                foreach (var (name, member) in map)
                {
                    json.WritePropertyName(name);
                    Write(json, member);
                }

                json.WriteEndObject();
                json.WriteEndObject();
                break;
            case IEnumerable list:
                Start(json, "List");
                json.WriteStartArray();
                foreach (var item in list) Write(json, item);
                json.WriteEndArray();
                json.WriteEndObject();
                break;
            default: throw new ArgumentException($"A parameter of the type {value.GetType().Name} cannot be sent.", nameof(value));
        }
    }

    private static void Write(Utf8JsonWriter json, string type, string? value)
    {
        Start(json, type);
        json.WriteStringValue(value);
        json.WriteEndObject();
    }

    private static void Start(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject();
        json.WriteString("$type", type);
        json.WritePropertyName("_value");
    }
}

/// <summary>What goes with a statement.</summary>
/// <param name="Request">An id of the request.</param>
/// <param name="AccessMode"><c>READ</c> or <c>WRITE</c>; null within a transaction.</param>
/// <param name="MaxSeconds">For servers that keep to it; older ones pass it over.</param>
internal sealed record QueryOptions(string Request, string? AccessMode, int? MaxSeconds, IReadOnlyCollection<string> Bookmarks)
{
    /// <summary>The parameter that no statement uses and every request has.</summary>
    public const string RequestParameter = "kgRequest";
}

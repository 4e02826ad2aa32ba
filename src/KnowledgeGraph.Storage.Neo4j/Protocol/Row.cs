using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Protocol;

/// <summary>A row of an answer, or a list in one, in typed JSON.</summary>
internal readonly struct Row(JsonElement values)
{
    public int Count => values.GetArrayLength();

    public bool IsNull(int i) => Value(i).ValueKind == JsonValueKind.Null;

    /// <exception cref="FormatException">The value is null.</exception>
    public string Text(int i) => TextOrNull(i) ?? throw new FormatException($"Value {i} of an answer is null where it must not be.");

    public string? TextOrNull(int i) => Value(i).GetString();

    public long Long(int i) => long.Parse(Text(i), CultureInfo.InvariantCulture);

    public long? LongOrNull(int i) => IsNull(i) ? null : Long(i);

    public int Int(int i) => int.Parse(Text(i), CultureInfo.InvariantCulture);

    public int? IntOrNull(int i) => IsNull(i) ? null : Int(i);

    public double Double(int i) => double.Parse(Text(i), CultureInfo.InvariantCulture);

    public bool Truth(int i) => Value(i).GetBoolean();

    /// <summary>A list of texts; empty where it is null.</summary>
    public IReadOnlyList<string> Texts(int i) => IsNull(i) ? [] : [.. Value(i).EnumerateArray().Select(v => v.GetProperty("_value").GetString()!)];

    /// <summary>A list of numbers; empty where it is null.</summary>
    public IReadOnlyList<double> Doubles(int i) => IsNull(i) ? [] : [.. Value(i).EnumerateArray().Select(v => double.Parse(v.GetProperty("_value").GetString()!, CultureInfo.InvariantCulture))];

    /// <summary>A list of lists.</summary>
    public IEnumerable<Row> Rows(int i) => IsNull(i) ? [] : Value(i).EnumerateArray().Select(v => new Row(v.GetProperty("_value")));

    /// <summary>A list.</summary>
    public Row List(int i) => new(Value(i));

    public Map Map(int i) => new(Value(i));

    /// <summary>A number as <see cref="long"/>, a text as it is.</summary>
    public object Key(int i) => values[i].GetProperty("$type").GetString() == "Integer" ? Long(i) : Text(i);

    private JsonElement Value(int i) => values[i].GetProperty("_value");
}

/// <summary>The properties of a node or relationship, in typed JSON; those that are not there are null.</summary>
internal readonly struct Map(JsonElement members)
{
    public string? this[string name] => Value(name) is { } value ? value.GetString() : null;

    /// <exception cref="FormatException">There is no such property.</exception>
    public string Text(string name) => this[name] ?? throw new FormatException($"The property '{name}' is not there.");

    public int Int(string name) => int.Parse(Text(name), CultureInfo.InvariantCulture);

    public int? IntOrNull(string name) => this[name] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public long? LongOrNull(string name) => this[name] is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public double Double(string name) => double.Parse(Text(name), CultureInfo.InvariantCulture);

    public bool Has(string name) => Value(name) is not null;

    public IReadOnlyList<string> Texts(string name) => Value(name) is { } value ? [.. value.EnumerateArray().Select(v => v.GetProperty("_value").GetString()!)] : [];

    private JsonElement? Value(string name) =>
        members.TryGetProperty(name, out var member) && member.GetProperty("_value") is { ValueKind: not JsonValueKind.Null } value ? value : null;
}

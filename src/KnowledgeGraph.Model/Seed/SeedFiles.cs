using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Model.Seed;

/// <summary>Reads the JSON-lines files of a seed folder; the format is <c>graph-seed/README.md</c>. Not thread-safe.</summary>
/// <param name="root">The seed's folder.</param>
public sealed class SeedFiles(string root)
{
    private readonly List<InputProblem> _problems = [];

    /// <summary>What could not be read so far, in order of reading.</summary>
    public IReadOnlyList<InputProblem> Problems => _problems;

    /// <summary>The seed's folder.</summary>
    public string Root => root;

    /// <summary>The objects of <c>entities</c>, by file (ordinal), then line.</summary>
    public IReadOnlyList<SeedLine<SeedEntity>> Entities() => Read("entities", SeedJson.Default.SeedEntity);

    public IReadOnlyList<SeedLine<SeedSource>> Sources() => Read("facts/sources", SeedJson.Default.SeedSource);

    public IReadOnlyList<SeedLine<SeedRelation>> Relations() => Read("facts/relations", SeedJson.Default.SeedRelation);

    public IReadOnlyList<SeedLine<SeedEvent>> Events() => Read("facts/events", SeedJson.Default.SeedEvent);

    public IReadOnlyList<SeedLine<SeedOffice>> Offices() => Read("lexicon/offices.jsonl", SeedJson.Default.SeedOffice);

    /// <summary>The header of a file; null where the first line is none.</summary>
    public SeedHeader? Header(string path)
    {
        using var reader = new StreamReader(Path.Combine(root, path));
        try
        {
            return JsonSerializer.Deserialize(reader.ReadLine() ?? "", SeedJson.Default.SeedHeader) is { Origin: not null } header ? header : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private List<SeedLine<T>> Read<T>(string part, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        var lines = new List<SeedLine<T>>();
        foreach (var file in Files(part))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (line.Length == 0 || (number == 1 && line.StartsWith("{\"origin\"", StringComparison.Ordinal))) continue;
                try
                {
                    if (JsonSerializer.Deserialize(line, type) is { } value) lines.Add(new(value, path, number));
                }
                catch (JsonException e)
                {
                    _problems.Add(new("malformed-json", path, number, (int)(e.BytePositionInLine ?? 0) + 1, null, "Not a seed object: " + Reason(e)));
                }
            }
        }

        return lines;
    }

    private IEnumerable<string> Files(string part)
    {
        var path = Path.Combine(root, part);
        if (File.Exists(path)) return [path];
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }

    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" Path:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SeedEntity))]
[JsonSerializable(typeof(SeedSource))]
[JsonSerializable(typeof(SeedRelation))]
[JsonSerializable(typeof(SeedEvent))]
[JsonSerializable(typeof(SeedOffice))]
[JsonSerializable(typeof(SeedHeader))]
internal sealed partial class SeedJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Api;

/// <summary>Limits as an operator writes them: a JSON object with the members of <see cref="ApiLimits"/> and <see cref="LoadLimits"/>, times in seconds; what is left out stays as it is.</summary>
public sealed record ApiLimitsFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
        Converters = { new Seconds() },
    };

    /// <summary>Of one request.</summary>
    public ApiLimits Request { get; init; } = new();

    /// <summary>Of many.</summary>
    public LoadLimits Load { get; init; } = new();

    /// <exception cref="InputException">There is no such file, or it is not such.</exception>
    public static ApiLimitsFile Read(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            var limits = JsonSerializer.Deserialize<ApiLimitsFile>(text, Format);
            if (limits?.Request is null || limits.Load is null) throw new JsonException("It has null where an object must be.");
            using var json = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip });
            foreach (var group in json.RootElement.EnumerateObject())
                foreach (var limit in group.Value.EnumerateObject())
                    if (limit.Value.GetDouble() <= 0) throw new JsonException($"'{limit.Name}' is {limit.Value}; it must be more than 0.");
            return limits;
        }
        catch (JsonException e)
        {
            throw new InputException(new("bad-limits", path, (int?)e.LineNumber + 1, null, null, $"The limits cannot be read: {e.Message}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new("unreadable", path, null, null, null, $"The limits cannot be read: {e.Message}"));
        }
    }

    private sealed class Seconds : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number && reader.GetDouble() is > 0 and <= 86_400 and var seconds ? TimeSpan.FromSeconds(seconds) : throw new JsonException("A time is a number of seconds, up to a day.");

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue(value.TotalSeconds);
    }
}

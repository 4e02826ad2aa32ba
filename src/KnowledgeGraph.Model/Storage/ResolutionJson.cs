using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Storage;

/// <summary>
/// The resolutions of a document in one text: decisions that are the same but for their place stand together.
/// <c>[[entity, rule, words, [[rejected, score, reason], …], [start, end, start, end, …]], …]</c>; score and words may be null.
/// </summary>
public static class ResolutionJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The text of a document's resolutions.</summary>
    public static string Of(IReadOnlyList<MentionResolution> resolutions)
    {
        ArgumentNullException.ThrowIfNull(resolutions);
        var groups = new Dictionary<(string, string, string?, string), List<MentionResolution>>();
        foreach (var r in resolutions)
        {
            var others = r.Rejected.Count == 0 ? "" : string.Join('\u001e', r.Rejected.Select(c => $"{c.EntityId}\u001f{c.Score:R}\u001f{c.Reason}"));
            if (!groups.TryGetValue((r.EntityId, r.Rule, r.Words, others), out var group)) groups.Add((r.EntityId, r.Rule, r.Words, others), group = []);
            group.Add(r);
        }

        var buffer = new ArrayBufferWriter<byte>(64 * groups.Count + 16);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var group in groups.Values) Write(json, group);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>By place, then entity.</summary>
    /// <exception cref="FormatException">The text is not as <see cref="Of"/> writes it.</exception>
    public static IReadOnlyList<MentionResolution> Read(string document, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return
            [
                .. json.RootElement.EnumerateArray().SelectMany(group => Read(document, group)).OrderBy(r => r.Start).ThenBy(r => r.End).ThenBy(r => r.EntityId, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new FormatException($"The resolutions of document '{document}' cannot be read.", e);
        }
    }

    private static void Write(Utf8JsonWriter json, List<MentionResolution> group)
    {
        var first = group[0];
        json.WriteStartArray();
        json.WriteStringValue(first.EntityId);
        json.WriteStringValue(first.Rule);
        json.WriteStringValue(first.Words);
        json.WriteStartArray();
        foreach (var other in first.Rejected)
        {
            json.WriteStartArray();
            json.WriteStringValue(other.EntityId);
            if (other.Score is { } score) json.WriteNumberValue(score);
            else json.WriteNullValue();
            json.WriteStringValue(other.Reason);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray();
        foreach (var r in group)
        {
            json.WriteNumberValue(r.Start);
            json.WriteNumberValue(r.End);
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static IEnumerable<MentionResolution> Read(string document, JsonElement group)
    {
        var (entity, rule, words) = (group[0].GetString()!, group[1].GetString()!, group[2].GetString());
        RejectedCandidate[] others = [.. group[3].EnumerateArray().Select(c => new RejectedCandidate(c[0].GetString()!, c[1].ValueKind == JsonValueKind.Null ? null : c[1].GetDouble(), c[2].GetString()!))];
        var places = group[4];
        for (var i = 0; i + 1 < places.GetArrayLength(); i += 2) yield return new(document, places[i].GetInt32(), places[i + 1].GetInt32(), entity, rule, words, others);
    }
}

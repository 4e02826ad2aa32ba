using System.Text.Json;

namespace KnowledgeGraph.Api.Transport;

/// <summary>Counts the values of a JSON text before it is parsed: each takes many times its bytes once it is.</summary>
internal static class ValueCount
{
    /// <summary>Stops at the first value too many.</summary>
    /// <exception cref="JsonException">What comes before is not JSON.</exception>
    public static bool IsAbove(ReadOnlySpan<byte> json, int most)
    {
        var reader = new Utf8JsonReader(json);
        for (var values = 0; reader.Read();)
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject) continue;
            if (++values > most) return true;
        }

        return false;
    }
}

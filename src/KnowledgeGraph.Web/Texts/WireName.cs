using System.Text.Json;

namespace KnowledgeGraph.Web.Texts;

/// <summary>How values of enumerations are written in URLs, in JSON and as keys of texts: as in GraphQL (<c>MEMBER_OF</c>).</summary>
internal static class WireName
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    /// <summary>The value, letter case and underscores aside; null for any other text.</summary>
    public static T? Parse<T>(string? text) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(Of(value), text, StringComparison.OrdinalIgnoreCase))
                return value;
        return null;
    }
}

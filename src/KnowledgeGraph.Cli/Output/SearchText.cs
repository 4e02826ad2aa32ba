using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Search results for a terminal: a line a hit, under a document its best sentence.</summary>
internal static class SearchText
{
    /// <param name="search">The <c>search</c> member of an answer.</param>
    public static string Of(JsonElement search)
    {
        var text = new StringBuilder();
        var total = search.GetProperty("totalCount").GetInt32();
        text.Append(total.ToString(CultureInfo.InvariantCulture)).Append(total == 1 ? " hit" : " hits").Append(search.GetProperty("totalIsAtLeast").GetBoolean() ? " or more" : "");
        if (search.GetProperty("didYouMean").GetString() is { } other) text.Append("; did you mean: ").Append(other);
        text.Append('\n');
        foreach (var edge in search.GetProperty("edges").EnumerateArray())
        {
            var node = edge.GetProperty("node");
            text.Append(edge.GetProperty("kind").GetString()!.PadRight(13)).Append(Title(node)).Append("  [").Append(edge.GetProperty("matched").GetString()).Append("]\n");
            if (Member(node, "description") is { } description) text.Append(' ', 13).Append(description).Append('\n');
            foreach (var passage in edge.GetProperty("passages").EnumerateArray().Take(1))
                text.Append(' ', 13).Append(passage.GetProperty("text").GetString()!.ReplaceLineEndings(" ")).Append('\n');
        }

        if (search.TryGetProperty("facets", out var facets))
            foreach (var facet in facets.EnumerateArray())
                text.Append(facet.GetProperty("dimension").GetString()).Append(": ").AppendJoin(", ", facet.GetProperty("counts").EnumerateArray().Select(Count)).Append('\n');
        return text.ToString();
    }

    /// <summary>Suggestions: a line each.</summary>
    /// <param name="suggestions">The <c>suggest</c> member of an answer.</param>
    public static string OfSuggestions(JsonElement suggestions)
    {
        var text = new StringBuilder();
        foreach (var suggestion in suggestions.EnumerateArray())
        {
            var entity = suggestion.GetProperty("entity");
            var (matched, name) = (suggestion.GetProperty("text").GetString(), entity.GetProperty("name").GetString());
            text.Append(entity.GetProperty("kind").GetString()!.PadRight(13)).Append(matched).Append(matched == name ? "" : $" = {name}").Append("  (").Append(entity.GetProperty("id").GetString()).Append(")\n");
            if (Member(entity, "description") is { } description) text.Append(' ', 13).Append(description).Append('\n');
        }

        return text.ToString();
    }

    private static string Count(JsonElement count) => $"{count.GetProperty("value").GetString()} {count.GetProperty("count").GetInt32().ToString(CultureInfo.InvariantCulture)}";

    private static string Title(JsonElement node)
    {
        var id = node.GetProperty("id").GetString()!;
        if (Member(node, "name") is { } name) return $"{name}  ({id})";
        var source = string.Join(", ", new[] { Member(node, "publisher"), Member(node, "date") }.OfType<string>());
        var title = Member(node, "title") ?? Member(node, "file") ?? id;
        return source.Length == 0 ? title : $"{title}  ({source})";
    }

    private static string? Member(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}

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
        text.Append(total.ToString(CultureInfo.InvariantCulture)).Append(total == 1 ? " hit" : " hits");
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

        return text.ToString();
    }

    private static string Title(JsonElement node)
    {
        var id = node.GetProperty("id").GetString()!;
        if (Member(node, "name") is { } name) return $"{name}  ({id})";
        var source = string.Join(", ", new[] { Member(node, "publisher"), Member(node, "date") }.OfType<string>());
        return source.Length == 0 ? Member(node, "title") ?? id : $"{Member(node, "title") ?? id}  ({source})";
    }

    private static string? Member(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}

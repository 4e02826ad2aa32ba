using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Html;

/// <summary>The article that a page's JSON-LD describes (schema.org, <c>Article</c> and its kinds).</summary>
internal sealed record LinkedArticle(string? Headline, string? Publisher, string? Url, EdtfDate? Date)
{
    private const int MostNodes = 2_000;

    /// <summary>The first article of the page that has a headline or a date; null where there is none. What is not JSON is passed over.</summary>
    public static LinkedArticle? Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Find(json.RootElement) is { } article) return article;
            }
            catch (JsonException)
            {
                // Many sites print broken JSON-LD; the page's other metadata stand in for it.
            }
        }

        return null;
    }

    private static LinkedArticle? Find(JsonElement root)
    {
        var nodes = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostNodes && nodes.TryDequeue(out var node); seen++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var element in node.EnumerateArray()) nodes.Enqueue(element);
                continue;
            }

            if (node.ValueKind != JsonValueKind.Object) continue;
            if (IsArticle(node) && Read(node) is { } article) return article;
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "hasPart"])
                if (node.TryGetProperty(name, out var part))
                    nodes.Enqueue(part);
        }

        return null;
    }

    private static LinkedArticle? Read(JsonElement node)
    {
        var date = PublishedDates.Parse(Text(node, "datePublished") ?? Text(node, "dateCreated") ?? Text(node, "dateModified"));
        var headline = Text(node, "headline") ?? Text(node, "name");
        if (headline is null && date is null) return null;
        return new(headline, Named(node, "publisher"), Text(node, "url") ?? Named(node, "mainEntityOfPage", "@id"), date);
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type)) return false;
        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToList() : [type];
        return types.Exists(t => t.ValueKind == JsonValueKind.String && (t.GetString()!.EndsWith("Article", StringComparison.Ordinal) || t.GetString() is "Report" or "BlogPosting" or "LiveBlogPosting"));
    }

    private static string? Named(JsonElement node, string member, string name = "name")
    {
        if (!node.TryGetProperty(member, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array) value = value.EnumerateArray().FirstOrDefault();
        return value.ValueKind == JsonValueKind.Object ? Text(value, name) : value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? System.Net.WebUtility.HtmlDecode(value.GetString()!.Trim()) : null;
}

using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Search.Analysis;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>An office that a person holds or held.</summary>
/// <param name="Title">The title in both languages with the body's name.</param>
/// <param name="Titles">Every form of the title.</param>
/// <param name="Held">False where a source says when it ended.</param>
/// <param name="Since">The first day, in days since 1970; 0 where unknown.</param>
internal sealed record Office(string Body, LocalizedText Title, IReadOnlyList<string> Titles, bool Held, int Since)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Forms = SearchData.Lines("offices.jsonl").Select(line => JsonDocument.Parse(line).RootElement)
        .Where(office => office.TryGetProperty("id", out _))
        .ToDictionary(office => office.GetProperty("id").GetString()!, office => (IReadOnlyList<string>)[.. Strings(office, "en"), .. Strings(office, "ar")], StringComparer.Ordinal);

    public static Office Of(Relation holding, Entity? body)
    {
        var known = holding.Office is { } id ? Forms.GetValueOrDefault(id) : null;
        var own = new[] { holding.Title?.En, holding.Title?.Ar }.OfType<string>();
        return new(
            holding.To,
            new(Join(holding.Title?.En, body?.NameIn(Text.Language.En)), Join(holding.Title?.Ar, body?.NameIn(Text.Language.Ar))),
            [.. own.Concat(known ?? []).Distinct(StringComparer.Ordinal)],
            holding.Time is { Earliest: not null, Latest: null },
            holding.Time?.Earliest is { } day ? Days.Of(day) : 0);
    }

    private static string Join(string? title, string? body) => string.Join(' ', new[] { title, body }.OfType<string>());

    private static IEnumerable<string> Strings(JsonElement office, string language) =>
        office.TryGetProperty(language, out var forms) ? forms.EnumerateArray().Select(form => form.GetString()!) : [];
}

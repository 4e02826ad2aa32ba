using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Tests.Statements;

/// <summary>
/// A sentence and what it states, one a line in <c>cases-*.jsonl</c>: relations as <c>TYPE from to</c>, events as
/// <c>TYPE/mode by actors to recipients</c>, with <c>on date</c> where the case is about the date.
/// </summary>
public sealed partial record StatementCase(string Text, IReadOnlyList<string>? Events = null, IReadOnlyList<string>? Relations = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<StatementCase> Read(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Statements", name)).Skip(1).Select(line => JsonSerializer.Deserialize<StatementCase>(line, Options)!)];

    /// <summary>What the extractor states of the text, written as the case writes it.</summary>
    public async Task<(string Events, string Relations)> StatedAsync(Language language)
    {
        var document = new Document("doc:case", DocumentKind.Article, "case", language, null, null, null, null, Text);
        var graph = await SeedFolder.Extractor.ExtractAsync(document);
        var dated = Events?.Any(e => e.Contains(" on ", StringComparison.Ordinal)) ?? false;
        return (
            Joined(graph.Statements.OfType<EventStatement>().Select(e => Written(e, dated))),
            Joined(graph.Statements.OfType<RelationStatement>().Where(r => Relations is not null || r.Type is not (RelationType.PartOf or RelationType.HoldsPosition)).Select(Written)));
    }

    public static string Joined(IEnumerable<string>? statements) => string.Join("\n", (statements ?? []).Distinct().Order(StringComparer.Ordinal));

    public override string ToString() => Text;

    private static string Written(EventStatement e, bool dated) =>
        e.Type.ToString().ToUpperInvariant() + (e.Mode is null ? "" : "/" + e.Mode) + " by " + Ids(e.Actors) + " to " + Ids(e.Recipients) + (dated ? " on " + e.Date : "");

    private static string Written(RelationStatement r) => $"{Words().Replace(r.Type.ToString(), "_").ToUpperInvariant()} {r.From} {r.To}";

    private static string Ids(IReadOnlyList<string> ids) => ids.Count == 0 ? "-" : string.Join(",", ids.Order(StringComparer.Ordinal));

    [GeneratedRegex("(?<=.)(?=[A-Z])")]
    private static partial Regex Words();
}

using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>A document's extraction for people: its entities with their mentions, then the relations and events with the words that say them.</summary>
internal static class ExtractTable
{
    public static string Of(DocumentGraph graph, SeedNameTable seedNames, Language language, bool explain)
    {
        var names = seedNames.Of(graph);
        var text = new StringBuilder();
        text.Append(graph.Document.Name).Append("  [").Append(graph.Document.Language.Tag()).Append("] ").Append(graph.Document.Date?.Text).Append('\n');
        var mentions = graph.Mentions.ToLookup(m => m.EntityId, m => graph.Document.Text[m.Start..m.End], StringComparer.Ordinal);
        var resolutions = graph.Resolutions.ToLookup(r => r.EntityId, StringComparer.Ordinal);
        foreach (var entity in graph.Entities)
        {
            Row(text, EnumSpelling.Of(entity.Kind), $"{Show(entity.Id)}  ({entity.Id})  {string.Join(" | ", mentions[entity.Id].Distinct())}");
            foreach (var line in explain ? resolutions[entity.Id].Select(Resolved).Distinct() : []) Row(text, "", line);
        }

        foreach (var relation in graph.Statements.OfType<RelationStatement>())
        {
            var title = relation.Title?.In(language) is { } t ? $" ({t})" : "";
            Row(text, EnumSpelling.Of(relation.Type), $"{Show(relation.From)} → {Show(relation.To)}{title}{Time(relation.Time?.Text)}");
            Because(relation);
        }

        foreach (var happening in graph.Statements.OfType<EventStatement>())
        {
            var mode = happening.Mode is null ? "" : $" {happening.Mode}";
            var place = happening.Place is null ? "" : $" @ {Show(happening.Place)}";
            Row(text, EnumSpelling.Of(happening.Type) + mode, $"{Show(happening.Actors)} → {Show(happening.Recipients)}{place}{Time(happening.Date?.Text)}");
            foreach (var figure in happening.Figures)
                Row(text, "", $"{EnumSpelling.Of(figure.Kind)} {figure.RangeText}{(figure.Unit is null ? "" : " " + figure.Unit)}  «{graph.Document.Text[figure.Start..figure.End].ReplaceLineEndings(" ")}»");
            Because(happening);
        }

        return text.Append('\n').ToString();

        string Show(object ids) => ids is string id
            ? (language == Language.Ar ? names[id].Ar ?? names[id].En : names[id].En ?? names[id].Ar) ?? id
            : string.Join(", ", ((IEnumerable<string>)ids).Select(Show));

        string Resolved(MentionResolution r)
        {
            var words = r.Words is null ? "" : $", words «{r.Words}»";
            var rejected = string.Concat(r.Rejected.Select(c => $"; not {c.EntityId}{(c.Score is { } score ? $" ({score:0.##})" : "")}: {c.Reason}"));
            return $"«{graph.Document.Text[r.Start..r.End].ReplaceLineEndings(" ")}»: {r.Rule}{words}{rejected}";
        }

        void Because(Statement statement)
        {
            if (!explain) return;
            Row(text, "", $"rule {statement.Evidence.Rule}, words «{statement.Evidence.Trigger}», confidence {statement.Evidence.Confidence:0.##}:");
            Row(text, "", graph.Document.Text[statement.Evidence.Start..statement.Evidence.End].ReplaceLineEndings(" "));
        }
    }

    private static string Time(string? time) => time is null ? "" : $"  [{time}]";

    private static void Row(StringBuilder text, string head, string body) => text.Append("  ").Append(head.PadRight(20)).Append("  ").Append(body).Append('\n');
}

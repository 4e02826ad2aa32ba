using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>
/// A document's extraction as one JSON line: <c>doc, lang, date, entities, relations, events</c>. Entities are referred to by <c>ref</c>;
/// offsets are UTF-16 units into the document's text; a relation or event that several sentences state stands once.
/// </summary>
internal static class ExtractJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(DocumentGraph graph, SeedNameTable seedNames, bool explain)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            var refs = graph.Entities.Select((e, i) => (e.Id, Ref: $"e{i + 1}")).ToDictionary(e => e.Id, e => e.Ref, StringComparer.Ordinal);
            json.WriteStartObject();
            json.WriteString("doc", graph.Document.Name);
            json.WriteString("lang", graph.Document.Language.Tag());
            json.WriteString("date", graph.Document.Date?.Text);
            WriteEntities(json, graph, seedNames, refs, explain);
            WriteRelations(json, graph, refs, explain);
            WriteEvents(json, graph, refs, explain);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteEntities(Utf8JsonWriter json, DocumentGraph graph, SeedNameTable seedNames, Dictionary<string, string> refs, bool explain)
    {
        var resolutions = explain ? graph.Resolutions.DistinctBy(r => (r.Start, r.End, r.EntityId)).ToDictionary(r => (r.Start, r.End, r.EntityId)) : [];
        var names = seedNames.Of(graph);
        var mentions = graph.Mentions.Concat(graph.Titled).ToLookup(m => m.EntityId, StringComparer.Ordinal);
        json.WriteStartArray("entities");
        foreach (var entity in graph.Entities)
        {
            json.WriteStartObject();
            json.WriteString("ref", refs[entity.Id]);
            json.WriteString("id", entity.Id);
            json.WriteString("kind", entity.Kind.ToString());
            json.WriteString("en", names[entity.Id].En);
            json.WriteString("ar", names[entity.Id].Ar);
            json.WriteStartArray("mentions");
            foreach (var mention in mentions[entity.Id].OrderBy(m => m.End).ThenByDescending(m => m.Start))
            {
                json.WriteStartObject();
                json.WriteString("text", graph.Document.Text[mention.Start..mention.End]);
                json.WriteNumber("start", mention.Start);
                json.WriteNumber("end", mention.End);
                json.WriteString("form", EnumSpelling.Of(mention.Form));
                if (resolutions.TryGetValue((mention.Start, mention.End, mention.EntityId), out var resolution)) WriteResolution(json, resolution);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResolution(Utf8JsonWriter json, MentionResolution resolution)
    {
        json.WriteStartObject("because");
        json.WriteString("rule", resolution.Rule);
        json.WriteString("words", resolution.Words);
        json.WriteStartArray("rejected");
        foreach (var other in resolution.Rejected)
        {
            json.WriteStartObject();
            json.WriteString("id", other.EntityId);
            if (other.Score is { } score) json.WriteNumber("score", Math.Round(score, 3));
            json.WriteString("reason", other.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRelations(Utf8JsonWriter json, DocumentGraph graph, Dictionary<string, string> refs, bool explain)
    {
        json.WriteStartArray("relations");
        foreach (var relation in graph.Statements.OfType<RelationStatement>()
            .GroupBy(r => (r.Type, r.From, r.To, r.Title)).Select(g => g.OrderBy(r => r.Time is null).ThenBy(r => r.Evidence.Start).First())
            .OrderBy(r => r.Evidence.Start).ThenBy(r => r.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("type", EnumSpelling.Of(relation.Type));
            json.WriteString("from", refs[relation.From]);
            json.WriteString("to", refs[relation.To]);
            if (relation.Type == Model.Graph.RelationType.HoldsPosition) json.WriteString("title", relation.Title?.In(graph.Document.Language));
            json.WriteString("time", (relation.Time?.Start ?? relation.Time?.End)?.Text);
            if (explain) WriteExplanation(json, graph, relation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvents(Utf8JsonWriter json, DocumentGraph graph, Dictionary<string, string> refs, bool explain)
    {
        json.WriteStartArray("events");
        var number = 0;
        foreach (var happening in graph.Statements.OfType<EventStatement>().OrderBy(e => e.Evidence.Start).ThenBy(e => e.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("ref", $"v{++number}");
            json.WriteString("type", EnumSpelling.Of(happening.Type));
            json.WriteString("mode", happening.Mode);
            json.WriteString("date", happening.Date?.Text);
            json.WriteString("place", happening.Place is { } place ? refs[place] : null);
            WriteRefs(json, "actors", happening.Actors, refs);
            WriteRefs(json, "recipients", happening.Recipients, refs);
            json.WriteString("trigger", happening.Evidence.Trigger);
            if (happening.Figures.Count > 0) WriteFigures(json, graph, happening.Figures);
            if (explain) WriteExplanation(json, graph, happening);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFigures(Utf8JsonWriter json, DocumentGraph graph, IReadOnlyList<Figure> figures)
    {
        json.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            json.WriteStartObject();
            json.WriteString("kind", EnumSpelling.Of(figure.Kind));
            if (figure.Min is { } min) json.WriteNumber("min", min);
            if (figure.Max is { } max) json.WriteNumber("max", max);
            json.WriteString("unit", figure.Unit);
            json.WriteString("words", graph.Document.Text[figure.Start..figure.End]);
            json.WriteNumber("start", figure.Start);
            json.WriteNumber("end", figure.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRefs(Utf8JsonWriter json, string name, IReadOnlyList<string> ids, Dictionary<string, string> refs)
    {
        json.WriteStartArray(name);
        foreach (var id in ids) json.WriteStringValue(refs[id]);
        json.WriteEndArray();
    }

    private static void WriteExplanation(Utf8JsonWriter json, DocumentGraph graph, Statement statement)
    {
        json.WriteStartObject("because");
        json.WriteString("rule", statement.Evidence.Rule);
        json.WriteString("words", statement.Evidence.Trigger);
        json.WriteString("sentence", graph.Document.Text[statement.Evidence.Start..statement.Evidence.End]);
        json.WriteNumber("start", statement.Evidence.Start);
        json.WriteNumber("end", statement.Evidence.End);
        json.WriteNumber("confidence", statement.Evidence.Confidence);
        json.WriteEndObject();
    }
}

using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Import.Exchange;

/// <summary>Writes a document with its drafts, mentions and statements as one <c>document</c> record; <see cref="DocumentJsonReader"/> reads it back equal.</summary>
internal static class DocumentJsonWriter
{
    public static void Write(Utf8JsonWriter json, DocumentGraph graph)
    {
        json.WriteStartObject();
        json.WriteString(GraphJson.Record, GraphJson.DocumentRecord);
        WriteDocument(json, graph.Document);
        json.WriteStartArray("entities");
        foreach (var draft in graph.Entities.OrderBy(e => e.Id, StringComparer.Ordinal)) WriteDraft(json, draft);
        json.WriteEndArray();
        json.WriteStartArray("mentions");
        foreach (var mention in graph.Mentions.OrderBy(m => m.Start).ThenBy(m => m.End).ThenBy(m => m.EntityId, StringComparer.Ordinal)) WriteMention(json, mention);
        json.WriteEndArray();
        if (graph.Resolutions.Count > 0)
        {
            json.WriteStartArray("resolutions");
            foreach (var resolution in graph.Resolutions.OrderBy(r => r.Start).ThenBy(r => r.End).ThenBy(r => r.EntityId, StringComparer.Ordinal)) WriteResolution(json, resolution);
            json.WriteEndArray();
        }

        json.WriteStartArray("statements");
        foreach (var statement in graph.Statements.OrderBy(s => s.Evidence.Start).ThenBy(s => s.Id, StringComparer.Ordinal)) WriteStatement(json, statement);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, Document document)
    {
        json.WriteString("id", document.Id);
        json.WriteEnum("kind", document.Kind);
        json.WriteString("name", document.Name);
        json.WriteString("language", document.Language.Tag());
        json.WriteOptional("title", document.Title);
        json.WriteOptional("publisher", document.Publisher);
        json.WriteOptional("url", document.Url);
        json.WriteOptional("date", document.Date?.Text);
        json.WriteString("text", document.Text);
    }

    private static void WriteDraft(Utf8JsonWriter json, EntityDraft draft)
    {
        json.WriteStartObject();
        json.WriteString("id", draft.Id);
        json.WriteEnum("kind", draft.Kind);
        json.WriteOptional("description", draft.Description);
        json.WriteOptional("identifiers", draft.Identifiers);
        json.WriteEndObject();
    }

    private static void WriteMention(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject();
        json.WriteString("entity", mention.EntityId);
        json.WriteNumber("start", mention.Start);
        json.WriteNumber("end", mention.End);
        json.WriteEnum("form", mention.Form);
        json.WriteString("language", mention.Language.Tag());
        json.WriteNumber("sentenceStart", mention.SentenceStart);
        json.WriteNumber("sentenceEnd", mention.SentenceEnd);
        json.WriteEndObject();
    }

    private static void WriteResolution(Utf8JsonWriter json, MentionResolution resolution)
    {
        json.WriteStartObject();
        json.WriteString("entity", resolution.EntityId);
        json.WriteNumber("start", resolution.Start);
        json.WriteNumber("end", resolution.End);
        json.WriteString("rule", resolution.Rule);
        json.WriteOptional("words", resolution.Words);
        if (resolution.Rejected.Count > 0)
        {
            json.WriteStartArray("rejected");
            foreach (var other in resolution.Rejected)
            {
                json.WriteStartObject();
                json.WriteString("entity", other.EntityId);
                if (other.Score is { } score) json.WriteNumber("score", score);
                json.WriteString("reason", other.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        json.WriteNumber("start", statement.Evidence.Start);
        json.WriteNumber("end", statement.Evidence.End);
        json.WriteString("language", statement.Evidence.Language.Tag());
        json.WriteString("extractor", statement.Evidence.Extractor);
        json.WriteOptional("rule", statement.Evidence.Rule);
        json.WriteOptional("trigger", statement.Evidence.Trigger);
        json.WriteNumber("confidence", statement.Evidence.Confidence);
        switch (statement)
        {
            case NameStatement name:
                json.WriteString("entity", name.EntityId);
                json.WriteString("name", name.Name.Text);
                json.WriteString("nameLanguage", name.Name.Language.Tag());
                json.WriteEnum("role", name.Name.Role);
                break;
            case RelationStatement relation:
                json.WriteEnum("relation", relation.Type);
                json.WriteString("from", relation.From);
                json.WriteString("to", relation.To);
                json.WriteOptional("office", relation.Office);
                json.WriteOptional("title", relation.Title);
                json.WriteOptional("time", relation.Time?.Text);
                break;
            case EventStatement happening:
                json.WriteEnum("event", happening.Type);
                json.WriteOptional("eventId", happening.EventId);
                json.WriteOptional("names", happening.Names);
                json.WriteOptional("mode", happening.Mode);
                json.WriteOptional("contexts", happening.Contexts);
                json.WriteOptional("date", happening.Date?.Text);
                json.WriteOptional("place", happening.Place);
                json.WriteOptional("actors", happening.Actors);
                json.WriteOptional("recipients", happening.Recipients);
                WriteFigures(json, happening.Figures);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, IReadOnlyList<Figure> figures)
    {
        if (figures.Count == 0) return;
        json.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            json.WriteStartObject();
            json.WriteEnum("kind", figure.Kind);
            if (figure.Min is { } min) json.WriteNumber("min", min);
            if (figure.Max is { } max) json.WriteNumber("max", max);
            json.WriteOptional("unit", figure.Unit);
            json.WriteNumber("start", figure.Start);
            json.WriteNumber("end", figure.End);
            json.WriteNumber("sentenceStart", figure.SentenceStart);
            json.WriteNumber("sentenceEnd", figure.SentenceEnd);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

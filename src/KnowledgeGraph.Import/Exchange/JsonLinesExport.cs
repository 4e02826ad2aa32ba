using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Import.Exchange;

/// <summary>Writes a graph as JSON lines (see <see cref="GraphJson"/>): equal graphs give equal bytes, and importing the whole graph's lines makes it again.</summary>
public static class JsonLinesExport
{
    private const int EditPage = 1_000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="KeyNotFoundException">The scope's root is not in the graph.</exception>
    public static async Task WriteAsync(IGraphReader store, ExportScope scope, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(output);
        await foreach (var page in GraphSelection.ReadAsync(store, scope, cancellation))
        {
            var evidence = await store.GetEvidenceAsync([.. page.Relations.Select(r => r.Id), .. page.Events.Select(e => e.Id)], cancellation);
            foreach (var entity in page.Entities.Where(e => e.Kind != EntityKind.Event)) await LineAsync(output, json => WriteEntity(json, entity), cancellation);
            foreach (var relation in page.Relations) await LineAsync(output, json => WriteRelation(json, relation, evidence.GetValueOrDefault(relation.Id)), cancellation);
            foreach (var happening in page.Events) await LineAsync(output, json => WriteEvent(json, happening, evidence.GetValueOrDefault(happening.Id)), cancellation);
        }

        if (scope.Root is not null) return;
        await foreach (var graph in store.ReadAllAsync(cancellation)) await LineAsync(output, json => DocumentJsonWriter.Write(json, graph), cancellation);
        string? before = null;
        while (true)
        {
            var page = await store.ListEditsAsync(new(), new PageRequest(Last: EditPage, Before: before), cancellation);
            foreach (var edit in page.Items.Reverse()) await LineAsync(output, json => EditJson.Write(json, edit.Edit), cancellation);
            if (!page.HasPrevious) break;
            before = page.Cursors[0];
        }
    }

    private static async Task LineAsync(Stream output, Action<Utf8JsonWriter> write, CancellationToken cancellation)
    {
        await using (var json = new Utf8JsonWriter(output, Options)) write(json);
        await output.WriteAsync("\n"u8.ToArray(), cancellation);
    }

    private static void WriteEntity(Utf8JsonWriter json, Entity entity)
    {
        json.WriteStartObject();
        json.WriteString(GraphJson.Record, "entity");
        WriteEntityMembers(json, entity);
        json.WriteEndObject();
    }

    private static void WriteEntityMembers(Utf8JsonWriter json, Entity entity)
    {
        json.WriteString("id", entity.Id);
        json.WriteEnum("kind", entity.Kind);
        json.WriteStartArray("names");
        foreach (var name in entity.Names)
        {
            json.WriteStartObject();
            json.WriteString("text", name.Text);
            json.WriteString("language", name.Language.Tag());
            json.WriteEnum("role", name.Role);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteOptional("description", entity.Description);
        json.WriteOptional("identifiers", entity.Identifiers);
    }

    private static void WriteRelation(Utf8JsonWriter json, Relation relation, IReadOnlyList<EvidenceOf>? evidence)
    {
        json.WriteStartObject();
        json.WriteString(GraphJson.Record, "relation");
        json.WriteString("id", relation.Id);
        json.WriteEnum("type", relation.Type);
        json.WriteString("from", relation.From);
        json.WriteString("to", relation.To);
        json.WriteOptional("office", relation.Office);
        json.WriteOptional("title", relation.Title);
        json.WriteOptional("time", relation.Time?.Text);
        json.WriteNumber("confidence", relation.Confidence);
        WriteEvidence(json, evidence);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, Event happening, IReadOnlyList<EvidenceOf>? evidence)
    {
        json.WriteStartObject();
        json.WriteString(GraphJson.Record, "event");
        WriteEntityMembers(json, happening.Entity);
        json.WriteEnum("type", happening.Type);
        json.WriteOptional("mode", happening.Mode);
        json.WriteOptional("contexts", happening.Contexts);
        json.WriteOptional("date", happening.Date?.Text);
        json.WriteOptional("place", happening.Place);
        json.WriteOptional("actors", happening.Actors);
        json.WriteOptional("recipients", happening.Recipients);
        json.WriteNumber("confidence", happening.Confidence);
        WriteEvidence(json, evidence);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, IReadOnlyList<EvidenceOf>? evidence)
    {
        json.WriteStartArray("evidence");
        foreach (var piece in evidence ?? [])
        {
            json.WriteStartObject();
            json.WriteString("document", piece.Evidence.DocumentId);
            json.WriteNumber("start", piece.Evidence.Start);
            json.WriteNumber("end", piece.Evidence.End);
            json.WriteString("sentence", piece.Sentence);
            json.WriteString("language", piece.Evidence.Language.Tag());
            json.WriteString("extractor", piece.Evidence.Extractor);
            json.WriteOptional("rule", piece.Evidence.Rule);
            json.WriteOptional("trigger", piece.Evidence.Trigger);
            json.WriteNumber("confidence", piece.Evidence.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

using System.Globalization;
using System.Text;
using System.Xml;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Import.Exchange;

/// <summary>
/// Writes a graph as GraphML 1.0 (graphml.graphdrawing.org) for Gephi, yEd, NetworkX and their kind: entities and events are nodes,
/// relations are edges, and so are an event's actors, recipients and place.
/// </summary>
public static class GraphMlExport
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Type)[] Keys =
    [
        ("kind", "node", "string"), ("label", "node", "string"), ("name_en", "node", "string"), ("name_ar", "node", "string"), ("description_en", "node", "string"),
        ("description_ar", "node", "string"), ("event_type", "node", "string"), ("event_mode", "node", "string"), ("date", "node", "string"),
        ("type", "edge", "string"), ("office", "edge", "string"), ("title_en", "edge", "string"), ("title_ar", "edge", "string"), ("time", "edge", "string"),
        ("confidence", "edge", "double"),
    ];

    /// <exception cref="KeyNotFoundException">The scope's root is not in the graph.</exception>
    public static async Task WriteAsync(IGraphReader store, ExportScope scope, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(output);
        var settings = new XmlWriterSettings { Async = true, Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" };
        await using var xml = XmlWriter.Create(output, settings);
        await xml.WriteStartDocumentAsync();
        xml.WriteStartElement("graphml", Namespace);
        foreach (var (id, target, type) in Keys) WriteKey(xml, id, target, type);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "directed");
        await foreach (var page in GraphSelection.ReadAsync(store, scope, cancellation))
        {
            var events = page.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
            foreach (var entity in page.Entities) WriteNode(xml, entity, events.GetValueOrDefault(entity.Id));
            foreach (var relation in page.Relations) WriteRelation(xml, relation);
            foreach (var happening in page.Events) WriteParticipants(xml, happening);
            await xml.FlushAsync();
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private static void WriteKey(XmlWriter xml, string id, string target, string type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", target);
        xml.WriteAttributeString("attr.name", id);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteNode(XmlWriter xml, Entity entity, Event? happening)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", entity.Id);
        WriteData(xml, "kind", EnumSpelling.Of(entity.Kind));
        WriteData(xml, "label", entity.NameIn(Language.En));
        WriteData(xml, "name_en", entity.Names.FirstOrDefault(n => n is { Language: Language.En, Role: NameRole.Preferred })?.Text);
        WriteData(xml, "name_ar", entity.Names.FirstOrDefault(n => n is { Language: Language.Ar, Role: NameRole.Preferred })?.Text);
        WriteData(xml, "description_en", entity.Description?.En);
        WriteData(xml, "description_ar", entity.Description?.Ar);
        if (happening is not null)
        {
            WriteData(xml, "event_type", EnumSpelling.Of(happening.Type));
            WriteData(xml, "event_mode", happening.Mode);
            WriteData(xml, "date", happening.Date?.Text);
        }

        xml.WriteEndElement();
    }

    private static void WriteRelation(XmlWriter xml, Relation relation)
    {
        StartEdge(xml, relation.Id, relation.From, relation.To, EnumSpelling.Of(relation.Type));
        WriteData(xml, "office", relation.Office);
        WriteData(xml, "title_en", relation.Title?.En);
        WriteData(xml, "title_ar", relation.Title?.Ar);
        WriteData(xml, "time", relation.Time?.Text);
        WriteData(xml, "confidence", relation.Confidence.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void WriteParticipants(XmlWriter xml, Event happening)
    {
        IEnumerable<(string Role, string Id)> ends =
        [
            .. happening.Actors.Select(id => ("ACTOR", id)), .. happening.Recipients.Select(id => ("RECIPIENT", id)),
            .. happening.Place is { } place ? [("PLACE", place)] : Array.Empty<(string, string)>(),
        ];
        foreach (var (role, id) in ends)
        {
            StartEdge(xml, $"{happening.Id}/{role}/{id}", happening.Id, id, role);
            xml.WriteEndElement();
        }
    }

    private static void StartEdge(XmlWriter xml, string id, string source, string target, string type)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("source", source);
        xml.WriteAttributeString("target", target);
        WriteData(xml, "type", type);
    }

    private static void WriteData(XmlWriter xml, string key, string? value)
    {
        if (value is null) return;
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(Printable(value));
        xml.WriteEndElement();
    }

    /// <summary>XML 1.0 has no way to write most control characters and lone surrogates; U+FFFD stands for each.</summary>
    private static string Printable(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) safe.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        return safe.ToString();
    }
}

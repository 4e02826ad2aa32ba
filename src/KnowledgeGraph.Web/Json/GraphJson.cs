using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Json;

/// <summary>How the graph's things are written in the JSON twins of the pages: kinds and types as in GraphQL, times as EDTF, languages as BCP 47 tags.</summary>
internal static class GraphJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public static object Entity(Entity entity) => new
    {
        entity.Id,
        entity.Kind,
        Names = entity.Names.Select(n => new { n.Text, Language = n.Language.Tag(), n.Role }),
        Description = Localized(entity.Description),
        entity.Identifiers,
    };

    /// <summary>An entity as others refer to it.</summary>
    public static object Reference(string id, GraphLookup lookup) => new
    {
        Id = id,
        Name = new { En = lookup.NameOf(id, Language.En).Text, Ar = lookup.NameOf(id, Language.Ar).Text },
    };

    public static object Relation(Relation relation, GraphLookup lookup) => new
    {
        relation.Id,
        relation.Type,
        From = Reference(relation.From, lookup),
        To = Reference(relation.To, lookup),
        relation.Office,
        Title = Localized(relation.Title),
        Time = relation.Time?.Text,
        relation.Confidence,
        Evidence = lookup.EvidenceOf(relation.Id).Select(e => Evidence(e, lookup)),
    };

    public static object Event(Event @event, GraphLookup lookup) => new
    {
        @event.Id,
        Names = @event.Entity.Names.Select(n => new { n.Text, Language = n.Language.Tag() }),
        @event.Type,
        @event.Mode,
        @event.Contexts,
        Date = @event.Date?.Text,
        Place = @event.Place is { } place ? Reference(place, lookup) : null,
        Actors = @event.Actors.Select(a => Reference(a, lookup)),
        Recipients = @event.Recipients.Select(r => Reference(r, lookup)),
        @event.Confidence,
        Evidence = lookup.EvidenceOf(@event.Id).Select(e => Evidence(e, lookup)),
    };

    public static object Evidence(EvidenceOf evidence, GraphLookup lookup) => new
    {
        Document = lookup.Documents.TryGetValue(evidence.Evidence.DocumentId, out var document) ? Source(document) : new { Id = evidence.Evidence.DocumentId },
        evidence.Evidence.Start,
        evidence.Evidence.End,
        evidence.Sentence,
        Language = evidence.Evidence.Language.Tag(),
        Time = evidence.Time?.Text,
        evidence.Evidence.Extractor,
        evidence.Evidence.Rule,
        evidence.Evidence.Trigger,
        evidence.Evidence.Confidence,
    };

    /// <summary>A document without its text.</summary>
    public static object Source(Document document) => new
    {
        document.Id,
        document.Kind,
        document.Name,
        Language = document.Language.Tag(),
        document.Title,
        document.Publisher,
        document.Url,
        Date = document.Date?.Text,
    };

    public static object Mention(Mention mention) => new
    {
        Document = mention.DocumentId,
        Entity = mention.EntityId,
        mention.Start,
        mention.End,
        mention.Form,
        Language = mention.Language.Tag(),
        Sentence = new { Start = mention.SentenceStart, End = mention.SentenceEnd },
    };

    public static object? Localized(LocalizedText? text) => text is null ? null : new { text.En, text.Ar };
}

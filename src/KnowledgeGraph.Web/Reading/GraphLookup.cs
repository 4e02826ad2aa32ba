using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Web.Reading;

/// <summary>What a page names beside its subject: read in a fixed number of calls, whatever the page shows.</summary>
public sealed record GraphLookup(
    IReadOnlyDictionary<string, Entity> Entities, IReadOnlyDictionary<string, Event> Events, IReadOnlyDictionary<string, Document> Documents,
    IReadOnlyDictionary<string, IReadOnlyList<EvidenceOf>> Evidence)
{
    public static GraphLookup Empty { get; } = new(
        new Dictionary<string, Entity>(), new Dictionary<string, Event>(), new Dictionary<string, Document>(), new Dictionary<string, IReadOnlyList<EvidenceOf>>());

    /// <summary>The name an entity is shown by; its id, as English, where the store has lost it.</summary>
    public Name NameOf(string id, Language language) =>
        Entities.TryGetValue(id, out var entity) ? ShownName.Of(entity, language)
        : Events.TryGetValue(id, out var @event) ? ShownName.Of(@event.Entity, language)
        : new(id, Language.En, NameRole.Preferred);

    public IReadOnlyList<EvidenceOf> EvidenceOf(string id) => Evidence.GetValueOrDefault(id) ?? [];

    /// <summary>Reads what relations and events need to be shown: evidence and events, then the entities and documents that they name.</summary>
    /// <param name="entityIds">Further entities.</param>
    /// <param name="documentIds">Further documents.</param>
    public static async Task<GraphLookup> LoadAsync(
        IGraphReader reader, IReadOnlyCollection<Relation> relations, IReadOnlyCollection<string> eventIds, IEnumerable<string> entityIds,
        IEnumerable<string> documentIds, CancellationToken cancellation)
    {
        var evidenceTask = reader.GetEvidenceAsync([.. relations.Select(r => r.Id), .. eventIds], cancellation);
        var eventsTask = reader.GetEventsAsync(eventIds, cancellation);
        var (evidence, events) = (await evidenceTask, await eventsTask);
        var named = relations.SelectMany(r => new[] { r.From, r.To }).Concat(events.Values.SelectMany(Parties)).Concat(entityIds).ToHashSet(StringComparer.Ordinal);
        var cited = evidence.Values.SelectMany(list => list.Select(e => e.Evidence.DocumentId)).Concat(documentIds).ToHashSet(StringComparer.Ordinal);
        var entitiesTask = reader.GetEntitiesAsync(named, cancellation);
        var documentsTask = reader.GetDocumentsAsync(cited, cancellation);
        return new(await entitiesTask, events, await documentsTask, evidence);
    }

    /// <summary>Every entity that an event names.</summary>
    public static IEnumerable<string> Parties(Event @event)
    {
        var ids = @event.Actors.Concat(@event.Recipients);
        return @event.Place is { } place ? ids.Append(place) : ids;
    }
}

using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Subscriptions;

/// <summary>Which changes a subscriber wants to hear of; null members let everything through.</summary>
/// <param name="Kinds">Entities of these kinds.</param>
/// <param name="Ids">These entities, under whatever id they answer to now, and documents that mention one of them.</param>
/// <param name="Types">Events of these types.</param>
internal sealed record ChangeFilter(IReadOnlyCollection<EntityKind>? Kinds, IReadOnlyCollection<string>? Ids, IReadOnlyCollection<EventType>? Types)
{
    private const int Batch = 1_000;

    /// <summary>What of a set of changes passes. An event that is gone passes whatever its type was.</summary>
    public async Task<ChangeSet> ApplyAsync(ChangeSet changes, IGraphReader store, CancellationToken cancellation)
    {
        var ids = Ids is null ? null : await EveryIdAsync(Ids, store, cancellation);
        var entities = changes.EntityIds.Where(id => ids?.Contains(id) != false && HasKind(id)).ToList();
        if (Types is not null) entities = await OfTypesAsync(entities, store, cancellation);
        var documents = Kinds is null && Types is null ? changes.DocumentIds : [];
        if (ids is not null && documents.Count > 0) documents = await MentioningAsync(ids, documents, store, cancellation);
        return new(changes.Revision, entities, documents);
    }

    /// <summary>Where types of events are wanted and no kinds, only events are.</summary>
    private bool HasKind(string id) =>
        EntityKinds.OfId(id) is not { } kind || (Kinds is null ? Types is null || kind == EntityKind.Event : Kinds.Contains(kind));

    /// <summary>The ids asked for and those of the entities they were merged into.</summary>
    private static async Task<HashSet<string>> EveryIdAsync(IReadOnlyCollection<string> ids, IGraphReader store, CancellationToken cancellation)
    {
        var all = new HashSet<string>(ids, StringComparer.Ordinal);
        foreach (var entity in (await store.GetEntitiesAsync(ids, cancellation)).Values) all.Add(entity.Id);
        return all;
    }

    private async Task<List<string>> OfTypesAsync(List<string> ids, IGraphReader store, CancellationToken cancellation)
    {
        var kept = new List<string>(ids.Count);
        foreach (var batch in ids.Chunk(Batch))
        {
            var events = await store.GetEventsAsync([.. batch.Where(id => EntityKinds.OfId(id) == EntityKind.Event)], cancellation);
            kept.AddRange(batch.Where(id => !events.TryGetValue(id, out var found) || Types!.Contains(found.Type)));
        }

        return kept;
    }

    private static async Task<List<string>> MentioningAsync(HashSet<string> entities, IReadOnlyList<string> documents, IGraphReader store, CancellationToken cancellation)
    {
        var kept = new List<string>();
        foreach (var batch in documents.Chunk(Batch))
        {
            var mentions = await store.GetDocumentMentionsAsync(batch, cancellation);
            kept.AddRange(batch.Where(id => mentions.TryGetValue(id, out var found) && found.Any(m => entities.Contains(m.EntityId))));
        }

        return kept;
    }
}

using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Writes what changed in a store to an index, in batches.</summary>
internal sealed class IndexUpdate(IGraphReader store, IndexWriter writer, CancellationToken cancellation)
{
    private const int EntityBatch = 500;
    private const int DocumentBatch = 100;

    /// <param name="before">The index as it was, to tell whose connectedness changed; null where it was empty.</param>
    public async Task ApplyAsync(ChangeSet changes, IndexSearcher? before)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var batch in changes.DocumentIds.Chunk(DocumentBatch)) await WriteDocumentsAsync(batch, before, touched).ConfigureAwait(false);
        var done = changes.EntityIds.ToHashSet(StringComparer.Ordinal);
        foreach (var batch in changes.EntityIds.Chunk(EntityBatch)) await WriteEntitiesAsync(batch, null, touched).ConfigureAwait(false);
        if (before is null) return;
        foreach (var batch in touched.Where(id => !done.Contains(id)).Chunk(EntityBatch)) await WriteEntitiesAsync(batch, before, []).ConfigureAwait(false);
    }

    private async Task WriteDocumentsAsync(string[] ids, IndexSearcher? before, HashSet<string> touched)
    {
        cancellation.ThrowIfCancellationRequested();
        var documents = await store.GetDocumentsAsync(ids, cancellation).ConfigureAwait(false);
        var mentions = await store.GetDocumentMentionsAsync(ids, cancellation).ConfigureAwait(false);
        foreach (var id in ids)
        {
            if (before is not null) touched.UnionWith(MentionedBefore(before, id));
            var own = mentions.GetValueOrDefault(id) ?? [];
            touched.UnionWith(own.Select(m => m.EntityId));
            var owner = new Term(IndexFields.Owner, id);
            if (documents.TryGetValue(id, out var document) && document.Id == id && TextDocuments.IsHit(document)) writer.UpdateDocument(owner, TextDocuments.Of(document, own));
            else writer.DeleteDocuments(owner);
        }
    }

    private async Task WriteEntitiesAsync(string[] ids, IndexSearcher? onlyWhereWeightDiffersFrom, HashSet<string> touched)
    {
        cancellation.ThrowIfCancellationRequested();
        var connections = await ConnectionsAsync(ids).ConfigureAwait(false);
        if (onlyWhereWeightDiffersFrom is { } before) ids = [.. ids.Where(id => IndexReads.WeightOf(before, id) != Connectedness.Of(connections.GetValueOrDefault(id)))];
        if (ids.Length == 0) return;
        var entities = await store.GetEntitiesAsync(ids, cancellation).ConfigureAwait(false);
        var events = await store.GetEventsAsync([.. ids.Where(id => EntityKinds.OfId(id) == EntityKind.Event)], cancellation).ConfigureAwait(false);
        foreach (var happening in events.Values) touched.UnionWith(EntityDocuments.Involved(happening));
        var offices = await OfficesAsync([.. ids.Where(id => EntityKinds.OfId(id) == EntityKind.Person)]).ConfigureAwait(false);
        foreach (var id in ids)
        {
            var owner = new Term(IndexFields.Owner, id);

            // The id of a merged entity answers with the entity it became, which has documents of its own.
            if (entities.TryGetValue(id, out var entity) && entity.Id == id)
                writer.UpdateDocuments(owner, EntityDocuments.Of(entity, events.GetValueOrDefault(id), connections.GetValueOrDefault(id), offices.GetValueOrDefault(id) ?? []));
            else writer.DeleteDocuments(owner);
        }
    }

    private async Task<Dictionary<string, long>> ConnectionsAsync(string[] ids)
    {
        var none = PageRequest.Of(0);
        var connections = new Dictionary<string, long>(StringComparer.Ordinal);
        Add(await store.GetEntityMentionsAsync(ids, null, none, cancellation).ConfigureAwait(false));
        Add(await store.GetEntityRelationsAsync(ids, new(), none, cancellation).ConfigureAwait(false));
        Add(await store.GetEntityEventsAsync(ids, new(), EventOrder.DateDescending, none, cancellation).ConfigureAwait(false));
        return connections;

        void Add<T>(IReadOnlyDictionary<string, Page<T>> pages)
        {
            foreach (var (id, page) in pages) connections[id] = connections.GetValueOrDefault(id) + page.TotalCount;
        }
    }

    // A person is looked for by office and body too: «the foreign minister of Qatar».
    private async Task<Dictionary<string, IReadOnlyList<Office>>> OfficesAsync(string[] ids)
    {
        if (ids.Length == 0) return [];
        var held = await store.GetEntityRelationsAsync(ids, new([RelationType.HoldsPosition], RelationDirection.Outgoing), PageRequest.Of(20), cancellation).ConfigureAwait(false);
        var bodies = await store.GetEntitiesAsync([.. held.Values.SelectMany(page => page.Items).Select(relation => relation.To).Distinct()], cancellation).ConfigureAwait(false);
        return held.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Office>)[.. pair.Value.Items.Select(relation => Office.Of(relation, bodies.GetValueOrDefault(relation.To)))]);
    }

    private static string[] MentionedBefore(IndexSearcher before, string documentId) =>
        IndexReads.FindHit(before, documentId) is { } number
            ? before.Doc(number, new HashSet<string> { IndexFields.StoredMentioned }).GetField(IndexFields.StoredMentioned)?.GetStringValue(CultureInfo.InvariantCulture)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? []
            : [];
}

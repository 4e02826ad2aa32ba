using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Writes what changed in a store to an index, in batches.</summary>
internal sealed class IndexUpdate(IGraphReader store, IndexWriter writer, CancellationToken cancellation)
{
    private const int EntityBatch = 500;
    private const int DocumentBatch = 100;
    private const int MostThreads = 4;
    private const int FewDocuments = 200_000;
    private const int MostSegments = 4;

    // What a search box is asked for most.
    private static readonly EntityKind[] First = [EntityKind.State, EntityKind.Organization, EntityKind.Person, EntityKind.Initiative];

    private bool isFilling;

    /// <summary>Fills an index in which nothing is, on several processors.</summary>
    /// <param name="show">Called each time there is as much again as at the call before, by one thread at a time.</param>
    public async Task FillAsync(ChangeSet all, Action? show)
    {
        isFilling = true;
        var (written, showing) = (0, new Lock());
        var parts = new ConcurrentQueue<Func<Task>>(all.EntityIds.OrderBy(id => EntityKinds.OfId(id) is { } kind && First.Contains(kind) ? Array.IndexOf(First, kind) : First.Length)
            .Chunk(EntityBatch).Select(batch => (Func<Task>)(() => WriteEntitiesAsync(batch, null, [])))
            .Concat(all.DocumentIds.Chunk(DocumentBatch).Select(batch => (Func<Task>)(() => WriteDocumentsAsync(batch, null, [])))));

        // On threads of their own, for those of the pool answer meanwhile.
        await Task.WhenAll(Enumerable.Range(0, Math.Min(MostThreads, Environment.ProcessorCount)).Select(_ =>
            Task.Factory.StartNew(() => WorkAsync().GetAwaiter().GetResult(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))).ConfigureAwait(false);

        // Each segment is searched by itself. The small ones are joined; the large ones of a large index would take too long.
        writer.ForceMerge(writer.MaxDoc < FewDocuments ? 1 : MostSegments);

        async Task WorkAsync()
        {
            try
            {
                while (parts.TryDequeue(out var part))
                {
                    await part().ConfigureAwait(false);
                    if (show is null || !BitOperations.IsPow2(Interlocked.Increment(ref written))) continue;
                    lock (showing) show();
                }
            }
            catch
            {
                parts.Clear(); // The others stop too.
                throw;
            }
        }
    }

    /// <param name="before">The index as it was, to tell whose connectedness changed.</param>
    public async Task ApplyAsync(ChangeSet changes, IndexSearcher before)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var batch in changes.DocumentIds.Chunk(DocumentBatch)) await WriteDocumentsAsync(batch, before, touched).ConfigureAwait(false);
        var done = changes.EntityIds.ToHashSet(StringComparer.Ordinal);
        foreach (var batch in changes.EntityIds.Chunk(EntityBatch)) await WriteEntitiesAsync(batch, null, touched).ConfigureAwait(false);
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
            Write(id, documents.TryGetValue(id, out var document) && document.Id == id && TextDocuments.IsHit(document) ? [TextDocuments.Of(document, own)] : null);
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
            // The id of a merged entity answers with the entity it became, which has documents of its own.
            Write(id, entities.TryGetValue(id, out var entity) && entity.Id == id
                ? EntityDocuments.Of(entity, events.GetValueOrDefault(id), connections.GetValueOrDefault(id), offices.GetValueOrDefault(id) ?? [])
                : null);
        }
    }

    // In an index that is being filled there is nothing to replace.
    private void Write(string id, IEnumerable<LuceneDocument>? documents)
    {
        if (documents is not null && isFilling) writer.AddDocuments(documents);
        else if (documents is not null) writer.UpdateDocuments(new Term(IndexFields.Owner, id), documents);
        else if (!isFilling) writer.DeleteDocuments(new Term(IndexFields.Owner, id));
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

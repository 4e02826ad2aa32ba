using System.Runtime.CompilerServices;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Compares an index with its store.</summary>
internal static class IndexCheck
{
    private const int Batch = 500;

    public static async IAsyncEnumerable<StoreProblem> RunAsync(IndexMaintenance maintenance, IGraphReader store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var lease = maintenance.Acquire();
        if (lease is null)
        {
            yield return new("index-missing", maintenance.Location, "There is no readable search index.", true);
            yield break;
        }

        if (lease.FindDamage() is { } damage)
        {
            maintenance.MarkDamaged();
            yield return new("index-damaged", maintenance.Location, $"The search index is damaged: {damage}", true);
            yield break;
        }

        var changes = await store.GetChangesAsync(0, cancellation).ConfigureAwait(false);
        if (lease.Revision != changes.Revision)
            yield return new("index-revision", maintenance.Location, $"The search index stands at revision {lease.Revision}, the store at {changes.Revision}.", true);

        var indexed = IndexReads.AllIds(lease.Searcher);
        foreach (var batch in changes.EntityIds.Chunk(Batch))
        {
            var entities = await store.GetEntitiesAsync(batch, cancellation).ConfigureAwait(false);
            foreach (var id in batch)
                if (Compare(id, entities.TryGetValue(id, out var entity) && entity.Id == id, indexed) is { } problem)
                    yield return problem;
        }

        foreach (var batch in changes.DocumentIds.Chunk(Batch))
        {
            var documents = await store.GetDocumentsAsync(batch, cancellation).ConfigureAwait(false);
            foreach (var id in batch)
                if (Compare(id, documents.TryGetValue(id, out var document) && TextDocuments.IsHit(document), indexed) is { } problem)
                    yield return problem;
        }

        foreach (var id in indexed.Order(StringComparer.Ordinal)) yield return new("index-surplus", id, $"The search index has {id}, which the store has not.", true);
    }

    // What both have is taken out of the set; what remains at the end the store never had.
    private static StoreProblem? Compare(string id, bool inStore, HashSet<string> indexed)
    {
        var inIndex = indexed.Remove(id);
        if (inStore == inIndex) return null;
        return inStore
            ? new("index-gap", id, $"The search index lacks {id}.", true)
            : new("index-surplus", id, $"The search index has {id}, which the store has not.", true);
    }
}

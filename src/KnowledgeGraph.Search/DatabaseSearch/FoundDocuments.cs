using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Search.Indexing;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace KnowledgeGraph.Search.DatabaseSearch;

/// <summary>Reads the documents that the database found.</summary>
internal static class FoundDocuments
{
    public static async Task<IReadOnlyList<LuceneDocument>> ReadAsync(IGraphReader store, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0) return [];
        var reading = store.GetDocumentsAsync(ids, cancellation);
        var mentions = await store.GetDocumentMentionsAsync(ids, cancellation).ConfigureAwait(false);
        var documents = await reading.ConfigureAwait(false);
        return [.. ids.Where(documents.ContainsKey).Select(id => documents[id]).Where(TextDocuments.IsHit).Select(document => TextDocuments.Of(document, mentions.GetValueOrDefault(document.Id) ?? []))];
    }
}

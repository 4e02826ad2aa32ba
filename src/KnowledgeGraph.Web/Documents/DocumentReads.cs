using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Web.Reading;
using KnowledgeGraph.Web.Searching;

namespace KnowledgeGraph.Web.Documents;

/// <summary>Reads what a document's page shows, in eight calls and a search.</summary>
internal sealed class DocumentReads(IGraphReader reader, ISearchIndex index)
{
    private const int Similar = 6;

    public async Task<DocumentView?> ReadAsync(string id, CancellationToken cancellation)
    {
        if ((await reader.GetDocumentsAsync([id], cancellation)).GetValueOrDefault(id) is not { } document) return null;
        var mentionsTask = reader.GetDocumentMentionsAsync([document.Id], cancellation);
        var similar = await index.SimilarAsync(new SimilarRequest(document.Id, First: Similar), cancellation);
        var similarTask = reader.GetDocumentsAsync([.. similar.Hits.Select(h => h.Id)], cancellation);
        var contentsTask = reader.GetDocumentContentsAsync([document.Id], cancellation);
        var mentions = (await mentionsTask).GetValueOrDefault(document.Id) ?? [];
        var contents = (await contentsTask).GetValueOrDefault(document.Id) ?? new([], []);
        var relations = await reader.GetRelationsAsync(contents.RelationIds, cancellation);
        var evidenceTask = reader.GetEvidenceAsync([.. contents.RelationIds, .. contents.EventIds], cancellation);
        var eventsTask = reader.GetEventsAsync(contents.EventIds, cancellation);
        var (evidence, events) = (await evidenceTask, await eventsTask);
        var named = relations.Values.SelectMany(r => new[] { r.From, r.To }).Concat(events.Values.SelectMany(GraphLookup.Parties))
            .Concat(mentions.Select(m => m.EntityId)).Concat(similar.Hits.Select(h => SearchReads.MatchedEntity(h.Matched)).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var lookup = new GraphLookup(
            await reader.GetEntitiesAsync(named, cancellation), events, new Dictionary<string, Document> { [document.Id] = document }, evidence);
        var others = await similarTask;
        return new(
            document, TextBlock.Of(document, mentions, evidence.Values.SelectMany(e => Sentences(e, document.Id))), mentions,
            [.. contents.RelationIds.Where(relations.ContainsKey).Select(r => Said(relations[r], r))],
            [.. contents.EventIds.Where(events.ContainsKey).Select(e => Said(events[e], e))], lookup,
            [.. similar.Hits.Where(h => others.ContainsKey(h.Id)).Select(h => new SimilarDocument(h, others[h.Id]))]);

        Said<T> Said<T>(T what, string subject) => new(what, [.. Sentences(lookup.EvidenceOf(subject), document.Id).Distinct().Order()]);
    }

    private static IEnumerable<int> Sentences(IReadOnlyList<EvidenceOf> evidence, string documentId) =>
        evidence.Where(e => e.Evidence.DocumentId == documentId).Select(e => e.Evidence.Start);
}

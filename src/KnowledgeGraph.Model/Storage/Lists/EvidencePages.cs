namespace KnowledgeGraph.Model.Storage.Lists;

/// <summary>Pages of evidence for stores that read all of it at once.</summary>
public static class EvidencePages
{
    /// <summary>What orders the evidence of one thing, as <see cref="EvidenceOrder.Of"/> does: rank, document, place, statement.</summary>
    public static IReadOnlyList<SortType> Keys { get; } = [SortType.Number, SortType.Text, SortType.Number, SortType.Number, SortType.Text];

    /// <summary>What orders the evidence that one document gives: place, statement.</summary>
    public static IReadOnlyList<SortType> KeysInDocument { get; } = [SortType.Number, SortType.Number, SortType.Text];

    /// <summary>A page of each list of evidence.</summary>
    /// <exception cref="ArgumentException">The page has a cursor of another list.</exception>
    public static IReadOnlyDictionary<string, Page<EvidenceOf>> Of(IReadOnlyDictionary<string, IReadOnlyList<EvidenceOf>> evidence, PageRequest page)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.ToDictionary(e => e.Key, e => KeyedPage.Of(e.Value, page, [.. Keys], Key), StringComparer.Ordinal);
    }

    /// <summary>A page of what each document is evidence of, put together from what it mentions, what is read in it, and all evidence of that.</summary>
    public static async Task<IReadOnlyDictionary<string, Page<EvidenceIn>>> OfDocumentsAsync(
        IGraphReader reader, IReadOnlyCollection<string> documentIds, PageRequest page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var contents = await reader.GetDocumentContentsAsync(documentIds, cancellation).ConfigureAwait(false);
        var mentions = await reader.GetDocumentMentionsAsync(documentIds, cancellation).ConfigureAwait(false);
        var subjects = contents.Values.SelectMany(c => c.RelationIds.Concat(c.EventIds)).Concat(mentions.Values.SelectMany(m => m.Select(n => n.EntityId))).ToHashSet(StringComparer.Ordinal);
        var evidence = await reader.GetEvidenceAsync(subjects, cancellation).ConfigureAwait(false);
        return evidence.SelectMany(e => e.Value.Select(piece => new EvidenceIn(e.Key, piece))).DistinctBy(e => (e.Evidence.Evidence.DocumentId, e.Evidence.StatementId))
            .GroupBy(e => e.Evidence.Evidence.DocumentId, StringComparer.Ordinal).Where(d => contents.ContainsKey(d.Key))
            .ToDictionary(d => d.Key, d => KeyedPage.Of(
                [.. d.OrderBy(e => e.Evidence.Evidence.Start).ThenBy(e => e.Evidence.Evidence.End).ThenBy(e => e.Evidence.StatementId, StringComparer.Ordinal)],
                page, [.. KeysInDocument], KeyInDocument), StringComparer.Ordinal);
    }

    private static object[] Key(EvidenceOf piece) =>
        [EvidenceOrder.Rank(piece.Evidence.Confidence), piece.Evidence.DocumentId, (long)piece.Evidence.Start, (long)piece.Evidence.End, piece.StatementId];

    private static object[] KeyInDocument(EvidenceIn piece) => [(long)piece.Evidence.Evidence.Start, (long)piece.Evidence.Evidence.End, piece.Evidence.StatementId];
}

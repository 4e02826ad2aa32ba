using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Edits;

/// <summary>Finds the statements that a client speaks of by what they are evidence of.</summary>
internal static class Retraction
{
    /// <param name="subject">A relation, event or entity.</param>
    /// <param name="statements">Null for all.</param>
    public static async Task<EditAction> OfAsync(IGraphReader store, string subject, IReadOnlyList<string>? statements, CancellationToken cancellation)
    {
        var evidence = (await store.GetEvidenceAsync([subject], cancellation)).GetValueOrDefault(subject) ?? throw NotFound(subject);
        if (statements is null && EntityKinds.OfId(subject) is { } kind and not EntityKind.Event)
            throw ApiError.BadArgument($"Say which statements of '{subject}' to retract: all of an entity's names cannot go at once.");
        var chosen = Chosen([.. evidence.Select(e => new StatementRef(e.Evidence.DocumentId, e.StatementId))], statements, subject);
        return new RetractStatements(chosen, await AboutAsync(store, subject, cancellation));
    }

    /// <param name="edit">An edit that retracted statements.</param>
    /// <param name="statements">Null for all.</param>
    public static async Task<EditAction> UndoneAsync(IGraphReader store, string edit, IReadOnlyList<string>? statements, CancellationToken cancellation)
    {
        var recorded = (await store.GetEditsAsync([edit], cancellation)).GetValueOrDefault(edit) ?? throw NotFound(edit);
        if (recorded.Edit.Action is not RetractStatements retracted) throw ApiError.BadArgument($"Edit '{edit}' retracted no statements.");
        return new RestoreStatements(Chosen(retracted.Statements, statements, edit), retracted.About);
    }

    private static IReadOnlyList<StatementRef> Chosen(IReadOnlyList<StatementRef> all, IReadOnlyList<string>? wanted, string subject)
    {
        if (wanted is null) return [.. all.Distinct()];
        var byId = all.ToLookup(s => s.StatementId, StringComparer.Ordinal);
        if (wanted.FirstOrDefault(id => !byId.Contains(id)) is { } missing)
            throw new ApiError(ErrorCodes.NotFound, $"'{subject}' has no statement '{missing}'.").With("subject", missing);
        return [.. wanted.SelectMany(id => byId[id]).Distinct()];
    }

    private static async Task<IReadOnlyList<string>> AboutAsync(IGraphReader store, string subject, CancellationToken cancellation)
    {
        if ((await store.GetRelationsAsync([subject], cancellation)).TryGetValue(subject, out var relation)) return [relation.From, relation.To];
        if ((await store.GetEventsAsync([subject], cancellation)).TryGetValue(subject, out var told))
            return [.. told.Actors.Concat(told.Recipients).Append(told.Place).OfType<string>().Distinct(StringComparer.Ordinal)];
        return [subject];
    }

    private static ApiError NotFound(string id) => new ApiError(ErrorCodes.NotFound, $"There is no '{id}', or nothing that says it.").With("subject", id);
}

using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Evidences;

/// <summary>The fields by which everything in the graph shows its sources: the first pieces as they are, and all of them page by page.</summary>
internal static class EvidenceFields
{
    /// <summary>The evidence of one thing.</summary>
    public static void AddTo<TSource>(ObjectGraphType<TSource> type, Func<TSource, string> id, string description) =>
        AddTo(type, $"{description} The surest first.", (c, page) => Load(c, id(c.Source), "evidence", page, async (store, ids, cancellation) => Nodes(
            await store.GetEvidenceAsync(ids, page, cancellation), (subject, piece) => new(subject, piece))));

    /// <summary>What one document is evidence of.</summary>
    public static void AddTo(ObjectGraphType<Model.Graph.Document> type, string description) =>
        AddTo(type, description, (c, page) => Load(c, c.Source.Id, "evidence in", page, async (store, ids, cancellation) => Nodes(
            await store.GetDocumentEvidenceAsync(ids, page, cancellation), (_, piece) => new(piece.SubjectId, piece.Evidence))));

    /// <summary>Evidence that is there already.</summary>
    public static void AddListed<TSource>(ObjectGraphType<TSource> type, Func<TSource, IReadOnlyList<EvidenceNode>> evidence, string description) =>
        AddTo(type, description, (c, page) => LoadedValues.Of<Page<EvidenceNode>?>(ListPage.ByPlace(evidence(c.Source), page)));

    private static void AddTo<TSource>(
        ObjectGraphType<TSource> type, string description, Func<IResolveFieldContext<TSource>, PageRequest, IDataLoaderResult<Page<EvidenceNode>?>> load)
    {
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<EvidenceObject>>>>("evidence").Description($"{description} The first of `evidenceConnection`.")
            .Argument<IntGraphType>("first", "How many at most; where left out, as many as a page has.")
            .Resolve(c => load(c, PageRequest.Of(c.Size("first", c.Request().Limits.DefaultPageSize))).Then(found => found?.Items ?? []));
        type.Field<NonNullGraphType<ConnectionObject<EvidenceObject>>>("evidenceConnection").Description($"{description} All, page by page.").Paged()
            .Resolve(c => load(c, c.Page()).Then(found => Connection.Of(found ?? new([], [], 0, false, false))));
    }

    private static IDataLoaderResult<Page<EvidenceNode>?> Load(
        IResolveFieldContext context, string id, string what, PageRequest page,
        Func<IGraphReader, IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, Page<EvidenceNode>>>> read)
    {
        var store = context.Request().Store;
        return context.Load().With<Page<EvidenceNode>>(
            ArgumentKey.Of(what, page), (ids, cancellation) => PagingArguments.ReadAsync(page, () => read(store, ids, cancellation))).Load(id);
    }

    private static Dictionary<string, Page<EvidenceNode>> Nodes<T>(IReadOnlyDictionary<string, Page<T>> pages, Func<string, T, EvidenceNode> node) => pages.ToDictionary(
        p => p.Key, p => new Page<EvidenceNode>([.. p.Value.Items.Select(piece => node(p.Key, piece))], p.Value.Cursors, p.Value.TotalCount, p.Value.HasNext, p.Value.HasPrevious),
        StringComparer.Ordinal);
}

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
        AddTo(type, $"{description} The surest first.", (c, page) => Loader(c, "evidence", page, async (store, ids, asked, cancellation) => Nodes(
            await store.GetEvidenceAsync(ids, asked, cancellation), (subject, piece) => new(subject, piece))).Load(id(c.Source)));

    /// <summary>What one document is evidence of.</summary>
    public static void AddTo(ObjectGraphType<Model.Graph.Document> type, string description) =>
        AddTo(type, description, (c, page) => Loader(c, "evidence in", page, async (store, ids, asked, cancellation) => Nodes(
            await store.GetDocumentEvidenceAsync(ids, asked, cancellation), (_, piece) => new(piece.SubjectId, piece.Evidence))).Load(c.Source.Id));

    /// <summary>Evidence that is there already.</summary>
    public static void AddListed<TSource>(ObjectGraphType<TSource> type, Func<TSource, IReadOnlyList<EvidenceNode>> evidence, string description) =>
        AddTo(type, description, (c, page) => LoadedValues.Of<Page<EvidenceNode>?>(ListPage.ByPlace(evidence(c.Source), page(c))));

    private static void AddTo<TSource>(
        ObjectGraphType<TSource> type, string description,
        Func<IResolveFieldContext<TSource>, Func<IResolveFieldContext, PageRequest>, IDataLoaderResult<Page<EvidenceNode>?>> load)
    {
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<EvidenceObject>>>>("evidence").Description($"{description} The first of `evidenceConnection`.")
            .Argument<IntGraphType>("first", "How many at most; where left out, as many as a page has.")
            .Resolve(c => load(c, First).Then(found => found?.Items ?? []));
        type.Field<NonNullGraphType<ConnectionObject<EvidenceObject>>>("evidenceConnection").Description($"{description} All, page by page.").Paged()
            .Resolve(c => load(c, PagingArguments.Page).Then(found => Connection.Of(found ?? new([], [], 0, false, false))));
    }

    private static PageRequest First(IResolveFieldContext context) => PageRequest.Of(context.Size("first", context.Request().Limits.DefaultPageSize));

    private static BatchLoader<Page<EvidenceNode>> Loader(
        IResolveFieldContext context, string what, Func<IResolveFieldContext, PageRequest> page,
        Func<IGraphReader, IReadOnlyCollection<string>, PageRequest, CancellationToken, Task<Dictionary<string, Page<EvidenceNode>>>> read) =>
        context.Load().OfField(context, what, c =>
        {
            var (store, asked) = (c.Request().Store, page(c));
            return c.Load().With<Page<EvidenceNode>>(
                ArgumentKey.Of(what, asked), async (ids, cancellation) => await PagingArguments.ReadAsync(asked, () => read(store, ids, asked, cancellation)));
        });

    private static Dictionary<string, Page<EvidenceNode>> Nodes<T>(IReadOnlyDictionary<string, Page<T>> pages, Func<string, T, EvidenceNode> node) => pages.ToDictionary(
        p => p.Key, p => new Page<EvidenceNode>([.. p.Value.Items.Select(piece => node(p.Key, piece))], p.Value.Cursors, p.Value.TotalCount, p.Value.HasNext, p.Value.HasPrevious),
        StringComparer.Ordinal);
}

using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Disagreements;

/// <summary>The fields that lead to disagreements.</summary>
internal static class DisagreementFields
{
    public static void AddTo(ObjectGraphType query) => query
        .Field<NonNullGraphType<ConnectionObject<DisagreementObject>>>("disagreements").Description("Where sources contradict each other: that of the newest document first.")
        .Argument<DisagreementFilterInput>("filter", "Only some of them.")
        .Paged()
        .ResolveAsync(async c =>
        {
            var page = c.Page();
            var filter = c.GetArgument<DisagreementFilter?>("filter") ?? new DisagreementFilter();
            var found = await PagingArguments.ReadAsync(page, () => c.Request().Store.ListDisagreementsAsync(filter, page, c.CancellationToken));
            return Connection.Of(found, c.Load().Disagreements);
        });

    /// <summary>The disagreements about one thing.</summary>
    public static void AddTo<TSource>(ObjectGraphType<TSource> type, Func<TSource, string> id, string description) => type
        .Field<NonNullGraphType<ConnectionObject<DisagreementObject>>>("disagreements").Description(description)
        .Paged()
        .Resolve(c =>
        {
            var page = c.Page();
            var (store, load) = (c.Request().Store, c.Load());
            return load.With<Page<string>>(
                ArgumentKey.Of("disagreements", page),
                (ids, cancellation) => PagingArguments.ReadAsync(page, () => store.GetDisagreementsOfAsync(ids, page, cancellation)))
                .Load(id(c.Source)).Then(found => Connection.Of(found ?? new Page<string>([], [], 0, false, false), load.Disagreements));
        });
}

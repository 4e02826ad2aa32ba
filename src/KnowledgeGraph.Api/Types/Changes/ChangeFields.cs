using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Changes;

/// <summary>The queries that tell how the graph came to be what it is.</summary>
internal static class ChangeFields
{
    public static void AddTo(ObjectGraphType query)
    {
        query.Field<NonNullGraphType<ConnectionObject<RevisionObject>>>("revisions").Description("The transactions of the graph, oldest first.")
            .Argument<IntGraphType>("since", "Only those after this number.", a => a.DefaultValue = 0)
            .Paged()
            .ResolveAsync(async c => Connection.Of(await RevisionPage.ReadAsync(c.Request().Store, c.GetArgument<int?>("since") ?? 0, c.Page(), c.CancellationToken)));
        query.Field<NonNullGraphType<ConnectionObject<RevisionChangeObject>>>("changes")
            .Description("What each revision added, changed and removed, oldest first. Who asks again with the last revision seen misses nothing.")
            .Argument<IntGraphType>("since", "Only of revisions after this number.", a => a.DefaultValue = 0)
            .Argument<ChangeFilterInput>("filter", "Only some of them.")
            .Paged()
            .ResolveAsync(async c =>
            {
                var page = c.Page();
                var filter = (c.GetArgument<ChangeFilter?>("filter") ?? new ChangeFilter()) with { Since = c.GetArgument<int?>("since") ?? 0 };
                return Connection.Of(await PagingArguments.ReadAsync(page, () => c.Request().Store.ListChangesAsync(filter, page, c.CancellationToken)));
            });
    }
}

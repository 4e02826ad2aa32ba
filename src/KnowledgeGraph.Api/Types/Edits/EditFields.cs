using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Model.Edits;

namespace KnowledgeGraph.Api.Types.Edits;

/// <summary>The query that lists what people did to the graph.</summary>
internal static class EditFields
{
    public static void AddTo(ObjectGraphType query) => query
        .Field<NonNullGraphType<ConnectionObject<EditObject>>>("edits").Description("What people did to the graph, newest first; what was undone stands here too.")
        .Argument<IdGraphType>("entity", "Only edits that concern this entity, under any id it has or had.")
        .Paged()
        .ResolveAsync(async c =>
        {
            var page = c.Page();
            var filter = new EditFilter(c.GetArgument<string?>("entity"));
            return Connection.Of(await PagingArguments.ReadAsync(page, () => c.Request().Store.ListEditsAsync(filter, page, c.CancellationToken)));
        });
}

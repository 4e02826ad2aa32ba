using GraphQL.Types;
using KnowledgeGraph.Api.Execution.Planned;

namespace KnowledgeGraph.Api.Types.Paging;

internal sealed record PageInfo(bool HasNext, bool HasPrevious, IReadOnlyList<string> Cursors);

internal sealed class PageInfoObject : ObjectGraphType<PageInfo>
{
    public PageInfoObject()
    {
        Name = "PageInfo";
        Description = "Where a page stands in its list.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage").Description("There are items behind the page.").From(page => page.HasNext);
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage").Description("There are items ahead of the page.").From(page => page.HasPrevious);
        Field<StringGraphType>("startCursor").Description("The first item's cursor; null for an empty page.").From(page => page.Cursors is [var first, ..] ? first : null);
        Field<StringGraphType>("endCursor").Description("The last item's cursor; null for an empty page.").From(page => page.Cursors is [.., var last] ? last : null);
    }
}

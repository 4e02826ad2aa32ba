using GraphQL.Types;
using KnowledgeGraph.Api.Execution.Planned;

namespace KnowledgeGraph.Api.Types.Paging;

/// <summary>A Relay connection (GraphQL Cursor Connections Specification, section 2) with the nodes beside the edges, and their total.</summary>
internal sealed class ConnectionObject<TNode> : ObjectGraphType<Connection> where TNode : IGraphType
{
    public ConnectionObject()
    {
        var name = NodeName.Of<TNode>();
        Name = name + "Connection";
        Description = $"A page of a list of {name}.";
        Field<NonNullGraphType<IntGraphType>>("totalCount").Description("How many items the whole list has.").From(page => page.TotalCount);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EdgeObject<TNode>>>>>("edges")
            .Description("The items of the page, each with its cursor.").From(page => page.Edges());
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TNode>>>>("nodes").Description("The items of the page.").From(page => page.Nodes());
        Field<NonNullGraphType<PageInfoObject>>("pageInfo").Description("Where the page stands in the list.")
            .From(page => new PageInfo(page.HasNext, page.HasPrevious, page.Cursors));
    }
}

internal sealed class EdgeObject<TNode> : ObjectGraphType<Edge> where TNode : IGraphType
{
    public EdgeObject()
    {
        var name = NodeName.Of<TNode>();
        Name = name + "Edge";
        Description = $"An item of a list of {name}, and where it stands there.";
        Field<NonNullGraphType<StringGraphType>>("cursor").Description("Where the item stands, for `after` and `before`.").From(edge => edge.Cursor);
        Field<NonNullGraphType<TNode>>("node").Description("The item.").From(edge => edge.Node);
    }
}

internal static class NodeName
{
    /// <summary>The schema's name of a node: that of its class, without what says how it is made.</summary>
    public static string Of<TNode>()
    {
        var name = typeof(TNode).Name;
        foreach (var suffix in (ReadOnlySpan<string>)["Object", "Interface"])
            if (name.EndsWith(suffix, StringComparison.Ordinal)) return name[..^suffix.Length];
        return name;
    }
}

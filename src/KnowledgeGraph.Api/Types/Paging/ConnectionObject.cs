using GraphQL.Types;

namespace KnowledgeGraph.Api.Types.Paging;

/// <summary>A Relay connection (GraphQL Cursor Connections Specification, section 2) with the nodes beside the edges, and their total.</summary>
internal sealed class ConnectionObject<TNode> : ObjectGraphType<Connection> where TNode : IGraphType
{
    public ConnectionObject()
    {
        var name = NodeName.Of<TNode>();
        Name = name + "Connection";
        Description = $"A page of a list of {name}.";
        Field<NonNullGraphType<IntGraphType>>("totalCount").Description("How many items the whole list has.").Resolve(c => c.Source.TotalCount);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EdgeObject<TNode>>>>>("edges")
            .Description("The items of the page, each with its cursor.").Resolve(c => c.Source.Edges());
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TNode>>>>("nodes").Description("The items of the page.").Resolve(c => c.Source.Nodes());
        Field<NonNullGraphType<PageInfoObject>>("pageInfo").Description("Where the page stands in the list.")
            .Resolve(c => new PageInfo(c.Source.HasNext, c.Source.HasPrevious, c.Source.Cursors));
    }
}

internal sealed class EdgeObject<TNode> : ObjectGraphType<Edge> where TNode : IGraphType
{
    public EdgeObject()
    {
        var name = NodeName.Of<TNode>();
        Name = name + "Edge";
        Description = $"An item of a list of {name}, and where it stands there.";
        Field<NonNullGraphType<StringGraphType>>("cursor").Description("Where the item stands, for `after` and `before`.").Resolve(c => c.Source.Cursor);
        Field<NonNullGraphType<TNode>>("node").Description("The item.").Resolve(c => c.Source.Node);
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

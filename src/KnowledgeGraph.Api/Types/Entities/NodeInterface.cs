using GraphQL.Types;

namespace KnowledgeGraph.Api.Types.Entities;

internal sealed class NodeInterface : InterfaceGraphType
{
    public NodeInterface()
    {
        Name = "Node";
        Description = "Anything with an id of its own.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("The id: readable, stable, and unlike any other.");
    }
}

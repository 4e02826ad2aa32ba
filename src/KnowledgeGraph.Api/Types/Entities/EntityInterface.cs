using GraphQL.Types;
using KnowledgeGraph.Api.Loading;

namespace KnowledgeGraph.Api.Types.Entities;

internal sealed class EntityInterface : InterfaceGraphType<EntityNode>
{
    public EntityInterface()
    {
        Name = "Entity";
        Description = "A person, organisation, state, initiative, place or event.";
        EntityFields.DeclareOn(this);
        Interfaces.Add<NodeInterface>();
    }
}

internal sealed class ActorInterface : InterfaceGraphType<EntityNode>
{
    public ActorInterface()
    {
        Name = "Actor";
        Description = "An entity that acts: a person, an organisation or a state.";
        EntityFields.DeclareOn(this);
        Interfaces.Add<NodeInterface>();
        Interfaces.Add<EntityInterface>();
    }
}

using GraphQL.Types;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Types.Entities;

/// <summary>One kind of entity.</summary>
internal abstract class EntityObject : ObjectGraphType<EntityNode>
{
    protected EntityObject(EntityKind kind, string name, string description)
    {
        Name = name;
        Description = description;
        IsTypeOf = source => source is EntityNode node && node.Entity.Kind == kind;
        EntityFields.AddTo(this);
        Interface<NodeInterface>();
        Interface<EntityInterface>();
    }
}

internal sealed class PersonObject : EntityObject
{
    public PersonObject()
        : base(EntityKind.Person, "Person", "A human being.") => Interface<ActorInterface>();
}

internal sealed class OrganizationObject : EntityObject
{
    public OrganizationObject()
        : base(EntityKind.Organization, "Organization", "A body with members or staff.") => Interface<ActorInterface>();
}

internal sealed class StateObject : EntityObject
{
    public StateObject()
        : base(EntityKind.State, "State", "A sovereign state or a territory with a code of its own.") => Interface<ActorInterface>();
}

internal sealed class InitiativeObject() : EntityObject(
    EntityKind.Initiative, "Initiative", "A treaty, programme, dialogue, coalition or plan that states and organisations take part in.");

internal sealed class PlaceObject() : EntityObject(EntityKind.Place, "Place", "A city, region or feature of the map that is not a state.");

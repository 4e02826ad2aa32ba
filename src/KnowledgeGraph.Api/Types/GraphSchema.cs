using GraphQL.Types;
using KnowledgeGraph.Api.Types.Entities;

namespace KnowledgeGraph.Api.Types;

/// <summary>The schema: built once, then shared by all requests.</summary>
internal sealed class GraphSchema : Schema
{
    public GraphSchema()
    {
        Description = "A knowledge graph of international affairs in Arabic and English: who and what there is, how they are related, what happened, and the sentences that say so.";
        Query = new Query();
        Mutation = new Mutation();
        this.RegisterType(typeof(PersonObject));
        this.RegisterType(typeof(OrganizationObject));
        this.RegisterType(typeof(StateObject));
        this.RegisterType(typeof(InitiativeObject));
        this.RegisterType(typeof(PlaceObject));
        this.RegisterType(typeof(EventObject));
        Initialize();
    }
}

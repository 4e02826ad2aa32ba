using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Execution.Planned;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Evidences;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Paths;

internal sealed class PathObject : ObjectGraphType<GraphPath>
{
    public PathObject()
    {
        Name = "Path";
        Description = "A chain of relations and events from one entity to another; no entity stands in it twice.";
        Field<NonNullGraphType<IntGraphType>>("length").Description("How many steps it has.").Resolve(c => c.Source.Steps.Count);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PathStepObject>>>>("steps").Description("The steps, in order.").Resolve(c => c.Source.Steps);
    }
}

internal sealed class PathStepObject : ObjectGraphType<PathStep>
{
    public PathStepObject()
    {
        Name = "PathStep";
        Description = "One step of a path: by a relation, in either direction, or by an event in which both take part.";
        Field<NonNullGraphType<EntityInterface>>("from").Description("Where the step starts.").Loads((load, step) => load.Entities.Required(step.From));
        Field<NonNullGraphType<EntityInterface>>("to").Description("Where it leads.").Loads((load, step) => load.Entities.Required(step.To));
        Field<RelationObject>("relation").Description("The relation it goes by; null where it goes by an event.")
            .Resolve(c => c.Source.RelationId is { } id ? c.Load().Relations.Required(id) : null);
        Field<EventObject>("event").Description("The event it goes by; null where it goes by a relation.")
            .Resolve(c => c.Source.EventId is { } id ? c.Load().Entities.Required(id) : null);
        EvidenceFields.AddTo(this, step => step.RelationId ?? step.EventId ?? "", "The sentences that say so: of the relation, or of the event.");
    }
}

internal sealed class SubgraphObject : ObjectGraphType<Subgraph>
{
    public SubgraphObject()
    {
        Name = "Subgraph";
        Description = "A neighbourhood of the graph.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EntityInterface>>>>("entities").Description("The entities, nearest to the roots first.")
            .Resolve(c => c.Load().Entities.LoadMany(c.Source.EntityIds).Then(Present));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RelationObject>>>>("relations").Description("The relations among them.").Resolve(c => c.Source.Relations);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EventObject>>>>("events").Description("The events among them.")
            .Resolve(c => c.Load().Entities.LoadMany(c.Source.EventIds).Then(Present));
        Field<NonNullGraphType<BooleanGraphType>>("truncated").Description("True where the limit cut something off.").Resolve(c => c.Source.Truncated);
    }

    private static List<EntityNode> Present(IReadOnlyList<EntityNode?> nodes) => [.. nodes.OfType<EntityNode>()];
}

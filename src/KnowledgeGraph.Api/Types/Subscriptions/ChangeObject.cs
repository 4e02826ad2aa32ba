using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Subscriptions;
using KnowledgeGraph.Api.Types.Changes;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Evidences;

namespace KnowledgeGraph.Api.Types.Subscriptions;

internal sealed class ChangeObject : ObjectGraphType<GraphChange>
{
    private const int MostRevisions = 100;

    public ChangeObject()
    {
        Name = "Change";
        Description = "What changed in the graph after one revision up to another. What was committed while you were busy comes together; much comes in parts.";
        Field<NonNullGraphType<IntGraphType>>("revision").Description("Go on from here after a lost connection: all that changed up to this revision has been sent.")
            .Resolve(c => (int)c.Source.Revision);
        Field<NonNullGraphType<IntGraphType>>("since").Description("The revision after which this changed.").Resolve(c => (int)c.Source.Since);
        Field<NonNullGraphType<BooleanGraphType>>("more").Description("True where more parts of the same change follow; until the last, `revision` stays at `since`.")
            .Resolve(c => c.Source.More);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ChangedEntityObject>>>>("entities")
            .Description("Entities and events that came, changed or went, and those whose relations did.").Resolve(c => c.Source.EntityIds);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DocumentObject>>>>("documents").Description("Documents that came, or are read anew.")
            .Resolve(c => c.Load().Documents.LoadMany(c.Source.DocumentIds).Then(found => found.Where(d => d is not null).ToList()));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RevisionObject>>>>("revisions")
            .Description($"The transactions after `since`, oldest first, at most {MostRevisions}: who changed the graph and when.")
            .ResolveAsync(async c => await c.Request().Store.GetRevisionsAsync(c.Source.Since, MostRevisions, c.CancellationToken));
    }
}

internal sealed class ChangedEntityObject : ObjectGraphType<string>
{
    public ChangedEntityObject()
    {
        Name = "ChangedEntity";
        Description = "An entity that came, changed or went.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("Its id.").Resolve(c => c.Source);
        Field<EntityInterface>("entity").Description("The entity as it is now; null where it is gone. One that was merged into another is that other.")
            .Resolve(c => c.Load().Entities.Load(c.Source));
    }
}

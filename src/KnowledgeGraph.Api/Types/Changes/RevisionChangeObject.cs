using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Changes;

internal sealed class RevisionChangeObject : ObjectGraphType<GraphChange>
{
    public RevisionChangeObject()
    {
        Name = "RevisionChange";
        Description = "What one revision did to one thing.";
        Field<NonNullGraphType<RevisionObject>>("revision").Description("The revision, with its time and author.").Resolve(c => c.Source.Revision);
        Field<NonNullGraphType<ChangeActionEnum>>("action").Description("What it did.").Resolve(c => c.Source.Action);
        Field<NonNullGraphType<ChangedKindEnum>>("kind").Description("What kind of thing it is.").Resolve(c => c.Source.Kind);
        Field<NonNullGraphType<IdGraphType>>("id").Description("The thing's id.").Resolve(c => c.Source.Id);
        Field<NodeInterface>("node").Description("The thing as it is now; null where it is gone. Of an entity that was merged into another, that one.")
            .Resolve(c => NodeFields.Load(c.Load(), c.Source.Id));
    }
}

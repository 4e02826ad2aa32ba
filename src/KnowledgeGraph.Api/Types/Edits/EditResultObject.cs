using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Model.Edits;

namespace KnowledgeGraph.Api.Types.Edits;

internal sealed class EditResultObject : ObjectGraphType<EditResult>
{
    public EditResultObject()
    {
        Name = "EditResult";
        Description = "What an edit did.";
        Field<NonNullGraphType<EditObject>>("edit").Description("The edit as it was recorded.").Resolve(c => Recorded(c.Source, c.Source.Edits[0]));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EditObject>>>>("edits").Description("The edit, and what was recorded with it: an undo that keeps apart is two.")
            .Resolve(c => c.Source.Edits.Select(e => Recorded(c.Source, e)));
        Field<NonNullGraphType<IntGraphType>>("revision").Description("The graph's revision after it.").Resolve(c => (int)c.Source.Revision);
        Field<EntityInterface>("entity").Description("The first entity that it concerns, as it is now: of a merge the survivor; null where it concerns none that is there.")
            .Resolve(c => c.Source.Edits[0].Action.EntityIds is [var first, ..] ? c.Load().Entities.Load(first) : null);
    }

    private static RecordedEdit Recorded(EditResult result, Edit edit) => new(edit, result.Revision, null);
}

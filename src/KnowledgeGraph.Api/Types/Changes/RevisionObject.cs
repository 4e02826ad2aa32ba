using GraphQL.Types;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Changes;

internal sealed class RevisionObject : ObjectGraphType<Revision>
{
    public RevisionObject()
    {
        Name = "Revision";
        Description = "A transaction: one import or edit.";
        Field<NonNullGraphType<IntGraphType>>("number").Description("Its number; the first is 1.").Resolve(c => (int)c.Source.Number);
        Field<NonNullGraphType<DateTimeGraphType>>("time").Description("When it was made, UTC.").Resolve(c => c.Source.Time.UtcDateTime);
        Field<NonNullGraphType<StringGraphType>>("author").Description("Who made it: `seed`, `import`, `editor:NAME`.").Resolve(c => c.Source.Author);
        Field<NonNullGraphType<IntGraphType>>("documents").Description("How many documents it added or replaced.").Resolve(c => c.Source.Documents);
    }
}

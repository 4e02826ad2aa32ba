using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Evidences;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Disagreements;

internal sealed class SideEvidenceObject : ObjectGraphType<EvidenceOfSide>
{
    public SideEvidenceObject()
    {
        Name = "DisagreementStatement";
        Description = "A statement that takes a side.";
        Field<NonNullGraphType<EvidenceObject>>("evidence").Description("The sentence, its document, and who read it there.").Resolve(c => new EvidenceNode(c.Source.RelationId ?? c.Source.EventId ?? "", c.Source.Evidence));
        Field<RelationObject>("relation").Description("The relation it is joined into; null where it is of an event.")
            .Resolve(c => c.Source.RelationId is { } id ? c.Load().Relations.Load(id) : null);
        Field<EventObject>("event").Description("The event it is joined into; null where it is of a relation.")
            .Resolve(c => c.Source.EventId is { } id ? c.Load().Entities.Load(id) : null);
    }
}

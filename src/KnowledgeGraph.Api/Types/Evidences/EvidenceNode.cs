using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Evidences;

/// <summary>A piece of evidence, and the id of what it is evidence of: a relation, an event, or an entity whose name it gives.</summary>
internal sealed record EvidenceNode(string Subject, EvidenceOf Piece)
{
    public bool IsOfRelation => ChangedKinds.OfId(Subject) == ChangedKind.Relation;

    public bool IsOfEvent => ChangedKinds.OfId(Subject) == ChangedKind.Event;
}

using GraphQL.Types;
using KnowledgeGraph.Api.Execution.Planned;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Scalars;

namespace KnowledgeGraph.Api.Types.Evidences;

internal sealed class EvidenceObject : ObjectGraphType<EvidenceNode>
{
    public EvidenceObject()
    {
        Name = "Evidence";
        Description = "A sentence of a document that says something, and who read it there.";
        Field<NonNullGraphType<IdGraphType>>("statement").Description("The id of the statement it supports.").From(evidence => evidence.Piece.StatementId);
        Field<NonNullGraphType<DocumentObject>>("document").Description("The document.").Loads((load, evidence) => load.Documents.Required(evidence.Piece.Evidence.DocumentId));
        Field<NonNullGraphType<StringGraphType>>("sentence").Description("The sentence, exactly as it stands there.").From(evidence => evidence.Piece.Sentence);
        Field<NonNullGraphType<IntGraphType>>("start").Description("Where the sentence starts: UTF-16 units into the document's text.")
            .From(evidence => evidence.Piece.Evidence.Start);
        Field<NonNullGraphType<IntGraphType>>("end").Description("Where the sentence ends, exclusive: UTF-16 units into the document's text.")
            .From(evidence => evidence.Piece.Evidence.End);
        Field<NonNullGraphType<LanguageEnum>>("language").Description("The sentence's language.").From(evidence => evidence.Piece.Evidence.Language);
        Field<NonNullGraphType<StringGraphType>>("extractor").Description("Who says so: a set of rules such as `rules/1`, `seed`, or `editor:NAME`.")
            .From(evidence => evidence.Piece.Evidence.Extractor);
        Field<StringGraphType>("rule").Description("The rule that read it; null where no rule did.").From(evidence => evidence.Piece.Evidence.Rule);
        Field<StringGraphType>("trigger").Description("The words of the sentence that express it, as written; null where no rule names them.")
            .From(evidence => evidence.Piece.Evidence.Trigger);
        Field<EdtfScalar>("time").Description("What this sentence says of a relation's time or an event's date; null where it says nothing.")
            .From(evidence => evidence.Piece.Time);
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description("How certain the reading is, from 0 to 1.").From(evidence => evidence.Piece.Evidence.Confidence);
        Field<RelationObject>("relation").Description("The relation it is evidence of; null where it is evidence of something else.")
            .Loads((load, evidence) => evidence.IsOfRelation ? load.Relations.Load(evidence.Subject) : null);
        Field<EventObject>("event").Description("The event it tells of; null where it is evidence of something else.")
            .Loads((load, evidence) => evidence.IsOfEvent ? load.Entities.Load(evidence.Subject) : null);
        Field<EntityInterface>("entity").Description("The entity whose name it gives; null where it gives none.")
            .Loads((load, evidence) => evidence.Piece.Name is null ? null : load.Entities.Load(evidence.Subject));
        Field<NameObject>("name").Description("The name that it gives the entity; null where it gives none.").From(evidence => evidence.Piece.Name);
    }
}

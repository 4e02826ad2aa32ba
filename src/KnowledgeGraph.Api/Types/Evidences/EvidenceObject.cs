using GraphQL.Types;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Evidences;

internal sealed class EvidenceObject : ObjectGraphType<EvidenceOf>
{
    public EvidenceObject()
    {
        Name = "Evidence";
        Description = "A sentence of a document that says something, and who read it there.";
        Field<NonNullGraphType<IdGraphType>>("statement").Description("The id of the statement it supports.").Resolve(c => c.Source.StatementId);
        Field<NonNullGraphType<DocumentObject>>("document").Description("The document.").Resolve(c => c.Document(c.Source.Evidence.DocumentId));
        Field<NonNullGraphType<StringGraphType>>("sentence").Description("The sentence, exactly as it stands there.").Resolve(c => c.Source.Sentence);
        Field<NonNullGraphType<IntGraphType>>("start").Description("Where the sentence starts: UTF-16 units into the document's text.")
            .Resolve(c => c.Source.Evidence.Start);
        Field<NonNullGraphType<IntGraphType>>("end").Description("Where the sentence ends, exclusive: UTF-16 units into the document's text.")
            .Resolve(c => c.Source.Evidence.End);
        Field<NonNullGraphType<LanguageEnum>>("language").Description("The sentence's language.").Resolve(c => c.Source.Evidence.Language);
        Field<NonNullGraphType<StringGraphType>>("extractor").Description("Who says so: a set of rules such as `rules/1`, `seed`, or `editor:NAME`.")
            .Resolve(c => c.Source.Evidence.Extractor);
        Field<StringGraphType>("rule").Description("The rule that read it; null where no rule did.").Resolve(c => c.Source.Evidence.Rule);
        Field<StringGraphType>("trigger").Description("The words of the sentence that express it, as written; null where no rule names them.")
            .Resolve(c => c.Source.Evidence.Trigger);
        Field<EdtfScalar>("time").Description("What this sentence says of a relation's time or an event's date; null where it says nothing.")
            .Resolve(c => c.Source.Time);
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description("How certain the reading is, from 0 to 1.").Resolve(c => c.Source.Evidence.Confidence);
    }
}

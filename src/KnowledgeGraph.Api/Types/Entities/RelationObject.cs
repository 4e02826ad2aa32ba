using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Disagreements;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Evidences;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Types.Entities;

internal sealed class RelationObject : ObjectGraphType<Relation>
{
    public RelationObject()
    {
        Name = "Relation";
        Description = "A lasting fact between two entities, joined from all statements that say the same.";
        Interface<NodeInterface>();
        Field<NonNullGraphType<IdGraphType>>("id").Description("The id, such as `rel:…`.").Resolve(c => c.Source.Id);
        Field<NonNullGraphType<RelationTypeEnum>>("type").Description("What it says.").Resolve(c => c.Source.Type);
        Field<NonNullGraphType<EntityInterface>>("from").Description("The entity it is said of.").Resolve(c => c.Entity(c.Source.From));
        Field<NonNullGraphType<EntityInterface>>("to").Description("The entity it leads to.").Resolve(c => c.Entity(c.Source.To));
        Field<StringGraphType>("title").Description("For a held position, the office in words, in a language or else in the other; null where no source says.")
            .Argument<LanguageEnum>("lang", "The language wanted.", a => a.DefaultValue = Language.En)
            .Resolve(c => c.Source.Title?.In(c.GetArgument<Language>("lang")));
        Field<StringGraphType>("office").Description("For a held position, the office's id in the lexicon, such as `foreign-minister`; null where it has none.")
            .Resolve(c => c.Source.Office);
        Field<EdtfScalar>("time").Description("From when until when it holds; null where no source says.").Resolve(c => c.Source.Time);
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description("How certain the surest statement of it is, from 0 to 1.")
            .Resolve(c => c.Source.Confidence);
        EvidenceFields.AddTo(this, relation => relation.Id, "The sentences that say it.");
        DisagreementFields.AddTo(this, relation => relation.Id, "Where sources that say it contradict others: that of the newest document first.");
    }
}

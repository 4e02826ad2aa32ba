using GraphQL.Types;
using KnowledgeGraph.Api.Execution.Planned;
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
        Field<NonNullGraphType<IdGraphType>>("id").Description("The id, such as `rel:…`.").From(relation => relation.Id);
        Field<NonNullGraphType<RelationTypeEnum>>("type").Description("What it says.").From(relation => relation.Type);
        Field<NonNullGraphType<EntityInterface>>("from").Description("The entity it is said of.").Loads((load, relation) => load.Entities.Required(relation.From));
        Field<NonNullGraphType<EntityInterface>>("to").Description("The entity it leads to.").Loads((load, relation) => load.Entities.Required(relation.To));
        Field<StringGraphType>("title").Description("For a held position, the office in words, in a language or else in the other; null where no source says.")
            .Argument<LanguageEnum>("lang", "The language wanted.", a => a.DefaultValue = Language.En)
            .From("lang", (Relation relation, Language language) => relation.Title?.In(language));
        Field<StringGraphType>("office").Description("For a held position, the office's id in the lexicon, such as `foreign-minister`; null where it has none.")
            .From(relation => relation.Office);
        Field<EdtfScalar>("time").Description("From when until when it holds; null where no source says.").From(relation => relation.Time);
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description("How certain the surest statement of it is, from 0 to 1.")
            .From(relation => relation.Confidence);
        EvidenceFields.AddTo(this, relation => relation.Id, "The sentences that say it.");
        DisagreementFields.AddTo(this, relation => relation.Id, "Where sources that say it contradict others: that of the newest document first.");
    }
}

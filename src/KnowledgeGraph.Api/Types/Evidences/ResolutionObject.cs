using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Api.Types.Evidences;

internal sealed class ResolutionObject : ObjectGraphType<MentionResolution>
{
    public ResolutionObject()
    {
        Name = "Resolution";
        Description = "Why a mention was bound to its entity.";
        Field<NonNullGraphType<StringGraphType>>("rule").Description("The extractor's rule that chose the entity, such as `seed name` or `part of the name of a person of the document`.")
            .Resolve(c => c.Source.Rule);
        Field<StringGraphType>("words").Description("The words of the text that decided, besides the mention's own; null where these decided alone.").Resolve(c => c.Source.Words);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CandidateObject>>>>("candidates")
            .Description("What else the mention could have named and was not taken to, likeliest first.").Resolve(c => c.Source.Rejected);
    }
}

internal sealed class CandidateObject : ObjectGraphType<RejectedCandidate>
{
    public CandidateObject()
    {
        Name = "Candidate";
        Description = "An entity that a mention could have named.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("Its id.").Resolve(c => c.Source.EntityId);
        Field<EntityInterface>("entity").Description("The entity; null where the graph has nothing under this id.").Resolve(c => c.Load().Entities.Load(c.Source.EntityId));
        Field<FloatGraphType>("score").Description("How well it fits by the measure of the rule, from 0 to 1; null where the rule measures nothing.").Resolve(c => c.Source.Score);
        Field<NonNullGraphType<StringGraphType>>("reason").Description("Why it was not chosen.").Resolve(c => c.Source.Reason);
    }
}

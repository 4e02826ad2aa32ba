using GraphQL.Types;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Model.Search;

namespace KnowledgeGraph.Api.Types.Searching;

internal sealed record SuggestedEntity(Suggestion Suggestion, EntityNode Entity);

internal sealed class SuggestionObject : ObjectGraphType<SuggestedEntity>
{
    public SuggestionObject()
    {
        Name = "Suggestion";
        Description = "An entity that what was typed may mean.";
        Field<NonNullGraphType<EntityInterface>>("entity").Description("The entity.").Resolve(c => c.Source.Entity);
        Field<NonNullGraphType<StringGraphType>>("text").Description("The name that matched, as it is written.").Resolve(c => c.Source.Suggestion.Text);
        Field<NonNullGraphType<LanguageEnum>>("language").Description("The language of that name.").Resolve(c => c.Source.Suggestion.Language);
        Field<NonNullGraphType<FloatGraphType>>("score").Description("How well it fits; comparable within one answer only.").Resolve(c => c.Source.Suggestion.Score);
    }
}

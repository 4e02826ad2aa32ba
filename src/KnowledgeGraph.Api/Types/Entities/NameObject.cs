using GraphQL.Types;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Types.Entities;

internal sealed class NameObject : ObjectGraphType<Name>
{
    public NameObject()
    {
        Name = "Name";
        Description = "One name of an entity.";
        Field<NonNullGraphType<StringGraphType>>("text").Description("The name as it is written.").Resolve(c => c.Source.Text);
        Field<NonNullGraphType<LanguageEnum>>("language").Description("Its language.").Resolve(c => c.Source.Language);
        Field<NonNullGraphType<NameRoleEnum>>("role").Description("Its part among the entity's names.").Resolve(c => c.Source.Role);
    }
}

internal sealed class IdentifierObject : ObjectGraphType<Identifier>
{
    public IdentifierObject()
    {
        Name = "Identifier";
        Description = "The id of an entity in another register.";
        Field<NonNullGraphType<StringGraphType>>("scheme").Description("The register, in lower case: `iso3166-1-alpha2`, `wikidata`.").Resolve(c => c.Source.Scheme);
        Field<NonNullGraphType<StringGraphType>>("value").Description("The id there.").Resolve(c => c.Source.Value);
    }
}

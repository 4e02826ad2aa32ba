using GraphQL.Types;
using KnowledgeGraph.Api.Execution.Planned;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Types.Entities;

internal sealed class NameObject : ObjectGraphType<Name>
{
    public NameObject()
    {
        Name = "Name";
        Description = "One name of an entity.";
        Field<NonNullGraphType<StringGraphType>>("text").Description("The name as it is written.").From(name => name.Text);
        Field<NonNullGraphType<LanguageEnum>>("language").Description("Its language.").From(name => name.Language);
        Field<NonNullGraphType<NameRoleEnum>>("role").Description("Its part among the entity's names.").From(name => name.Role);
    }
}

internal sealed class IdentifierObject : ObjectGraphType<Identifier>
{
    public IdentifierObject()
    {
        Name = "Identifier";
        Description = "The id of an entity in another register.";
        Field<NonNullGraphType<StringGraphType>>("scheme").Description("The register, in lower case: `iso3166-1-alpha2`, `wikidata`.").From(identifier => identifier.Scheme);
        Field<NonNullGraphType<StringGraphType>>("value").Description("The id there.").From(identifier => identifier.Value);
    }
}

using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Types;

namespace KnowledgeGraph.Api.Tests.Access;

public sealed class MutationRoleTests
{
    [Fact]
    public void Each_mutation_says_what_it_needs()
    {
        using var schema = new GraphSchema();
        Assert.All(schema.Mutation!.Fields, field => Assert.True(MutationRoles.Needed(field) >= AccessRole.Editor, field.Name));
    }

    [Theory]
    [InlineData("{ a }", AccessRole.Reader)]
    [InlineData("mutation { __typename }", AccessRole.Editor)]
    [InlineData("mutation { importDocument }", AccessRole.Editor)]
    [InlineData("mutation { nope }", AccessRole.Editor)]
    [InlineData("mutation { a: importDocument unsaid }", AccessRole.Admin)]
    [InlineData("mutation { ...F } fragment F on Mutation { ... { unsaid } }", AccessRole.Admin)]
    [InlineData("mutation { ...F } fragment F on Mutation { ...G } fragment G on Mutation { ...F importDocument }", AccessRole.Editor)]
    public void An_operation_needs_the_most_that_one_of_its_mutations_needs(string query, AccessRole needed)
    {
        var mutation = new ObjectGraphType { Name = "Mutation" };
        mutation.Field<StringGraphType>("importDocument").Needs(AccessRole.Editor);
        mutation.Field<StringGraphType>("unsaid");
        var document = Parser.Parse(query);

        Assert.Equal(needed, MutationRoles.Needed(document, document.Definitions.OfType<GraphQLOperationDefinition>().Single(), mutation));
    }
}

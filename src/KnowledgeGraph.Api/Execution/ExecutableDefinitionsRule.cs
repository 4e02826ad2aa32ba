using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Execution;

/// <summary>A document holds operations and fragments and nothing else (GraphQL specification, section 5.1.1); GraphQL.NET 8 passes over definitions of types.</summary>
internal sealed class ExecutableDefinitionsRule : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        foreach (var definition in context.Document.Definitions.Where(d => d is not GraphQLOperationDefinition and not GraphQLFragmentDefinition))
            context.ReportError(new ExecutableDefinitionsError(context, definition));
        return default;
    }

    private sealed class ExecutableDefinitionsError(ValidationContext context, ASTNode definition)
        : ValidationError(context.Document.Source, "5.1.1", $"The {Name(definition)} definition is not executable.", definition)
    {
        private static string Name(ASTNode definition) => definition is INamedNode { Name: { } name } ? $"'{name.StringValue}'" : "schema";
    }
}

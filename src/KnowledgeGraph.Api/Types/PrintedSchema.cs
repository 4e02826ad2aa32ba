using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace KnowledgeGraph.Api.Types;

/// <summary>The schema as <c>schema.graphql</c> has it.</summary>
internal static class PrintedSchema
{
    public static string Of(ISchema schema) =>
        schema.Print(new PrintOptions { IncludeDescriptions = true }).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}

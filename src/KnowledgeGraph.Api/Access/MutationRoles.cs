using GraphQL.Builders;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Access;

/// <summary>What role each mutation needs, kept with its field.</summary>
internal static class MutationRoles
{
    private const string Key = "needs-role";

    /// <summary>Says what role a mutation needs, here and in its description.</summary>
    public static FieldBuilder<TSource, TReturn> Needs<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, AccessRole role)
    {
        field.FieldType.Metadata[Key] = role;
        return field.Description($"{field.FieldType.Description} Needs the role `{role.Spelling()}`.");
    }

    /// <summary>What a field says it needs; null where it says nothing.</summary>
    public static AccessRole? Needed(FieldType field) => field.Metadata.TryGetValue(Key, out var role) ? (AccessRole?)role : null;

    /// <summary>
    /// What role an operation needs: that of a reader, or the highest that the mutations need which it selects. A mutation that says nothing
    /// needs the highest. Asked before a document is validated.
    /// </summary>
    public static AccessRole Needed(GraphQLDocument document, GraphQLOperationDefinition operation, IObjectGraphType? mutation)
    {
        if (operation.Operation != OperationType.Mutation) return AccessRole.Reader;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var needed = AccessRole.Editor;
        Visit(operation.SelectionSet);
        return needed;

        void Visit(GraphQLSelectionSet set)
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case GraphQLField field when !field.Name.Value.Span.StartsWith("__"):
                        var role = mutation?.GetField(field.Name.Value) is { } known ? Needed(known) ?? AccessRole.Admin : AccessRole.Editor;
                        if (role > needed) needed = role;
                        break;
                    case GraphQLInlineFragment inline:
                        Visit(inline.SelectionSet);
                        break;
                    case GraphQLFragmentSpread spread when seen.Add(spread.FragmentName.Name.StringValue):
                        foreach (var definition in document.Definitions)
                            if (definition is GraphQLFragmentDefinition fragment && fragment.FragmentName.Name.Value == spread.FragmentName.Name.Value) Visit(fragment.SelectionSet);
                        break;
                }
            }
        }
    }
}

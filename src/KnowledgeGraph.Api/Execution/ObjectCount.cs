using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Execution;

/// <summary>
/// How many objects an operation's answer can hold, reckoned from the sizes it asks for. A field with <c>first</c>, <c>last</c> or <c>limit</c> gives
/// its size to the lists directly within it, so that the edges of a page count as many times as the page is long; other lists count as ten.
/// Linear in the document: a fragment is reckoned once for each type and page it is spread in.
/// </summary>
internal sealed class ObjectCount(ValidationContext context, int defaultPage)
{
    private const int UnsizedList = 10;

    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = context.Document.Definitions.OfType<GraphQLFragmentDefinition>()
        .ToDictionary(f => f.FragmentName.Name.StringValue, StringComparer.Ordinal);

    private readonly Dictionary<(GraphQLFragmentDefinition, IGraphType, int?), double> _counted = [];

    public double Of(GraphQLOperationDefinition operation)
    {
        IObjectGraphType? root = operation.Operation switch
        {
            OperationType.Mutation => context.Schema.Mutation,
            OperationType.Subscription => context.Schema.Subscription,
            _ => context.Schema.Query,
        };
        return root is null ? 0 : Of(operation.SelectionSet, root, null);
    }

    private double Of(GraphQLSelectionSet? set, IGraphType parent, int? page)
    {
        if (set is null) return 0;
        double objects = 0;
        foreach (var selection in set.Selections)
        {
            objects += selection switch
            {
                GraphQLField field => OfField(field, parent, page),
                GraphQLInlineFragment inline => Of(inline.SelectionSet, Type(inline.TypeCondition?.Type, parent), page),
                GraphQLFragmentSpread spread => OfFragment(spread, parent, page),
                _ => 0,
            };
        }

        return objects;
    }

    private double OfField(GraphQLField field, IGraphType parent, int? page)
    {
        if (field.SelectionSet is null || Definition(field, parent) is not { ResolvedType: { } type } definition) return 0;
        var size = Size(field, definition);
        if (!IsList(type)) return 1 + Of(field.SelectionSet, type.GetNamedType(), size);
        return (size ?? page ?? UnsizedList) * (1 + Of(field.SelectionSet, type.GetNamedType(), null));
    }

    private double OfFragment(GraphQLFragmentSpread spread, IGraphType parent, int? page)
    {
        if (!_fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment)) return 0;
        var type = Type(fragment.TypeCondition.Type, parent);
        if (_counted.TryGetValue((fragment, type, page), out var known)) return known;
        return _counted[(fragment, type, page)] = Of(fragment.SelectionSet, type, page);
    }

    private FieldType? Definition(GraphQLField field, IGraphType parent)
    {
        var name = field.Name.Value;
        if (name == "__schema") return context.Schema.SchemaMetaFieldType;
        if (name == "__type") return context.Schema.TypeMetaFieldType;
        return (parent as IComplexGraphType)?.GetField(name);
    }

    private int? Size(GraphQLField field, FieldType definition)
    {
        IDictionary<string, ArgumentValue>? given = null;
        context.ArgumentValues?.TryGetValue(field, out given);
        foreach (var argument in (ReadOnlySpan<string>)["first", "last", "limit"])
            if (given is not null && given.TryGetValue(argument, out var value) && value.Value is int size) return Math.Max(size, 0);
        if (given is not null && given.TryGetValue("ids", out var ids) && ids.Value is System.Collections.ICollection { Count: var count }) return count;
        return definition.Arguments?.Find("first") is null ? null : defaultPage;
    }

    private IGraphType Type(GraphQLNamedType? name, IGraphType otherwise) =>
        name is null ? otherwise : context.Schema.AllTypes[name.Name.Value] ?? otherwise;

    private static bool IsList(IGraphType type) => (type is NonNullGraphType nonNull ? nonNull.ResolvedType : type) is ListGraphType;
}

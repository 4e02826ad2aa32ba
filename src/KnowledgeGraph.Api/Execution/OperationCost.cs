using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Execution;

/// <summary>What an operation's answer can hold and take to make.</summary>
/// <param name="Objects">How many objects the answer can hold.</param>
/// <param name="Cost">One for each of them, and the weights of the fields they come from (<see cref="FieldWeights"/>).</param>
internal readonly record struct Reckoning(double Objects, double Cost)
{
    public static Reckoning operator +(Reckoning a, Reckoning b) => new(a.Objects + b.Objects, a.Cost + b.Cost);

    public static Reckoning operator *(double times, Reckoning one) => new(times * one.Objects, times * one.Cost);
}

/// <summary>
/// Reckons an operation from the sizes it asks for, before it runs. A field with <c>first</c>, <c>last</c> or <c>limit</c> gives its size to the lists directly
/// within it, so that the edges of a page count as many times as the page is long; other lists count as ten.
/// Linear in the document: a fragment is reckoned once for each type and page it is spread in.
/// </summary>
internal sealed class OperationCost(ValidationContext context, int defaultPage)
{
    private const int UnsizedList = 10;

    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = context.Document.Definitions.OfType<GraphQLFragmentDefinition>()
        .ToDictionary(f => f.FragmentName.Name.StringValue, StringComparer.Ordinal);

    private readonly Dictionary<(GraphQLFragmentDefinition, IGraphType, int?), Reckoning> _reckoned = [];

    public Reckoning Of(GraphQLOperationDefinition operation)
    {
        IObjectGraphType? root = operation.Operation switch
        {
            OperationType.Mutation => context.Schema.Mutation,
            OperationType.Subscription => context.Schema.Subscription,
            _ => context.Schema.Query,
        };
        return root is null ? default : Of(operation.SelectionSet, root, null);
    }

    private Reckoning Of(GraphQLSelectionSet? set, IGraphType parent, int? page)
    {
        var sum = default(Reckoning);
        if (set is null) return sum;
        foreach (var selection in set.Selections)
        {
            sum += selection switch
            {
                GraphQLField field => OfField(field, parent, page),
                GraphQLInlineFragment inline => Of(inline.SelectionSet, Type(inline.TypeCondition?.Type, parent), page),
                GraphQLFragmentSpread spread => OfFragment(spread, parent, page),
                _ => default,
            };
        }

        return sum;
    }

    private Reckoning OfField(GraphQLField field, IGraphType parent, int? page)
    {
        if (Definition(field, parent) is not { ResolvedType: { } type } definition) return default;
        var weight = new Reckoning(0, FieldWeights.Of(definition));
        if (field.SelectionSet is null) return weight;
        var size = Size(field, definition);
        var one = new Reckoning(1, 1) + Of(field.SelectionSet, type.GetNamedType(), IsList(type) ? null : size);
        return weight + ((IsList(type) ? size ?? page ?? UnsizedList : 1) * one);
    }

    private Reckoning OfFragment(GraphQLFragmentSpread spread, IGraphType parent, int? page)
    {
        if (!_fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment)) return default;
        var type = Type(fragment.TypeCondition.Type, parent);
        if (_reckoned.TryGetValue((fragment, type, page), out var known)) return known;
        return _reckoned[(fragment, type, page)] = Of(fragment.SelectionSet, type, page);
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

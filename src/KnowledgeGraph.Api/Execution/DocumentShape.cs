using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Execution;

/// <summary>
/// How large a document is as written, measured before validation, whose rules compare fields with each other.
/// Linear in the document: each fragment is measured once; cycles, which validation refuses, end where they close.
/// </summary>
internal sealed class DocumentShape
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);

    private DocumentShape(GraphQLDocument document)
    {
        foreach (var definition in document.Definitions)
            if (definition is GraphQLFragmentDefinition fragment) _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case GraphQLOperationDefinition operation:
                    Depth = Math.Max(Depth, Measure(operation.SelectionSet));
                    break;
                case GraphQLFragmentDefinition fragment:
                    Depth = Math.Max(Depth, Measure(fragment.FragmentName.Name.StringValue));
                    break;
            }
        }
    }

    /// <summary>How many fields are selected, in all operations and fragments.</summary>
    public int Fields { get; private set; }

    /// <summary>The longest way through nested selections.</summary>
    public int Depth { get; }

    public static DocumentShape Of(GraphQLDocument document) => new(document);

    /// <exception cref="ApiError">The document passes a limit.</exception>
    public void Check(ApiLimits limits)
    {
        if (Fields > limits.Fields)
            throw ApiError.Limit($"The document selects {Fields} fields; it may select at most {limits.Fields}.", nameof(ApiLimits.Fields), limits.Fields);
        if (Depth > limits.Depth)
            throw ApiError.Limit($"The document is nested {Depth} levels deep; it may be at most {limits.Depth}.", nameof(ApiLimits.Depth), limits.Depth);
    }

    private int Measure(GraphQLSelectionSet? set)
    {
        if (set is null) return 0;
        var depth = 0;
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case GraphQLField field:
                    Fields++;
                    depth = Math.Max(depth, 1 + Measure(field.SelectionSet));
                    break;
                case GraphQLInlineFragment inline:
                    depth = Math.Max(depth, Measure(inline.SelectionSet));
                    break;
                case GraphQLFragmentSpread spread:
                    depth = Math.Max(depth, Measure(spread.FragmentName.Name.StringValue));
                    break;
            }
        }

        return depth;
    }

    private int Measure(string fragment)
    {
        if (_depths.TryGetValue(fragment, out var known)) return known;
        if (!_fragments.TryGetValue(fragment, out var definition)) return 0;
        _depths[fragment] = 0;
        return _depths[fragment] = Measure(definition.SelectionSet);
    }
}

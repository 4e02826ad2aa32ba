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
        Parts = document.Definitions.Count;
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case GraphQLOperationDefinition operation:
                    Count(operation.Directives);
                    Parts += operation.Variables?.Count ?? 0;
                    foreach (var variable in operation.Variables?.Items ?? []) Count(variable.Directives);
                    Depth = Math.Max(Depth, Measure(operation.SelectionSet));
                    break;
                case GraphQLFragmentDefinition fragment:
                    Count(fragment.Directives);
                    Depth = Math.Max(Depth, Measure(fragment.FragmentName.Name.StringValue));
                    break;
            }
        }
    }

    /// <summary>How many fields are selected, in all operations and fragments.</summary>
    public int Fields { get; private set; }

    /// <summary>How many of them have an alias.</summary>
    public int Aliases { get; private set; }

    /// <summary>How many directives stand in it.</summary>
    public int Directives { get; private set; }

    /// <summary>How many arguments, members of input objects, variables, fragments and operations it has.</summary>
    public int Parts { get; private set; }

    /// <summary>The longest way through nested selections.</summary>
    public int Depth { get; }

    public static DocumentShape Of(GraphQLDocument document) => new(document);

    /// <exception cref="ApiError">The text is too long to be parsed.</exception>
    public static void CheckLength(string text, ApiLimits limits)
    {
        if (text.Length > limits.DocumentLength)
            throw ApiError.Limit($"The document has {text.Length} characters; it may have at most {limits.DocumentLength}.", nameof(ApiLimits.DocumentLength), limits.DocumentLength);
    }

    /// <exception cref="ApiError">The document passes a limit.</exception>
    public void Check(ApiLimits limits)
    {
        if (Fields > limits.Fields)
            throw ApiError.Limit($"The document selects {Fields} fields; it may select at most {limits.Fields}.", nameof(ApiLimits.Fields), limits.Fields);
        if (Directives > limits.Directives)
        {
            throw ApiError.Limit(
                $"The document carries {Directives} directives; it may carry at most {limits.Directives}.", nameof(ApiLimits.Directives), limits.Directives);
        }

        if (Parts > limits.Parts)
        {
            throw ApiError.Limit(
                $"The document has {Parts} arguments, variables, fragments and operations; it may have at most {limits.Parts}.", nameof(ApiLimits.Parts), limits.Parts);
        }

        if (Aliases > limits.Aliases)
            throw ApiError.Limit($"The document has {Aliases} aliases; it may have at most {limits.Aliases}.", nameof(ApiLimits.Aliases), limits.Aliases);
        if (Depth > limits.Depth)
            throw ApiError.Limit($"The document is nested {Depth} levels deep; it may be at most {limits.Depth}.", nameof(ApiLimits.Depth), limits.Depth);
    }

    private void Count(GraphQLDirectives? directives) => Directives += directives?.Count ?? 0;

    private int Measure(GraphQLSelectionSet? set)
    {
        if (set is null) return 0;
        var depth = 0;
        foreach (var selection in set.Selections)
        {
            if (selection is IHasDirectivesNode directed) Count(directed.Directives);
            switch (selection)
            {
                case GraphQLField field:
                    Fields++;
                    if (field.Alias is not null) Aliases++;
                    foreach (var argument in field.Arguments?.Items ?? []) Parts += 1 + Members(argument.Value);
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

    /// <summary>The parser bounds how deep a value is nested.</summary>
    private static int Members(GraphQLValue value) => value switch
    {
        GraphQLObjectValue input => input.Fields?.Sum(f => 1 + Members(f.Value)) ?? 0,
        GraphQLListValue list => list.Values?.Sum(Members) ?? 0,
        _ => 0,
    };

    private int Measure(string fragment)
    {
        if (_depths.TryGetValue(fragment, out var known)) return known;
        if (!_fragments.TryGetValue(fragment, out var definition)) return 0;
        _depths[fragment] = 0;
        return _depths[fragment] = Measure(definition.SelectionSet);
    }
}

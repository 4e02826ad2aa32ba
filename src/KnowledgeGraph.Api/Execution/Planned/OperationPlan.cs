using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>
/// How an operation is executed: which fields of which types, found as answers come to need it and kept with the operation. Safe for use by many threads.
/// An operation with <c>@skip</c> or <c>@include</c> is planned for each request, for what it selects depends on variables.
/// </summary>
/// <param name="includes">Whether a node of the document takes part in this request.</param>
/// <param name="find">The definition of a field of a type; null where the type has none.</param>
/// <param name="isConstant">True: the operation has no variables, so that its fields' arguments are the same in every request.</param>
internal sealed class OperationPlan(
    GraphQLDocument document, ISchema schema, Func<ASTNode, bool> includes, Func<IObjectGraphType, GraphQLField, FieldType?> find, bool isConstant)
{
    public bool IsConstant => isConstant;

    private int _fields;

    /// <summary>More than the index of any field planned so far.</summary>
    public int Fields => Volatile.Read(ref _fields);

    /// <summary>Collects the fields of selection sets for an object of a type.</summary>
    public Selection Select(IObjectGraphType type, IEnumerable<GraphQLSelectionSet?> sets)
    {
        var collected = new OrderedDictionary<string, (List<GraphQLField> Nodes, FieldType Definition)>(StringComparer.Ordinal);
        HashSet<string>? spread = null;
        foreach (var set in sets) Collect(set);
        return new(type, [.. collected.Select(f => new PlannedField(this, Interlocked.Increment(ref _fields) - 1, f.Key, [.. f.Value.Nodes], f.Value.Definition))]);

        void Collect(GraphQLSelectionSet? set)
        {
            if (set is null) return;
            foreach (var node in set.Selections)
            {
                if (!includes(node)) continue;
                switch (node)
                {
                    case GraphQLField field:
                        if (find(type, field) is not { } definition) break;
                        var name = (field.Alias?.Name ?? field.Name).StringValue;
                        if (collected.TryGetValue(name, out var known)) known.Nodes.Add(field);
                        else collected.Add(name, ([field], definition));
                        break;
                    case GraphQLInlineFragment inline:
                        if (Applies(inline.TypeCondition?.Type)) Collect(inline.SelectionSet);
                        break;
                    case GraphQLFragmentSpread reference:
                        var fragment = reference.FragmentName.Name.StringValue;
                        if (!(spread ??= new(StringComparer.Ordinal)).Add(fragment)) break;
                        var found = document.Definitions.OfType<GraphQLFragmentDefinition>().First(f => f.FragmentName.Name.StringValue == fragment);
                        if (Applies(found.TypeCondition.Type)) Collect(found.SelectionSet);
                        break;
                }
            }
        }

        bool Applies(GraphQLNamedType? condition) => condition is null || schema.AllTypes[condition.Name.Value] switch
        {
            IAbstractGraphType several => several.PossibleTypes.Contains(type),
            var one => one == type,
        };
    }
}

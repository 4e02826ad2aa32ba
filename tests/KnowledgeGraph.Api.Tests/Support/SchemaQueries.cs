using GraphQL.Types;

namespace KnowledgeGraph.Api.Tests.Support;

/// <summary>Queries that are made from the schema, so that what is added to it is asked for too: every field of every type, by the shortest way to the type.</summary>
/// <param name="arguments">What is given to fields that need arguments, by <c>Type.field</c>.</param>
/// <param name="page">The size of every page.</param>
internal sealed class SchemaQueries(ISchema schema, IReadOnlyDictionary<string, string> arguments, int page)
{
    /// <summary>A step from a type to the type of one of its fields.</summary>
    private sealed record Step(string Field, string? Condition);

    /// <summary>A query for one field of one type, down to the plain fields of what its items lead to.</summary>
    public IEnumerable<(string Field, string Query)> OfFields()
    {
        foreach (var (type, way) in Ways())
        {
            foreach (var field in type.Fields.Where(f => Composite(f) is not null))
            {
                var text = $"{Call(type, field)} {{ {Selection(Composite(field)!, 1)} }}";
                yield return ($"{type.Name}.{field.Name}", $"{{ {way.Reverse().Aggregate(text, (inner, step) => step.Condition is null ? $"{step.Field} {{ {inner} }}" : $"{step.Field} {{ ... on {step.Condition} {{ {inner} }} }}")} }}");
            }
        }
    }

    /// <summary>A query for the plain fields of each type.</summary>
    public IEnumerable<(string Type, string Query)> OfTypes()
    {
        foreach (var (type, way) in Ways().Where(w => w.Type != schema.Query))
            yield return (type.Name, $"{{ {way.Reverse().Aggregate(Selection(type, 1), (inner, step) => step.Condition is null ? $"{step.Field} {{ {inner} }}" : $"{step.Field} {{ ... on {step.Condition} {{ {inner} }} }}")} }}");
    }

    /// <summary>The object types that a query reaches, each with the shortest way to it.</summary>
    private List<(IObjectGraphType Type, IReadOnlyList<Step> Way)> Ways()
    {
        var found = new List<(IObjectGraphType Type, IReadOnlyList<Step> Way)> { (schema.Query!, []) };
        var seen = new HashSet<string>(StringComparer.Ordinal) { schema.Query!.Name };
        for (var i = 0; i < found.Count; i++)
        {
            var (type, way) = found[i];
            foreach (var field in type.Fields)
            {
                if (Composite(field) is not { } next) continue;
                IEnumerable<IObjectGraphType> targets = next is IAbstractGraphType several ? several.PossibleTypes : [(IObjectGraphType)next];
                foreach (var target in targets.Where(t => seen.Add(t.Name)))
                    found.Add((target, [.. way, new Step(Call(type, field), next is IAbstractGraphType ? target.Name : null)]));
            }
        }

        return found;
    }

    /// <summary>The plain fields of a type, and of what its fields lead to as far as asked.</summary>
    private string Selection(IGraphType type, int depth)
    {
        var fields = ((IComplexGraphType)type).Fields;
        var plain = fields.Where(f => Composite(f) is null && f.Arguments?.Any(a => a.ResolvedType is NonNullGraphType && a.DefaultValue is null) != true).Select(f => f.Name);
        var deeper = depth == 0 ? [] : fields.Where(f => Composite(f) is not null).Select(f => $"{Call((IComplexGraphType)type, f)} {{ {Selection(Composite(f)!, depth - 1)} }}");
        return string.Join(' ', ["__typename", .. plain, .. deeper]);
    }

    private string Call(IComplexGraphType type, FieldType field)
    {
        var given = new List<string>();
        if (arguments.TryGetValue($"{type.Name}.{field.Name}", out var some)) given.Add(some);
        else if (field.Arguments?.FirstOrDefault(a => a.ResolvedType is NonNullGraphType && a.DefaultValue is null) is { } needed)
            throw new InvalidOperationException($"{type.Name}.{field.Name} needs the argument '{needed.Name}': give it one in the table of this test.");
        foreach (var size in (string[])["first", "limit"])
            if (!given.Exists(g => g.Contains(size + ":", StringComparison.Ordinal)) && field.Arguments?.Find(size) is not null) given.Add($"{size}: {page}");
        return given.Count == 0 ? field.Name : $"{field.Name}({string.Join(", ", given)})";
    }

    private static IGraphType? Composite(FieldType field)
    {
        var type = field.ResolvedType;
        while (type is IProvideResolvedType wrapped) type = wrapped.ResolvedType;
        return type is IComplexGraphType ? type : null;
    }
}

using System.Collections.Frozen;
using GraphQL;
using GraphQL.Types;

namespace KnowledgeGraph.Api.Execution;

/// <summary>
/// What a field costs each time it is resolved, beside the objects it gives; one stands for what reading one object takes. Fields that stand at an object are
/// loaded in batches, so what counts is what the store or the index has to look through for one of them.
/// </summary>
internal static class FieldWeights
{
    /// <summary>A list of the whole graph, which is counted too.</summary>
    public const double List = 50;

    /// <summary>A list at an object.</summary>
    public const double ListOfObject = 5;

    private const string Key = "weight";

    /// <summary>Fields that look through more than what they give.</summary>
    public static readonly FrozenDictionary<string, double> Heavy = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["path"] = 2_000,
        ["subgraph"] = 500,
        ["search"] = 200,
        ["suggest"] = 50,
        ["eventCounts"] = 500,
        ["relationCounts"] = 500,
        ["timeline"] = 500,
        ["officeholders"] = 200,
        ["changes"] = 200,
        ["disagreements"] = 200,
        ["statistics"] = 200,
        ["importDocument"] = 1_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Notes with each field of a schema what it weighs.</summary>
    public static void Note(ISchema schema)
    {
        foreach (var type in schema.AllTypes.OfType<IComplexGraphType>().Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            var isRoot = type == schema.Query || type == schema.Mutation || type == schema.Subscription;
            foreach (var field in type.Fields)
            {
                var isList = field.ResolvedType?.GetNamedType().Name.EndsWith("Connection", StringComparison.Ordinal) == true;
                var weight = isRoot && Heavy.TryGetValue(field.Name, out var heavy) ? heavy : isList ? isRoot ? List : ListOfObject : 0;
                if (weight > 0) field.Metadata[Key] = weight;
            }
        }
    }

    public static double Of(FieldType field) => field.Metadata.TryGetValue(Key, out var weight) ? (double)weight! : 0;
}

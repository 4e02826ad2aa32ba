using GraphQL.Types;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Types.Enums;

/// <summary>An enum of the model: its values in UPPER_CASE, each with words for people.</summary>
internal abstract class ModelEnum<T> : EnumerationGraphType where T : struct, Enum
{
    protected ModelEnum(string name, string description, params ReadOnlySpan<(T Value, string Description)> values)
    {
        Name = name;
        Description = description;
        foreach (var (value, words) in values) Add(EnumSpelling.Of(value.ToString()), value, words);
    }
}

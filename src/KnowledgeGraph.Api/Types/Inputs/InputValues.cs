using System.Collections;

namespace KnowledgeGraph.Api.Types.Inputs;

/// <summary>Members of an input object after coercion: scalars and enums are already values of the model.</summary>
internal static class InputValues
{
    public static T? Get<T>(this IDictionary<string, object?> members, string name) where T : class =>
        members.TryGetValue(name, out var value) ? (T?)value : null;

    public static T? Value<T>(this IDictionary<string, object?> members, string name) where T : struct =>
        members.TryGetValue(name, out var value) && value is not null ? (T)value : null;

    public static IReadOnlyList<T>? List<T>(this IDictionary<string, object?> members, string name) =>
        members.TryGetValue(name, out var value) && value is IEnumerable items ? [.. items.Cast<T>()] : null;
}

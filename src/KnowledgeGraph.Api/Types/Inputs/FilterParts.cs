using GraphQL.Types;
using KnowledgeGraph.Api.Execution;

namespace KnowledgeGraph.Api.Types.Inputs;

/// <summary>The members by which filters are made of filters, and how far that may go.</summary>
internal static class FilterParts
{
    /// <summary>The most filters within each other.</summary>
    public const int Deepest = 8;

    /// <summary>The most filters in one.</summary>
    public const int Most = 100;

    public static void AddTo<TInput, TFilter>(InputObjectGraphType<TFilter> type) where TInput : InputObjectGraphType<TFilter>
    {
        type.Field<ListGraphType<NonNullGraphType<TInput>>>("and").Description("Each of these must hold too.");
        type.Field<ListGraphType<NonNullGraphType<TInput>>>("or").Description("At least one of these must hold; an empty list lets nothing through.");
        type.Field<TInput>("not").Description("This must not hold; where a value is missing it does not.");
    }

    public static IEnumerable<T> Of<T>(IReadOnlyList<T>? and, IReadOnlyList<T>? or, T? not) where T : class => [.. and ?? [], .. or ?? [], .. not is null ? (T[])[] : [not]];

    /// <exception cref="ApiError">It is nested too deep or has too many parts.</exception>
    public static T Bounded<T>(T filter, Func<T, IEnumerable<T>> parts)
    {
        var (depth, count) = Measure(filter, parts);
        if (depth > Deepest) throw ApiError.Limit($"A filter has {depth} filters within each other; at most {Deepest} are read.", nameof(Deepest), Deepest);
        if (count > Most) throw ApiError.Limit($"A filter is made of {count} filters; at most {Most} are read.", nameof(Most), Most);
        return filter;
    }

    private static (int Depth, int Count) Measure<T>(T filter, Func<T, IEnumerable<T>> parts)
    {
        var (depth, count) = (0, 1);
        foreach (var part in parts(filter).Select(p => Measure(p, parts)))
        {
            depth = Math.Max(depth, part.Depth);
            count += part.Count;
        }

        return (depth + 1, count);
    }
}

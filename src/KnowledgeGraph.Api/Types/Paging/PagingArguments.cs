using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Paging;

/// <summary>The four arguments of the GraphQL Cursor Connections Specification, section 4.</summary>
internal static class PagingArguments
{
    public static FieldBuilder<TSource, object> Paged<TSource>(this FieldBuilder<TSource, object> field) => field
        .Argument<IntGraphType>("first", "How many items from the start, or after `after`.")
        .Argument<StringGraphType>("after", "A cursor: only items behind it.")
        .Argument<IntGraphType>("last", "How many items from the end, or before `before`; not together with `first`.")
        .Argument<StringGraphType>("before", "A cursor: only items ahead of it.");

    /// <summary>The page that a field asks for.</summary>
    /// <exception cref="ApiError">The arguments contradict each other or pass a limit.</exception>
    public static PageRequest Page(this IResolveFieldContext context)
    {
        var limits = context.Request().Limits;
        var first = context.GetArgument<int?>("first");
        var last = context.GetArgument<int?>("last");
        if (first is not null && last is not null) throw ApiError.BadArgument("Give either 'first' or 'last', not both.");
        Check("first", first, limits);
        Check("last", last, limits);
        var size = last is null ? first ?? limits.DefaultPageSize : (int?)null;
        return new PageRequest(size, Cursor(context, "after"), last, Cursor(context, "before"));
    }

    /// <summary>The size given by one argument.</summary>
    public static int Size(this IResolveFieldContext context, string argument, int otherwise)
    {
        var size = context.GetArgument<int?>(argument);
        Check(argument, size, context.Request().Limits);
        return size ?? otherwise;
    }

    /// <summary>Runs a read of a page; a cursor that the store cannot read is the client's fault.</summary>
    public static async Task<T> ReadAsync<T>(PageRequest page, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (e is ArgumentException or FormatException && (page.After is not null || page.Before is not null))
        {
            throw ApiError.BadArgument($"'{page.After ?? page.Before}' is not a cursor of this list.");
        }
    }

    /// <summary>The same of what is there already.</summary>
    public static T Read<T>(PageRequest page, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ArgumentException) when (page.After is not null || page.Before is not null)
        {
            throw ApiError.BadArgument($"'{page.After ?? page.Before}' is not a cursor of this list.");
        }
    }

    private static string? Cursor(IResolveFieldContext context, string argument) =>
        context.GetArgument<string?>(argument) is { Length: > 0 } cursor ? cursor : null;

    private static void Check(string argument, int? size, ApiLimits limits)
    {
        if (size < 0) throw ApiError.BadArgument($"'{argument}' is {size}; it cannot be negative.");
        if (size > limits.PageSize)
            throw ApiError.Limit($"'{argument}' is {size}; a page holds at most {limits.PageSize} items.", nameof(ApiLimits.PageSize), limits.PageSize);
    }
}

using GraphQL;
using GraphQL.DataLoader;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;

namespace KnowledgeGraph.Api.Types;

/// <summary>What the graph refers to and must therefore have.</summary>
internal static class References
{
    public static IDataLoaderResult Entity(this IResolveFieldContext context, string id) => context.Load().Entities.Load(id).Required(id);

    public static IDataLoaderResult Document(this IResolveFieldContext context, string id) => context.Load().Documents.Load(id).Required(id);

    /// <summary>The value; what was there when the reference was read and is not any more was changed by an import in between.</summary>
    public static IDataLoaderResult Required<T>(this IDataLoaderResult<T?> loaded, string id) where T : class =>
        loaded.Then(found => (object?)found ?? throw new ApiError(ErrorCodes.Changed, $"'{id}' was changed while this was read; ask again."));
}

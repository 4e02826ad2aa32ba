using GraphQL;
using GraphQL.DataLoader;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;

namespace KnowledgeGraph.Api.Types;

/// <summary>What the graph refers to and must therefore have.</summary>
internal static class References
{
    public static IDataLoaderResult Entity(this IResolveFieldContext context, string id) => context.Load().Entities.Required(id);

    public static IDataLoaderResult Document(this IResolveFieldContext context, string id) => context.Load().Documents.Required(id);
}

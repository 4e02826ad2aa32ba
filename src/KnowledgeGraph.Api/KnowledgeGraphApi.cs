using KnowledgeGraph.Api.Explorer;
using KnowledgeGraph.Api.Transport;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api;

/// <summary>How a host takes in the API.</summary>
public static class KnowledgeGraphApi
{
    /// <summary>
    /// Registers the one <see cref="GraphQLExecutor"/> and starts to build its schema: a host that does this first can open its store meanwhile. The host registers an <see cref="IGraphStore"/> and an <see cref="ISearchIndex"/>, and,
    /// where documents may be imported, an <see cref="IDocumentImporter"/>.
    /// </summary>
    public static IServiceCollection AddKnowledgeGraphApi(this IServiceCollection services, ApiOptions? options = null)
    {
        services.AddSingleton(options ?? new ApiOptions());
        var schema = GraphSchema.BuildAsync();
        services.AddSingleton(provider => new GraphQLExecutor(
            schema, provider.GetRequiredService<IGraphStore>(), provider.GetRequiredService<ISearchIndex>(), provider.GetService<IDocumentImporter>(),
            provider.GetRequiredService<ApiOptions>(), provider.GetService<ILogger<GraphQLExecutor>>()));
        return services;
    }

    /// <summary>
    /// Maps <c>/graphql</c>, <c>/graphiql</c>, <c>/schema.graphql</c>, <c>/health/live</c> and <c>/health/ready</c>, and answers
    /// a question of its own in the background, so that the first client does not wait for what is made once.
    /// </summary>
    public static IEndpointRouteBuilder MapKnowledgeGraphApi(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var executor = endpoints.ServiceProvider.GetRequiredService<GraphQLExecutor>();
        var options = endpoints.ServiceProvider.GetRequiredService<ApiOptions>();
        _ = Task.Run(executor.WarmUpAsync);
        endpoints.Map("/graphql", new GraphQLEndpoint(executor, options).HandleAsync);
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        ExplorerEndpoints.Map(endpoints, options, executor.PrintSchema);
        endpoints.MapMethods("/health/live", reading, HealthEndpoints.LiveAsync);
        endpoints.MapMethods("/health/ready", reading, HealthEndpoints.ReadyAsync);
        return endpoints;
    }
}

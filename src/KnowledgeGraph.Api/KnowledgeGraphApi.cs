using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Explorer;
using KnowledgeGraph.Api.Subscriptions;
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
        options ??= new ApiOptions();
        services.AddSingleton(options);
        services.AddSingleton(provider => new ApiKeyring(
            options.Access.KeysFile is { } file ? new ApiKeyFile(file) : null, TimeProvider.System, Logger(provider, typeof(ApiKeyring))));
        services.AddSingleton(new Admission(options.Load));
        services.AddSingleton(provider => new Gate(
            options.Access, provider.GetRequiredService<ApiKeyring>(),
            options.Access.Oidc is { } oidc ? new OidcTokens(oidc, new HttpClient { Timeout = TimeSpan.FromSeconds(10) }, Logger(provider, typeof(OidcTokens))) : null));
        services.AddSingleton(new ImportActivity());
        var schema = GraphSchema.BuildAsync();
        services.AddSingleton(provider => new GraphQLExecutor(
            schema, provider.GetRequiredService<IGraphStore>(), provider.GetRequiredService<ISearchIndex>(), provider.GetService<IDocumentImporter>(),
            provider.GetRequiredService<ImportActivity>(), provider.GetRequiredService<ApiOptions>(), provider.GetService<ILogger<GraphQLExecutor>>()));
        return services;
    }

    /// <summary>Keeps from those without the right to read what the host maps beside the API; the API looks after itself.</summary>
    public static IApplicationBuilder UseKnowledgeGraphAccess(this IApplicationBuilder app) => app.Use(EndpointAccess.GuardAsync);

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
        endpoints.Map("/graphql", GraphQLPipeline.Build(endpoints, executor, options)).WithMetadata(OpenEndpoint.Mark);
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        ExplorerEndpoints.Map(endpoints, options, executor.PrintSchema);
        endpoints.MapMethods("/health/live", reading, HealthEndpoints.LiveAsync).WithMetadata(OpenEndpoint.Mark);
        endpoints.MapMethods("/health/ready", reading, HealthEndpoints.ReadyAsync).WithMetadata(OpenEndpoint.Mark);
        return endpoints;
    }

    private static ILogger Logger(IServiceProvider provider, Type type) => provider.GetRequiredService<ILoggerFactory>().CreateLogger(type);
}

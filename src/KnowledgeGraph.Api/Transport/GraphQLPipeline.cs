using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Transport.Persisted;
using KnowledgeGraph.Api.Transport.Sockets;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Transport;

/// <summary>Puts the endpoint together from what a host registered.</summary>
internal static class GraphQLPipeline
{
    public static RequestDelegate Build(IEndpointRouteBuilder endpoints, GraphQLExecutor executor, ApiOptions options)
    {
        var services = endpoints.ServiceProvider;
        var (gate, logs) = (services.GetRequiredService<Gate>(), services.GetRequiredService<ILoggerFactory>());
        var admission = services.GetRequiredService<Admission>();
        var (documents, streams) = (new PersistedDocuments(options), new StreamCount(options.Limits.Streams));
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var answers = new AnswerCache(services.GetRequiredService<IGraphStore>(), services.GetRequiredService<ISearchIndex>(), options);
        var sockets = new SocketEndpoint(new(executor, documents, admission, options.Limits, logs.CreateLogger<SocketConnection>()), gate, streams, stopping);
        var endpoint = new GraphQLEndpoint(
            executor, documents, options, gate, admission, new AnswerSending(answers), sockets, streams, logs.CreateLogger<GraphQLEndpoint>(), stopping);
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(endpoint.HandleAsync);
        return pipeline.Build();
    }
}

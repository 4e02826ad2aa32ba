using System.Net;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Tests.Support;

/// <summary>The API as a host serves it, without a network.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ApiHost(WebApplication app)
    {
        _app = app;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    public TestServer Server => _app.GetTestServer();

    /// <summary>Stops the server as an operator does.</summary>
    public Task StopAsync() => _app.StopAsync();

    /// <summary>Beside the API it serves <c>/page</c>, as a host would.</summary>
    /// <param name="from">The address that requests come from; null for this process.</param>
    public static async Task<ApiHost> StartAsync(MemoryStore? store = null, ApiOptions? options = null, IDocumentImporter? importer = null, string? from = null)
    {
        store ??= SampleGraph.Create();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IGraphStore>(store);
        builder.Services.AddSingleton<ISearchIndex>(new MemorySearch(store));
        if (importer is not null) builder.Services.AddSingleton(importer);
        builder.Services.AddKnowledgeGraphApi(options);
        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
            return next(http);
        });
        app.UseKnowledgeGraphAccess();
        app.MapKnowledgeGraphApi();
        app.MapGet("/page", () => "A page.");
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

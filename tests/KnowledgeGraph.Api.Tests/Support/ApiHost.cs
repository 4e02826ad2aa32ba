using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using Microsoft.AspNetCore.Builder;
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

    public static async Task<ApiHost> StartAsync(MemoryStore? store = null, ApiOptions? options = null, IDocumentImporter? importer = null)
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
        app.MapKnowledgeGraphApi();
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

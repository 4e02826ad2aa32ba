using KnowledgeGraph.Api;
using KnowledgeGraph.Benchmarks.Web;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>Our API over a store, in a process of its own; each answer is made anew, as the peer does.</summary>
internal static class StoreServer
{
    /// <param name="location">As after <c>--store</c>.</param>
    public static async Task<bool> RunAsync(int port, string location)
    {
        await using var store = await OpenAsync(location);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(store).AddSingleton<IGraphReader>(store);
        builder.Services.AddSingleton(SliceStore.NoSearch());
        builder.Services.AddKnowledgeGraphApi(new ApiOptions { CachedAnswerBytes = 0 });
        await using var app = builder.Build();
        app.UseKnowledgeGraphAccess();
        app.MapKnowledgeGraphApi();
        await app.RunAsync();
        return true;
    }

    public static async Task<IGraphStore> OpenAsync(string location) => Neo4jAddress.IsAddress(location)
        ? await Neo4jGraphStore.OpenAsync(Neo4jAddress.Parse(location, _ => null))
        : await SqliteGraphStore.OpenAsync(location);
}

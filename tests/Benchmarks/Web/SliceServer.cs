using KnowledgeGraph.Api;
using KnowledgeGraph.Model.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Benchmarks.Web;

/// <summary>Our server in a process of its own, as <c>kg serve</c> puts it up.</summary>
internal static class SliceServer
{
    /// <param name="keeps">True: answers are kept until the graph changes, as the product does; false: each is made anew, as the peers do.</param>
    public static async Task<bool> RunAsync(int port, string data, bool keeps)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(SliceStore.Of(SliceData.Read(data)));
        builder.Services.AddSingleton(SliceStore.NoSearch());
        builder.Services.AddKnowledgeGraphApi(keeps ? new ApiOptions() : new ApiOptions { CachedAnswerBytes = 0 });
        await using var app = builder.Build();
        app.UseKnowledgeGraphAccess();
        app.MapKnowledgeGraphApi();
        await app.RunAsync();
        return true;
    }
}

using System.Net;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Subscriptions;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>The server: opens the store, seeds an empty one, listens, and stops in order.</summary>
internal static class ServeHost
{
    public const string DefaultUrl = "http://localhost:5080";

    public static async Task<int> RunAsync(
        Terminal terminal, Settings settings, Func<Reader> load, Uri url, bool writable, ApiOptions options, IReadOnlyList<IPAddress> proxies, string[] imports,
        CancellationToken cancellation)
    {
        var builder = Builder(url, options, proxies); // Starts to build the schema, which goes on while the store is opened and seeded.
        await using var workspace = await Workspace.OpenAsync(settings, cancellation);
        var seeded = await workspace.SeedWhenEmptyAsync(Report, cancellation);
        if (seeded is not null) await SayAsync(terminal, settings, $"Loaded the curated knowledge into {settings.StoreName}.");
        var reader = new Lazy<Reader>(load);
        await using var app = Build(builder, reader, workspace, writable);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            await terminal.Error.WriteLineAsync($"kg: cannot listen on {url}: {e.Message}");
            return ExitCode.SomeFailed;
        }

        await SayAsync(terminal, settings, $"Serving {settings.StoreName} on {url.GetLeftPart(UriPartial.Authority)} (Ctrl-C stops it).");
        var following = FollowAsync(workspace, app.Logger, app.Lifetime.ApplicationStopping);
        var importing = ServeImport.RunAsync(
            imports, workspace, settings, reader, app.Services.GetRequiredService<ImportActivity>(), Report, app.Logger, app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync(cancellation);
        await Task.WhenAll(following, importing);
        return ExitCode.Done;

        void Report(InputProblem problem) => terminal.Error.WriteLine(problem.ToString());
    }

    /// <summary>Keeps the search index at the store's revision, whoever writes the store: this server or an import beside it.</summary>
    private static async Task FollowAsync(Workspace workspace, ILogger logger, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            do
            {
                try
                {
                    await workspace.CatchUpAsync(stopping);
                }
                catch (StoreException e)
                {
                    logger.LogWarning(e, "The search index could not follow the store; answers go on with the index as it is.");
                }
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private static WebApplicationBuilder Builder(Uri url, ApiOptions options, IReadOnlyList<IPAddress> proxies)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(url.GetLeftPart(UriPartial.Authority));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Limits.BodyBytes;
            kestrel.Limits.MaxConcurrentConnections = options.Load.Connections;
            kestrel.Limits.MaxConcurrentUpgradedConnections = options.Limits.Streams;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // What keeps the server from starting is told by the command itself.
        builder.Services.AddKnowledgeGraphApi(options);
        builder.Services.AddKnowledgeGraphWeb();

        // A page elsewhere that has its own name resolve to this machine must not read or write here.
        if (url.IsLoopback) builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var proxy in proxies) forwarded.KnownProxies.Add(proxy);
        });
        return builder;
    }

    private static WebApplication Build(WebApplicationBuilder builder, Lazy<Reader> reader, Workspace workspace, bool writable)
    {
        builder.Services.AddSingleton(workspace.Store).AddSingleton<IGraphReader>(workspace.Store).AddSingleton(workspace.Index);
        if (writable)
        {
            builder.Services.AddSingleton<IDocumentImporter>(
                new DocumentImporter(workspace.Store, new DeferredExtractor(() => reader.Value.Extractor)));
        }

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseHostFiltering();
        app.UseKnowledgeGraphAccess();
        app.MapKnowledgeGraphApi();
        app.MapKnowledgeGraphWeb();
        return app;
    }

    private static Task SayAsync(Terminal terminal, Settings settings, string message) =>
        settings.Quiet ? Task.CompletedTask : terminal.Error.WriteLineAsync(message);
}

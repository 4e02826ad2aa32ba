using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Web.Tests.Support;

/// <summary>The pages over a graph and a search in memory.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;

    private Site(WebApplication app, MemoryGraph graph, FixedSearch search)
    {
        this.app = app;
        Graph = graph;
        Search = search;
        Client = app.GetTestClient();
    }

    public MemoryGraph Graph { get; }

    public FixedSearch Search { get; }

    public HttpClient Client { get; }

    public static async Task<Site> StartAsync(MemoryGraph? graph = null)
    {
        graph ??= SampleGraph.Create();
        var search = new FixedSearch();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IGraphReader>(graph);
        builder.Services.AddSingleton<ISearchIndex>(search);
        builder.Services.AddKnowledgeGraphWeb();
        var app = builder.Build();
        app.MapKnowledgeGraphWeb();
        await app.StartAsync();
        return new(app, graph, search);
    }

    /// <summary>The page at a path, which answers 200.</summary>
    public async Task<IHtmlDocument> PageAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

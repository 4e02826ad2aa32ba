using System.Text.Encodings.Web;
using System.Text.Unicode;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Web.Assets;
using KnowledgeGraph.Web.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Web;

/// <summary>How a host takes in the pages.</summary>
public static class KnowledgeGraphWeb
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers what the pages need. The host registers an <see cref="IGraphReader"/> and an <see cref="ISearchIndex"/>.</summary>
    public static IServiceCollection AddKnowledgeGraphWeb(this IServiceCollection services)
    {
        // Letters of every script go to the page as they are; what has a meaning in HTML is escaped all the same.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(provider => new PageEndpoints(provider.GetRequiredService<IGraphReader>(), provider.GetRequiredService<ISearchIndex>()));
        return services;
    }

    /// <summary>
    /// Maps the pages (<c>/</c>, <c>/entity/{id}</c> and its lists, <c>/relation/{id}</c>, <c>/document/{id}</c>), their JSON twins, suggestions, styles and
    /// scripts; what nothing else answers gets a page that says so.
    /// </summary>
    public static IEndpointRouteBuilder MapKnowledgeGraphWeb(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var pages = endpoints.ServiceProvider.GetRequiredService<PageEndpoints>();
        Map("/", pages.SearchAsync);
        Map("/search.json", pages.SearchAsync);
        Map("/suggest.json", pages.SuggestAsync);
        MapWithTwin("/entity/{id}", pages.EntityAsync);
        MapWithTwin("/entity/{id}/relations", pages.EntityRelationsAsync);
        MapWithTwin("/entity/{id}/events", pages.EntityEventsAsync);
        MapWithTwin("/entity/{id}/mentions", pages.EntityMentionsAsync);
        MapWithTwin("/relation/{id}", pages.RelationAsync);
        MapWithTwin("/document/{id}", pages.DocumentAsync);
        foreach (var file in AssetFiles.Shared.All) endpoints.MapMethods(file.Url, Reading, AssetEndpoint.Of(file));
        endpoints.MapFallback("{**path}", PageHandler.Of((_, page) => Task.FromResult(PageHandler.NotFound(page))));
        return endpoints;

        void MapWithTwin(string pattern, Func<HttpContext, PageContext, Task<IResult>> answer)
        {
            Map(pattern, answer);
            Map(pattern + ".json", answer);
        }

        void Map(string pattern, Func<HttpContext, PageContext, Task<IResult>> answer) => endpoints.MapMethods(pattern, Reading, PageHandler.Of(answer));
    }
}

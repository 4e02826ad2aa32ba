using KnowledgeGraph.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Web;

/// <summary>How a host takes in the pages.</summary>
public static class KnowledgeGraphWeb
{
    /// <summary>Registers what the pages need. The host registers an <c>IGraphReader</c> and an <c>ISearchIndex</c>.</summary>
    public static IServiceCollection AddKnowledgeGraphWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services;
    }

    /// <summary>Maps the pages, their JSON twins, styles and scripts.</summary>
    public static IEndpointRouteBuilder MapKnowledgeGraphWeb(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", () => new RazorComponentResult<Page>());
        return endpoints;
    }
}

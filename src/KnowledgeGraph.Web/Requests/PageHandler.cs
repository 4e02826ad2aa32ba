using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Web.Json;
using KnowledgeGraph.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Web.Requests;

/// <summary>What all pages have in common: their headers, the page or its JSON twin, and what is shown where there is nothing, or the store does not answer.</summary>
internal static class PageHandler
{
    /// <summary>Makes a request delegate of what answers a page.</summary>
    public static RequestDelegate Of(Func<HttpContext, PageContext, Task<IResult>> answer) => async http =>
    {
        var page = new PageContext(http);
        var headers = http.Response.Headers;
        SecurityHeaders.Add(headers);
        headers.Vary = "Accept-Language";
        headers.CacheControl = "no-cache";
        IResult result;
        try
        {
            result = await answer(http, page);
        }
        catch (StoreException e)
        {
            result = Notice(page, "unavailable", StatusCodes.Status503ServiceUnavailable, e.Message);
        }

        await result.ExecuteAsync(http);
    };

    /// <summary>A view as a page, or as JSON where the URL asks for it.</summary>
    public static IResult Show<TPage>(PageContext page, object view, Func<object> json) where TPage : IComponent =>
        page.WantsJson
            ? Results.Json(json(), GraphJson.Options)
            : new ComponentResult<TPage>(StatusCodes.Status200OK, new Dictionary<string, object?> { ["Page"] = page, ["View"] = view });

    public static IResult NotFound(PageContext page) => Notice(page, "notFound", StatusCodes.Status404NotFound, null);

    private static IResult Notice(PageContext page, string key, int status, string? detail) =>
        page.WantsJson
            ? Results.Json(new { Error = detail ?? page.Texts[key + ".text"] }, GraphJson.Options, statusCode: status)
            : new ComponentResult<NoticePage>(status, new Dictionary<string, object?> { ["Page"] = page, ["Key"] = key, ["Detail"] = detail });
}

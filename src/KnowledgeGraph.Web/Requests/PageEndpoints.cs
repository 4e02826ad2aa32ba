using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Web.Documents;
using KnowledgeGraph.Web.Entities;
using KnowledgeGraph.Web.Json;
using KnowledgeGraph.Web.Searching;
using KnowledgeGraph.Web.Texts;
using Microsoft.AspNetCore.Http;
using static KnowledgeGraph.Web.Requests.PageHandler;

namespace KnowledgeGraph.Web.Requests;

/// <summary>Answers the requests for pages and their JSON twins.</summary>
internal sealed class PageEndpoints(IGraphReader reader, ISearchIndex index)
{
    private const int LongestPrefix = 100;

    private readonly EntityReads entities = new(reader);
    private readonly DocumentReads documents = new(reader, index);
    private readonly SearchReads searches = new(reader, index);

    public async Task<IResult> SearchAsync(HttpContext http, PageContext page)
    {
        var view = await searches.ReadAsync(SearchQuery.Of(http.Request), http.RequestAborted);
        page.Revision = await reader.GetRevisionAsync(http.RequestAborted);
        return Show<SearchPage>(page, view, () => ViewJson.Of(view, page));
    }

    public async Task<IResult> SuggestAsync(HttpContext http, PageContext page)
    {
        var prefix = http.Request.Query["q"].ToString().Trim();
        var list = await searches.SuggestAsync(prefix.Length > LongestPrefix ? prefix[..LongestPrefix] : prefix, http.RequestAborted);
        return Results.Json(ViewJson.Of(list, page), GraphJson.Options);
    }

    public Task<IResult> EntityAsync(HttpContext http, PageContext page) => OfEntityAsync(http, page, async entity =>
    {
        var view = await entities.ReadAsync(entity, http.RequestAborted);
        return Show<EntityPage>(page, view, () => ViewJson.Of(view, page));
    });

    public Task<IResult> EntityRelationsAsync(HttpContext http, PageContext page) => OfEntityAsync(http, page, async entity =>
    {
        var query = http.Request.Query;
        if (EnumSpelling.Read<RelationType>(query["type"]) is not { } type
            || EnumSpelling.Read<RelationDirection>(query["direction"]) is not { } direction || !RelationGroup.Of(entity.Kind).Contains((type, direction)))
            return NotFound(page);
        var view = await entities.ReadRelationsAsync(entity, type, direction, Cursor(http, Links.Before), http.RequestAborted);
        return Show<EntityRelationsPage>(page, view, () => ViewJson.Of(view, page));
    });

    public Task<IResult> EntityEventsAsync(HttpContext http, PageContext page) => OfEntityAsync(http, page, async entity =>
    {
        var view = await entities.ReadEventsAsync(entity, Cursor(http, Links.After), http.RequestAborted);
        return Show<EntityEventsPage>(page, view, () => ViewJson.OfEvents(view, page));
    });

    public Task<IResult> EntityMentionsAsync(HttpContext http, PageContext page) => OfEntityAsync(http, page, async entity =>
    {
        var view = await entities.ReadMentionsAsync(entity, Cursor(http, Links.After), http.RequestAborted);
        return Show<EntityMentionsPage>(page, view, () => ViewJson.OfMentions(view, page));
    });

    public async Task<IResult> RelationAsync(HttpContext http, PageContext page)
    {
        var view = await RelationView.ReadAsync(reader, IdOf(http), http.RequestAborted);
        page.Revision = await reader.GetRevisionAsync(http.RequestAborted);
        return view is null ? NotFound(page) : Show<RelationPage>(page, view, () => ViewJson.Of(view, page));
    }

    public async Task<IResult> DocumentAsync(HttpContext http, PageContext page)
    {
        var view = await documents.ReadAsync(IdOf(http), http.RequestAborted);
        page.Revision = await reader.GetRevisionAsync(http.RequestAborted);
        return view is null ? NotFound(page) : Show<DocumentPage>(page, view, () => ViewJson.Of(view, page));
    }

    // An entity that was merged into another answers under its old id with where it is now.
    private async Task<IResult> OfEntityAsync(HttpContext http, PageContext page, Func<Entity, Task<IResult>> show)
    {
        var id = IdOf(http);
        var entity = await entities.FindAsync(id, http.RequestAborted);
        page.Revision = await reader.GetRevisionAsync(http.RequestAborted);
        if (entity is null) return NotFound(page);
        if (entity.Id == id) return await show(entity);
        var path = http.Request.Path.Value!.Replace($"/entity/{id}", $"/entity/{entity.Id}", StringComparison.Ordinal);
        return Results.Redirect(http.Request.PathBase.Add(new PathString(path)) + http.Request.QueryString.Value); // Not for good: a merge can be undone.
    }

    private static string IdOf(HttpContext http) => (string)http.Request.RouteValues["id"]!;

    private static string? Cursor(HttpContext http, string name) => http.Request.Query[name].ToString() is { Length: > 0 } cursor ? cursor : null;
}

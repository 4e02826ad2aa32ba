using System.Diagnostics;
using KnowledgeGraph.Text;
using KnowledgeGraph.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Web.Requests;

/// <summary>What every page knows of its request.</summary>
public sealed class PageContext
{
    private const string JsonSuffix = ".json";

    private readonly HttpRequest request;
    private readonly long started = Stopwatch.GetTimestamp();

    public PageContext(HttpContext http)
    {
        request = http.Request;
        Language = PageLanguage.Of(request);
        Texts = UiTexts.In(Language);
        Links = new(request.PathBase, PageLanguage.Explicit(request));
        WantsJson = request.Path.Value!.EndsWith(JsonSuffix, StringComparison.Ordinal);
    }

    public Language Language { get; }

    public UiTexts Texts { get; }

    public Links Links { get; }

    public string PathBase => request.PathBase;

    public bool WantsJson { get; }

    /// <summary>The store's revision the page was read at; null on pages that read nothing.</summary>
    public long? Revision { get; set; }

    public string Direction => DirectionOf(Language);

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    /// <summary>This view in the other language.</summary>
    public string InOtherLanguage => Here(request.Path, Texts.Other.Language);

    /// <summary>This view as JSON.</summary>
    public string AsJson => Here(request.Path == "/" ? "/search.json" : request.Path + JsonSuffix, PageLanguage.Explicit(request));

    public static string DirectionOf(Language language) => language == Language.Ar ? "rtl" : "ltr";

    /// <summary>The <c>lang</c> of an element whose text is in this language; null, and so no attribute, where the page's own holds.</summary>
    public string? LangOf(Language language) => language == Language ? null : language.Tag();

    /// <summary>The <c>dir</c> of an element whose text is in this language; null, and so no attribute, where the page's own holds.</summary>
    public string? DirOf(Language language) => language == Language ? null : DirectionOf(language);

    private string Here(PathString path, Language? language)
    {
        var query = QueryString.Create(request.Query.Where(p => p.Key != PageLanguage.Parameter));
        if (language is { } named) query = query.Add(PageLanguage.Parameter, named.Tag());
        return request.PathBase.Add(path) + query;
    }
}

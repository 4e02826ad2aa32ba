using KnowledgeGraph.Text;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Web.Requests;

/// <summary>Which language a request asks for: <c>?lang=</c>, else the better liked of the two in Accept-Language (RFC 9110 12.5.4), else English.</summary>
internal static class PageLanguage
{
    public const string Parameter = "lang";

    /// <summary>The language the URL names; null where it names none of the two.</summary>
    public static Language? Explicit(HttpRequest request) => LanguageTags.FromTag(request.Query[Parameter].ToString());

    public static Language Of(HttpRequest request) => Explicit(request) ?? Preferred(request);

    private static Language Preferred(HttpRequest request)
    {
        var best = Language.En;
        var bestQuality = 0.0;
        foreach (var accepted in request.GetTypedHeaders().AcceptLanguage)
        {
            if (LanguageTags.FromTag(accepted.Value.ToString()) is not { } language || (accepted.Quality ?? 1) <= bestQuality) continue;
            best = language;
            bestQuality = accepted.Quality ?? 1;
        }

        return best;
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Html;

/// <summary>What a page says of itself: by schema.org's JSON-LD first, then by OpenGraph, then by the other names that sites use.</summary>
/// <param name="Url">Absolute; null where the page does not say.</param>
internal sealed record PageMetadata(string? Title, string? Publisher, string? Url, EdtfDate? Date)
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "datePublished", "parsely-pub-date", "sailthru.date", "publish-date", "publishdate", "publication_date",
        "pubdate", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "date", "og:published_time", "article.published", "cXenseParse:recs:publishtime",
        "citation_publication_date", "article:modified_time",
    ];

    private static readonly string[] PublisherNames = ["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher"];

    public static PageMetadata Of(IHtmlDocument page)
    {
        var linked = LinkedArticle.Of(page);
        var publisher = linked?.Publisher ?? PublisherNames.Select(name => Meta(page, name)).FirstOrDefault(text => text is not null);
        var title = linked?.Headline ?? Meta(page, "og:title") ?? Meta(page, "twitter:title") ?? Meta(page, "dc.title") ?? OnlyHeading(page) ?? Blank(page.Title);
        return new(WithoutSite(title, publisher), publisher, Absolute(Canonical(page)) ?? Absolute(linked?.Url) ?? Absolute(Meta(page, "og:url")), linked?.Date ?? DateOf(page));
    }

    private static EdtfDate? DateOf(IHtmlDocument page)
    {
        foreach (var name in DateNames)
            if (PublishedDates.Parse(Meta(page, name)) is { } date)
                return date;
        return page.QuerySelectorAll("[itemprop=datePublished],time[pubdate],article time[datetime],time[datetime]")
            .Select(e => PublishedDates.Parse(e.GetAttribute("datetime") ?? e.GetAttribute("content") ?? e.TextContent)).FirstOrDefault(d => d is not null);
    }

    private static string? Meta(IHtmlDocument page, string name) =>
        page.QuerySelectorAll($"meta[property='{name}' i],meta[name='{name}' i],meta[itemprop='{name}' i]").Select(e => Blank(e.GetAttribute("content"))).FirstOrDefault(c => c is not null);

    private static string? Canonical(IHtmlDocument page) => page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

    private static string? OnlyHeading(IHtmlDocument page) => page.QuerySelectorAll("h1") is { Length: 1 } headings ? Blank(headings[0].TextContent) : null;

    /// <summary>A title without the name of the site at its end, which sites add for the browser's tab.</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        if (title is null || site is null || title.Length <= site.Length || !title.EndsWith(site, StringComparison.OrdinalIgnoreCase)) return title;
        var head = title[..^site.Length].TrimEnd();
        return head.Length > 1 && head[^1] is '-' or '|' or '\u2013' or '\u2014' or '\u00BB' or '\u00B7' or ':' ? head[..^1].TrimEnd() : title;
    }

    private static string? Absolute(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

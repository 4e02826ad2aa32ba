using AngleSharp.Dom;

namespace KnowledgeGraph.Import.Html;

/// <summary>Takes out of a page what its own class names and ids say is no part of the story: advertisements, share buttons, related stories, comments.</summary>
internal static class PageFurniture
{
    /// <summary>What holds more than this share of the page's words is the story, whatever it is called.</summary>
    private const double LargestShare = 0.3;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "ad", "ads", "adbox", "adslot", "ad-slot", "adsense", "advert", "adverts", "advertisement", "advertising", "banner", "banners", "sponsor", "sponsored", "promo", "promos", "promotion", "outbrain",
        "taboola", "share", "sharing", "social", "social-share", "share-buttons", "sharebar", "related", "related-news", "related-posts", "related-stories", "related-articles", "relatednews",
        "readmore", "read-more", "also-read", "most-read", "mostread", "trending", "newsletter", "newsletter-signup", "subscribe", "subscription", "cookie", "cookies", "cookie-banner", "cookie-consent",
        "comments", "comment-list", "comment-form", "disqus_thread", "respond", "breadcrumb", "breadcrumbs", "pagination", "skip-link", "tags", "tag-list",
    };

    public static void Remove(IElement root)
    {
        var whole = root.TextContent.Length;
        foreach (var element in root.QuerySelectorAll("[class],[id]").ToList())
        {
            if (element is AngleSharp.Html.Dom.IHtmlBodyElement or AngleSharp.Html.Dom.IHtmlHtmlElement || !IsNamed(element)) continue;
            if (element.TextContent.Length <= whole * LargestShare) element.Remove();
        }
    }

    private static bool IsNamed(IElement element) => (element.Id is { } id && Names.Contains(id)) || element.ClassList.Any(Names.Contains);
}

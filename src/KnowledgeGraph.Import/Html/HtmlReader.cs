using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Html;

/// <summary>Reads an article out of a web page as sites serve it: the main text by readability's rules (SmartReader), what it is called and where it is from by the page's metadata.</summary>
internal static class HtmlReader
{
    /// <summary>Readability's rules go through a tree by recursion.</summary>
    private const int DeepestForReadability = 256;

    private static readonly Uri NoAddress = new("https://localhost/");

    /// <exception cref="InputException">There is no text in the page.</exception>
    public static ImportedText Read(string path, byte[] bytes) => Read(path, PageCharset.Decode(path, bytes));

    /// <exception cref="InputException">There is no text in the page.</exception>
    public static ImportedText Read(string path, string html)
    {
        if (DeepPage.Is(html)) return new(DeepPage.TextOf(html));
        var page = new HtmlParser().ParseDocument(html);
        var metadata = PageMetadata.Of(page);
        if (page.Body is { } body) PageFurniture.Remove(body);
        var article = Depth(page) <= DeepestForReadability ? Readable(page, metadata) : null;
        var text = Body(article);
        if (text.Length == 0 && page.Body is { } whole) text = HtmlText.Of(whole, bodyOnly: true) is { Length: > 0 } main ? main : HtmlText.Of(whole);
        if (text.Length == 0) throw new InputException(new("malformed-html", path, null, null, 0, "There is no readable text in the page."));
        var title = metadata.Title ?? article?.Title;
        return new ImportedText(
            Titled(title, text), null, title, metadata.Publisher ?? article?.SiteName, metadata.Url,
            metadata.Date ?? (article?.PublicationDate is { } date ? EdtfDate.OfDay(NodaTime.LocalDate.FromDateTime(date)) : null));
    }

    /// <summary>The words of a piece of HTML that is all body: an item of a feed.</summary>
    public static string TextOf(string html) => DeepPage.Is(html) ? DeepPage.TextOf(html) : HtmlText.Of(new HtmlParser().ParseDocument(html).Body!);

    /// <summary>A text with its title above it, once.</summary>
    public static string Titled(string? title, string text) => string.IsNullOrEmpty(title) || text.StartsWith(title, StringComparison.Ordinal) ? text : $"{title}\n\n{text}";

    /// <summary>Readability changes the page that it reads, so it has a copy.</summary>
    private static SmartReader.Article Readable(IHtmlDocument page, PageMetadata metadata) =>
        new SmartReader.Reader(metadata.Url ?? NoAddress.AbsoluteUri, (IHtmlDocument)page.Clone()).GetArticle();

    private static string Body(SmartReader.Article? article) =>
        article is { IsReadable: true, Content: { Length: > 0 } content } ? HtmlText.Of(new HtmlParser().ParseDocument(content).Body!, bodyOnly: true) : "";

    /// <summary>How deep the elements are nested.</summary>
    private static int Depth(IHtmlDocument page)
    {
        var (depth, deepest) = (0, 0);
        INode? node = page.DocumentElement;
        while (node is not null)
        {
            deepest = Math.Max(deepest, depth);
            if (node.FirstChild is { } child)
            {
                node = child;
                depth++;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node?.NextSibling;
        }

        return deepest;
    }
}

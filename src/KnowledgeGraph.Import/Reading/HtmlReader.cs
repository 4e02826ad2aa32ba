using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Import.Files;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using UtfUnknown;

namespace KnowledgeGraph.Import.Reading;

/// <summary>Reads an article out of a web page: the main text by readability heuristics (SmartReader), title, publisher and date from the page's metadata.</summary>
internal static partial class HtmlReader
{
    private static readonly Uri NoAddress = new("https://localhost/");

    static HtmlReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="InputException">There is no text in the page.</exception>
    public static ImportedText Read(string path, byte[] bytes)
    {
        var html = Decode(path, bytes);
        var page = new HtmlParser().ParseDocument(html);
        var article = new SmartReader.Reader(NoAddress.AbsoluteUri, html).GetArticle();
        var text = article.IsReadable && article.Content is { Length: > 0 } content ? HtmlText.Of(new HtmlParser().ParseDocument(content).Body!) : "";
        if (text.Length == 0 && page.Body is { } body) text = HtmlText.Of(body);
        if (text.Length == 0) throw new InputException(new("malformed-html", path, null, null, 0, "There is no readable text in the page."));
        var title = Meta(page, "og:title") ?? article.Title ?? page.Title;
        return new ImportedText(
            title is { Length: > 0 } && !text.StartsWith(title, StringComparison.Ordinal) ? $"{title}\n\n{text}" : text, null, title,
            Meta(page, "og:site_name"), Address(page), Date(page, article), LanguageTags.FromTag(page.DocumentElement.GetAttribute("lang")));
    }

    /// <summary>By byte order mark, the page's own declaration, UTF-8 where the bytes are it, else the most likely charset.</summary>
    private static string Decode(string path, byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048));
        var declared = DeclaredCharset().Match(head);
        if (declared.Success && !declared.Groups[1].Value.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase)
            && EncodingOf(declared.Groups[1].Value) is { } encoding) return encoding.GetString(bytes);
        try
        {
            return TextFile.Decode(path, bytes);
        }
        catch (InputException e) when (e.Problem.Code == "not-utf8" && CharsetDetector.DetectFromBytes(bytes).Detected?.Encoding is { } detected)
        {
            return detected.GetString(bytes);
        }
    }

    private static Encoding? EncodingOf(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Address(IHtmlDocument page) =>
        page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { Length: > 0 } href ? href : Meta(page, "og:url");

    private static EdtfDate? Date(IHtmlDocument page, SmartReader.Article article)
    {
        var written = Meta(page, "article:published_time") ?? Meta(page, "date") ?? Meta(page, "pubdate")
            ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime");
        return EdtfDate.TryParse(written?.Trim().Split('T', ' ')[0])
            ?? (article.PublicationDate is { } date ? EdtfDate.OfDay(NodaTime.LocalDate.FromDateTime(date)) : null);
    }

    private static string? Meta(IHtmlDocument page, string name)
    {
        var content = page.QuerySelector($"meta[property='{name}'],meta[name='{name}']")?.GetAttribute("content");
        return string.IsNullOrWhiteSpace(content) ? null : content.Trim();
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex DeclaredCharset();
}

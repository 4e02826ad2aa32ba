using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;
using KnowledgeGraph.Import.Files;
using KnowledgeGraph.Import.Html;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Feeds;

/// <summary>
/// Reads RSS 2.0 and Atom files: each item is a document. Document type declarations, with the entities they could define, are refused: nothing outside the file is read and nothing
/// in it can grow.
/// </summary>
internal static partial class FeedReader
{
    private const string ContentModule = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static IReadOnlyList<ReadItem> Read(string path, string stem, byte[] bytes)
    {
        var xml = "";
        try
        {
            xml = PageCharset.Decode(path, bytes);
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            reader.MoveToContent();
            var formatter = Formatter(path, reader);
            formatter.ReadFrom(reader);
            var items = formatter.Feed.Items.Select((item, i) => Item(path, stem, formatter.Feed, item, i + 1)).ToList();
            return items.Count > 0 ? items : [ReadItem.Of(new InputProblem("empty", path, null, null, null, "The feed has no items."))];
        }
        catch (XmlException e)
        {
            return [ReadItem.Of(DocumentType(path, xml) ?? new InputProblem("malformed-xml", path, e.LineNumber, e.LinePosition, null, "The file is not well-formed XML of a feed."))];
        }
        catch (NotSupportedException)
        {
            return [ReadItem.Of(new InputProblem("unknown-feed", path, null, null, null, "The file is RSS of a version other than 2.0, which is not read."))];
        }
        catch (InputException e)
        {
            return [ReadItem.Of(e.Problem)];
        }
    }

    /// <summary>What is said of a file that declares a document type before its first element; null for any other.</summary>
    private static InputProblem? DocumentType(string path, string xml)
    {
        var at = xml.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        if (at < 0 || DocumentElement().Match(xml) is { Success: true } first && first.Index < at) return null;
        var before = xml.AsSpan(0, at);
        return new(
            "refused-dtd", path, before.Count('\n') + 1, at - before.LastIndexOf('\n'), null,
            "The file declares a document type, which could name other files or entities without end; such files are not read.");
    }

    [GeneratedRegex("<[A-Za-z]")]
    private static partial Regex DocumentElement();

    private static SyndicationFeedFormatter Formatter(string path, XmlReader reader)
    {
        var (rss, atom) = (new Rss20FeedFormatter(), new Atom10FeedFormatter());
        if (rss.CanRead(reader)) return rss;
        if (atom.CanRead(reader)) return atom;
        var place = reader as IXmlLineInfo;
        throw new InputException(new("unknown-feed", path, place?.LineNumber, place?.LinePosition, null, $"<{reader.LocalName}> is no RSS 2.0 or Atom feed."));
    }

    private static ReadItem Item(string path, string stem, SyndicationFeed feed, SyndicationItem item, int number)
    {
        try
        {
            var title = Plain(item.Title);
            var text = Body(item);
            var source = new ImportedText(
                HtmlReader.Titled(title, text), $"{stem}:{number}", title, Module(item, "publisher", DublinCore) ?? Plain(item.SourceFeed?.Title) ?? Plain(feed.Title), Link(item), Date(item));
            return ReadItem.Of(DocumentFactory.Create(source, stem, path));
        }
        catch (XmlException)
        {
            return Bad("impossible-date", "has a date that is none");
        }
        catch (InputException)
        {
            return Bad("empty", "has no text");
        }

        ReadItem Bad(string code, string what) => ReadItem.Of(new InputProblem(code, path, null, null, null, $"Item {number} ('{Plain(item.Title)}') {what}; it is left out."));
    }

    /// <summary>The full text where the feed has it, else the summary; HTML made text.</summary>
    private static string Body(SyndicationItem item)
    {
        var html = Module(item, "encoded", ContentModule) ?? (item.Content as TextSyndicationContent)?.Text ?? item.Summary?.Text;
        return string.IsNullOrWhiteSpace(html) ? "" : HtmlReader.TextOf(html);
    }

    private static string? Link(SyndicationItem item)
    {
        var link = item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate")?.Uri ?? item.Links.FirstOrDefault()?.Uri;
        return link is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? link.AbsoluteUri : null;
    }

    /// <exception cref="XmlException">The item has a date that is none.</exception>
    private static EdtfDate? Date(SyndicationItem item)
    {
        var date = item.PublishDate != default ? item.PublishDate : item.LastUpdatedTime;
        if (date != default) return EdtfDate.OfDay(NodaTime.LocalDate.FromDateTime(date.DateTime));
        return Module(item, "date", DublinCore) is { } written ? PublishedDates.Parse(written) ?? throw new XmlException("date") : null;
    }

    private static string? Module(SyndicationItem item, string name, string module)
    {
        var extension = item.ElementExtensions.FirstOrDefault(e => e.OuterName == name && e.OuterNamespace == module);
        return extension?.GetObject<System.Xml.Linq.XElement>().Value is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    private static string? Plain(TextSyndicationContent? content) =>
        content?.Text is { } text && HtmlReader.TextOf(text).ReplaceLineEndings(" ") is { Length: > 0 } plain ? plain : null;
}

using System.Text;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Import.Tests.Feeds;

public sealed class FeedTests : IDisposable
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Harbour Daily</title><link>https://harbourdaily.example/</link><description>News</description><language>en</language>
        <item><title>Oman hosts talks &amp; a dinner</title><link>https://harbourdaily.example/1</link><pubDate>Tue, 05 Mar 2019 23:30:00 +0300</pubDate>
          <description>Short.</description><content:encoded><![CDATA[<p>Oman hosted talks.</p><p>Qatar&rsquo;s minister attended.</p><script>track()</script>]]></content:encoded></item>
        <item><title>الكويت تستضيف اجتماعا</title><link>https://harbourdaily.example/2</link><dc:date>2019-03-06T10:00:00Z</dc:date><dc:publisher>وكالة المرفأ</dc:publisher>
          <description>&lt;p&gt;تستضيف الكويت اجتماعا وزاريا.&lt;/p&gt;</description></item>
        <item><title></title><description></description></item>
        <item><title>Broken date</title><description>Kuwait spoke.</description><pubDate>the day before</pubDate></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>The Wire</title><id>urn:x</id><updated>2020-01-01T00:00:00Z</updated>
        <entry><title type="html">Qatar &lt;b&gt;speaks&lt;/b&gt;</title><id>urn:x:1</id><link rel="enclosure" href="https://wire.example/1.mp3"/><link href="https://wire.example/1"/>
        <updated>2020-02-03T04:05:06Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Qatar spoke.</p><p>Oman heard.</p></div></content></entry></feed>
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Each_item_of_an_Rss_file_is_a_document()
    {
        var items = await ReadItems.OfAsync(_folder.Write("news.rss", Rss));
        var (first, second) = (items[0].Document!, items[1].Document!);
        Assert.Equal(
            ("Oman hosts talks & a dinner", "Harbour Daily", "https://harbourdaily.example/1", "2019-03-05", "news:1", Language.En),
            (first.Title, first.Publisher, first.Url, first.Date!.Text, first.Name, first.Language));
        Assert.Equal("Oman hosts talks & a dinner\n\nOman hosted talks.\n\nQatar\u2019s minister attended.", first.Text);
        Assert.Equal(("وكالة المرفأ", "2019-03-06", Language.Ar), (second.Publisher, second.Date!.Text, second.Language));
        Assert.Equal("الكويت تستضيف اجتماعا\n\nتستضيف الكويت اجتماعا وزاريا.", second.Text);
        Assert.Equal(
            ["Item 3 ('') has no text; it is left out.", "Item 4 ('Broken date') has a date that is none; it is left out."],
            items.Skip(2).Select(i => i.Problem!.Message));
    }

    [Fact]
    public async Task Each_entry_of_an_Atom_file_is_a_document()
    {
        var document = await ReadItems.DocumentAsync(_folder.Write("wire.atom", Atom));
        Assert.Equal(("Qatar speaks", "The Wire", "https://wire.example/1", "2020-02-03"), (document.Title, document.Publisher, document.Url, document.Date!.Text));
        Assert.Equal("Qatar speaks\n\nQatar spoke.\n\nOman heard.", document.Text);
    }

    [Fact]
    public async Task A_feed_in_Windows_1256_is_read_by_its_declaration()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var xml = Rss.Replace("UTF-8", "windows-1256", StringComparison.Ordinal);
        var items = await ReadItems.OfAsync(_folder.Write("old.xml", Encoding.GetEncoding(1256).GetBytes(xml)));
        Assert.Equal("الكويت تستضيف اجتماعا", items[1].Document!.Title);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&a;</title></channel></rss>")]
    [InlineData("<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><rss version='2.0'><channel><title>&c;</title></channel></rss>")]
    public async Task Document_types_and_their_entities_are_refused(string xml)
    {
        var problem = await ReadItems.ProblemAsync(_folder.Write("trap.rss", xml));
        Assert.Equal(("refused-dtd", 1, 1), (problem.Code, problem.Line, problem.Column));
        Assert.Equal("The file declares a document type, which could name other files or entities without end; such files are not read.", problem.Message);
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel><title>x</chanel></rss>", "a.rss:1:39: The file is not well-formed XML of a feed.")]
    [InlineData("<html><body/></html>", "a.rss:1:2: <html> is no RSS 2.0 or Atom feed.")]
    [InlineData("<rss version='2.0'><channel><title>x</title><description/></channel></rss>", "a.rss: The feed has no items.")]
    [InlineData("not xml", "a.rss:1:1: The file is not well-formed XML of a feed.")]
    public async Task A_file_that_is_no_feed_is_told_why(string xml, string message)
    {
        var path = _folder.Write("a.rss", xml);
        Assert.Equal(message, (await ReadItems.ProblemAsync(path)).ToString().Replace(path, "a.rss", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}

using System.Text;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Import.Tests.Html;

/// <summary>Pages laid out as news sites lay theirs out, with menus, shares, advertisements, related stories, comments and footers around the story.</summary>
public sealed class WebPageTests : IDisposable
{
    private static readonly string Pages = Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Import.Tests", "Html", "pages");

    private readonly TemporaryFolder _folder = new();

    static WebPageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task An_English_page_gives_its_story_and_what_it_is_called()
    {
        var document = await ReadItems.DocumentAsync(_folder.Write("page.html", Page("en-news.html")));
        Assert.Equal(
            ("Kuwait and Oman sign port agreement", "Harbour Daily", "https://harbourdaily.example/world/kuwait-oman-port", "2021-11-08", Language.En),
            (document.Title, document.Publisher, document.Url, document.Date!.Text, document.Language));
        var paragraphs = document.Text.Split("\n\n");
        Assert.Equal("Kuwait and Oman sign port agreement", paragraphs[0]);
        Assert.StartsWith("Kuwait and Oman signed an agreement in Muscat on Monday", paragraphs[1], StringComparison.Ordinal);
        Assert.EndsWith("before the summer.", paragraphs[^1], StringComparison.Ordinal);
        foreach (var around in new[] { "Sport results", "cookies", "Share this", "Lena Marsh", "holiday cruise", "Fishermen", "sailor77", "rights reserved", "archive picture", "dataLayer", "Advertisement" })
            Assert.DoesNotContain(around, document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1256", "windows-1256")]
    [InlineData("iso-8859-6", "iso-8859-6")]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-8", "windows-1256")]
    [InlineData("windows-1256", "x-unheard-of")]
    [InlineData("iso-8859-6", "x-unheard-of")]
    [InlineData("windows-1256", "utf-8")]
    [InlineData("utf-16", "utf-16")]
    public async Task An_Arabic_page_gives_its_story_whatever_its_charset_and_whatever_it_declares(string written, string declared)
    {
        var encoding = Encoding.GetEncoding(written);
        var html = Page("ar-news.html").Replace("CHARSET", declared, StringComparison.Ordinal);
        var document = await ReadItems.DocumentAsync(_folder.Write("page.html", [.. encoding.Preamble, .. encoding.GetBytes(html)]));
        Assert.Equal(
            ("قطر والكويت تبحثان التعاون الأمني", "صحيفة المرفأ", "https://almarfa.example/news/1412", "2019-03-12", Language.Ar),
            (document.Title, document.Publisher, document.Url, document.Date!.Text, document.Language));
        Assert.StartsWith("قطر والكويت تبحثان التعاون الأمني\n\n", document.Text, StringComparison.Ordinal);
        Assert.Contains("بحث وزير الخارجية القطري محمد بن عبد الرحمن آل ثاني", document.Text, StringComparison.Ordinal);
        Assert.EndsWith("تفاصيل الاتفاق.", document.Text, StringComparison.Ordinal);
        foreach (var around in new[] { "نتائج المباريات", "شارك على", "معرض الكتاب", "نتمنى التوفيق", "الحقوق محفوظة" })
            Assert.DoesNotContain(around, document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_read_out_of_a_page_stands_where_it_says_in_the_documents_text()
    {
        foreach (var (page, words) in new[] { ("en-news.html", "Badr al-Busaidi"), ("ar-news.html", "صباح الخالد الصباح") })
        {
            var document = await ReadItems.DocumentAsync(_folder.Write(page, Page(page).Replace("CHARSET", "utf-8", StringComparison.Ordinal)));
            var graph = await ShippedSeed.Extractor.ExtractAsync(document);
            Assert.Contains(words, graph.Mentions.Select(m => document.Text[m.Start..m.End]));
            Assert.NotEmpty(graph.Statements);
        }
    }

    [Fact]
    public async Task A_short_page_is_read_without_its_menu()
    {
        var document = await ReadItems.DocumentAsync(_folder.Write(
            "short.html", "<html><body><nav><a href='/'>Home</a></nav><p>Oman received the Qatari envoy.</p><footer>About us</footer></body></html>"));
        Assert.Equal("Oman received the Qatari envoy.", document.Text);
    }

    [Fact]
    public async Task Soft_hyphens_and_zero_width_spaces_do_not_part_words()
    {
        var document = await ReadItems.DocumentAsync(_folder.Write("soft.html", "<body><p>The Par&shy;lia\u200Bment of Kuwait&nbsp;met.</p></body>"));
        Assert.Equal("The Parliament of Kuwait met.", document.Text);
    }

    [Fact]
    public async Task A_page_nested_without_end_is_read()
    {
        var deep = new StringBuilder("<body>");
        for (var i = 0; i < 100_000; i++) deep.Append("<div>");
        var document = await ReadItems.DocumentAsync(_folder.Write("deep.html", deep.Append("Oman met Qatar.").ToString()));
        Assert.Equal("Oman met Qatar.", document.Text);
    }

    [Theory]
    [InlineData("<meta name='pubdate' content='Tue, 05 Mar 2019 10:00:00 GMT'>", "2019-03-05")]
    [InlineData("<meta name='DC.date.issued' content='2019-03-05'>", "2019-03-05")]
    [InlineData("<meta itemprop='datePublished' content='2019/3/5'>", "2019-03-05")]
    [InlineData("<meta name='publish-date' content='20190305'>", "2019-03-05")]
    [InlineData("<meta name='date' content='March 5, 2019'>", "2019-03-05")]
    [InlineData("<meta name='date' content='2019-02-31'>", null)]
    [InlineData("<meta name='date' content='yesterday'>", null)]
    [InlineData("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2019-03-05T01:00:00+03:00\",}</script>", "2019-03-05")]
    [InlineData("<script type='application/ld+json'>{broken</script><meta property='article:published_time' content='2019-03-05T01:00Z'>", "2019-03-05")]
    public async Task The_date_is_found_where_sites_put_it(string head, string? date)
    {
        var document = await ReadItems.DocumentAsync(_folder.Write("dated.html", $"<html><head>{head}</head><body><p>Oman received the Qatari envoy.</p></body></html>"));
        Assert.Equal(date, document.Date?.Text);
    }

    public void Dispose() => _folder.Dispose();

    private static string Page(string name) => File.ReadAllText(Path.Combine(Pages, name));
}

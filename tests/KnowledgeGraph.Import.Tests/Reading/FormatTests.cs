using System.Text;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Import.Tests.Reading;

public sealed class FormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Markdown_brings_its_front_matter_and_loses_its_marks()
    {
        var path = _folder.Write("report.md", "---\ntitle: \"Talks in Muscat\"\ndate: 2019-05-20\npublisher: The Desk\nurl: https://example.org/1\n---\n# Talks\n\nOman's *minister* met [envoys](https://x.example).\n");
        var document = await ReadItems.DocumentAsync(path);
        Assert.Equal(("report", "Talks in Muscat", "The Desk", "https://example.org/1", "2019-05-20"),
            (document.Name, document.Title, document.Publisher, document.Url, document.Date!.Text));
        Assert.Equal("Talks\n\nOman's minister met envoys.", document.Text);
    }

    [Theory]
    [InlineData("> ", 20_000)]
    [InlineData("- ", 20_000)]
    [InlineData("*a_", 50_000)]
    [InlineData("[a](", 50_000)]
    [InlineData("![", 50_000)]
    [InlineData("<a ", 50_000)]
    public async Task Marks_beyond_all_sense_stay_as_they_are(string mark, int times)
    {
        var text = string.Concat(Enumerable.Repeat(mark, times)) + "Oman spoke.";
        Assert.Equal(text, (await ReadItems.DocumentAsync(_folder.Write("a.md", text))).Text);
    }

    [Fact]
    public async Task Plain_text_is_taken_as_it_is_with_line_ends_made_one()
    {
        var document = await ReadItems.DocumentAsync(_folder.Write("a.txt", "\uFEFFOman *spoke*.\r\n\r\nQatar heard.\r\n"));
        Assert.Equal("Oman *spoke*.\n\nQatar heard.", document.Text);
        Assert.Equal(Language.En, document.Language);
    }

    [Fact]
    public async Task The_language_is_that_of_most_letters()
    {
        var document = await ReadItems.DocumentAsync(_folder.Write("a.txt", "زار الوزير مقر الحلف (NATO) في بروكسل."));
        Assert.Equal(Language.Ar, document.Language);
    }

    [Fact]
    public async Task A_web_page_gives_its_article_and_not_its_menus()
    {
        var paragraph = string.Concat(Enumerable.Repeat("The two delegations discussed trade, transport and the security of shipping lanes at length. ", 6));
        var path = _folder.Write("page.html", $"""
            <html lang="en"><head><title>Site</title><meta property="og:title" content="Two delegations meet">
            <meta property="og:site_name" content="The Desk"><meta property="article:published_time" content="2021-03-04T10:00:00Z">
            <link rel="canonical" href="https://example.org/meet"></head>
            <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Two delegations meet</h1><p>{paragraph}</p><p>{paragraph}</p></article>
            <footer>All rights reserved</footer></body></html>
            """);
        var document = await ReadItems.DocumentAsync(path);
        Assert.Equal(("Two delegations meet", "The Desk", "https://example.org/meet", "2021-03-04"),
            (document.Title, document.Publisher, document.Url, document.Date!.Text));
        Assert.Contains("security of shipping lanes", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sport", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_Windows_1256_is_read_by_its_declaration()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = "<html><head><meta charset=\"windows-1256\"></head><body><p>التقى الوزيران في مسقط اليوم.</p></body></html>";
        var document = await ReadItems.DocumentAsync(_folder.Write("old.html", Encoding.GetEncoding(1256).GetBytes(html)));
        Assert.Equal("التقى الوزيران في مسقط اليوم.", document.Text);
    }

    [Fact]
    public async Task Json_lines_keep_the_text_to_the_letter_because_others_count_in_it()
    {
        var path = _folder.Write("a.jsonl", "{\"doc\": \"x\", \"text\": \"  Oman.\\r\\n\", \"lang\": \"en\", \"date\": \"2020-01-02T03:04:05Z\"}\n");
        var document = await ReadItems.DocumentAsync(path);
        Assert.Equal(("x", "  Oman.\r\n", "2020-01-02"), (document.Name, document.Text, document.Date!.Text));
    }

    [Fact]
    public async Task The_same_text_has_the_same_id_whatever_its_file_is_called()
    {
        var first = await ReadItems.DocumentAsync(_folder.Write("a.txt", "Oman spoke.\n"));
        var second = await ReadItems.DocumentAsync(_folder.Write("b.txt", "Oman spoke."));
        Assert.Equal(first.Id, second.Id);
    }

    public void Dispose() => _folder.Dispose();
}

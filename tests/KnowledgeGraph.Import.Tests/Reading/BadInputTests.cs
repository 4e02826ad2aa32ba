using System.Text;

namespace KnowledgeGraph.Import.Tests.Reading;

/// <summary>What each kind of bad file is told, word for word.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, byte[], string> BadFiles() => new()
    {
        { "empty.txt", [], "empty.txt: The file is empty." },
        { "blank.md", "  \n\n"u8.ToArray(), "blank.md: There is no text in it." },
        { "empty.jsonl", [], "empty.jsonl: The file is empty." },
        { "latin.txt", [0x4F, 0x6D, 0xE1, 0x6E], "latin.txt: byte 2: The file is not UTF-8 (byte 0xE1)." },
        { "image.md", [0x41, 0x00, 0x42], "image.md: byte 1: The file is binary, not text." },
        { "notes.docx", "PK"u8.ToArray(), "notes.docx: The kind of file is not known; .txt, .md, .html, .jsonl, .json, .rss, .atom, .csv and .tsv are read." },
        { "open.md", "---\ntitle: x\n"u8.ToArray(), "open.md:1:1: The front matter is not closed by a line of ---." },
        { "list.md", "---\n- a\n---\nText.\n"u8.ToArray(), "list.md:2:1: The front matter is not a mapping of names to values." },
        { "yaml.md", "---\ntitle: \"x\n---\nText.\n"u8.ToArray(), "yaml.md:2:8: The front matter is not YAML." },
        { "deep.md", [.. "---\ntitle: "u8, .. Enumerable.Repeat((byte)'[', 100_000), .. "\n---\nText.\n"u8], "deep.md:2:37: The front matter is not YAML." },
        { "day.md", "---\ndate: 2017-02-30\n---\nText.\n"u8.ToArray(), "day.md:2:7: '2017-02-30' is not an EDTF date." },
        { "tongue.md", "---\nlanguage: fr\n---\nTexte.\n"u8.ToArray(), "tongue.md:2:11: 'fr' is not a language read here; en and ar are." },
        { "page.html", "<html><body><script>var x;</script></body></html>"u8.ToArray(), "page.html: byte 0: There is no readable text in the page." },
        { "broken.jsonl", "{\"text\": \"\u0627\", oops}\n"u8.ToArray(), "broken.jsonl:1:15: The line is not JSON." },
        { "array.jsonl", "[1]\n"u8.ToArray(), "array.jsonl:1: The line is not a JSON object." },
        { "silent.jsonl", "{\"title\": \"x\"}\n"u8.ToArray(), "silent.jsonl:1: The object has no 'text' to read." },
        { "month.jsonl", "{\"text\": \"Oman.\", \"date\": \"2017-13\"}\n"u8.ToArray(), "month.jsonl:1: '2017-13' is not an EDTF date." },
        { "half.jsonl", "{\"text\": \"Oman \\ud83d.\"}\n"u8.ToArray(), "half.jsonl:1: The line has a string with half a surrogate pair, which is no text." },
        { "bytes.jsonl", [.. "{\"text\": \"Oman.\"}"u8, 0xFF, 0x0A], "bytes.jsonl: byte 17: The file is not UTF-8 (byte 0xFF)." },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_is_reported_with_its_place_and_reason(string name, byte[] bytes, string message)
    {
        var path = _folder.Write(name, bytes);
        var problem = await ReadItems.ProblemAsync(path);
        Assert.Equal(message, problem.ToString().Replace(path, name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read_whole()
    {
        var path = _folder.Write("large.txt", Encoding.ASCII.GetBytes(new string('a', (16 * 1024 * 1024) + 1)));
        Assert.Equal($"{path}: byte 16777216: The file is larger than 16 MiB.", (await ReadItems.ProblemAsync(path)).ToString());
    }

    [Fact]
    public async Task A_bad_line_does_not_stop_the_lines_after_it()
    {
        var path = _folder.Write("lines.jsonl", "{\"text\": \"One.\"}\nnope\n\n{\"text\": \"Two.\", \"doc\": \"second\"}");
        var items = await ReadItems.OfAsync(path);
        Assert.Equal(["lines:1", null, "second"], items.Select(i => i.Document?.Name));
        Assert.Equal(2, items[1].Problem!.Line);
    }

    public void Dispose() => _folder.Dispose();
}

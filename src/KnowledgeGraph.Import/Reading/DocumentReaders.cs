using System.Runtime.CompilerServices;
using KnowledgeGraph.Import.Files;
using KnowledgeGraph.Import.Seed;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Import.Reading;

/// <summary>Chooses the reader of a file by its name, and for standard input by its first characters.</summary>
public static class DocumentReaders
{
    /// <summary>Reads one path that <see cref="InputFiles.Expand"/> gave. What is wrong comes back as a problem among the items; nothing is thrown for bad input.</summary>
    public static async IAsyncEnumerable<ReadItem> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
        {
            foreach (var item in SeedGraph.Read(path)) yield return item;
            yield break;
        }

        var (stream, problem) = Open(path);
        if (problem is not null)
        {
            yield return ReadItem.Of(problem);
            yield break;
        }

        await using (stream)
        {
            if (Format(path, stream!) == FileFormat.JsonLines)
            {
                var count = 0;
                await foreach (var item in JsonLinesReader.ReadAsync(path, stream!, cancellation))
                {
                    count++;
                    yield return item;
                }

                if (count == 0 && stream is not { CanSeek: true, Length: > 0 })
                    yield return ReadItem.Of(new InputProblem("empty", path, null, null, null, "The file is empty."));
                yield break;
            }

            yield return await DocumentAsync(path, stream!, cancellation);
        }
    }

    private static (Stream? Stream, InputProblem? Problem) Open(string path)
    {
        try
        {
            var stream = TextFile.Open(path);
            return (path == InputFiles.StandardInput ? new PeekStream(stream) : stream, null);
        }
        catch (InputException e)
        {
            return (null, e.Problem);
        }
    }

    private static async Task<ReadItem> DocumentAsync(string path, Stream stream, CancellationToken cancellation)
    {
        try
        {
            var bytes = await TextFile.ReadBytesAsync(path, stream, cancellation);
            var name = path == InputFiles.StandardInput ? "stdin" : Path.GetFileNameWithoutExtension(path);
            var source = Format(path, stream) switch
            {
                FileFormat.Html => HtmlReader.Read(path, bytes),
                FileFormat.PlainText => FrontMatter.Split(path, TextFile.Decode(path, bytes)),
                FileFormat.Markdown => Markdown(path, bytes),
                _ => throw new InputException(new("unknown-format", path, null, null, null, "The kind of file is not known; .txt, .md, .html and .jsonl are read.")),
            };
            return ReadItem.Of(DocumentFactory.Create(source, name, path));
        }
        catch (InputException e)
        {
            return ReadItem.Of(e.Problem);
        }
    }

    private static FileFormat Format(string path, Stream stream) => path == InputFiles.StandardInput && stream is PeekStream peek
        ? peek.Start switch
        {
            ['{', ..] => FileFormat.JsonLines,
            ['<', ..] => FileFormat.Html,
            _ => FileFormat.Markdown,
        }
        : Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" or ".XHTML" => FileFormat.Html,
            ".JSONL" or ".NDJSON" => FileFormat.JsonLines,
            ".MD" or ".MARKDOWN" => FileFormat.Markdown,
            ".TXT" or ".TEXT" => FileFormat.PlainText,
            _ => FileFormat.Unknown,
        };

    private static ImportedText Markdown(string path, byte[] bytes)
    {
        var source = FrontMatter.Split(path, TextFile.Decode(path, bytes));
        return source with { Text = MarkdownText.Of(source.Text) };
    }

    private enum FileFormat
    {
        Unknown,
        PlainText,
        Markdown,
        Html,
        JsonLines,
    }
}

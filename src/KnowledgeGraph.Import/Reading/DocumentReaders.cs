using System.Runtime.CompilerServices;
using KnowledgeGraph.Import.Feeds;
using KnowledgeGraph.Import.Files;
using KnowledgeGraph.Import.Html;
using KnowledgeGraph.Import.Seed;
using KnowledgeGraph.Import.Tables;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Import.Reading;

/// <summary>Chooses the reader of a file by its name, and for standard input by its first characters.</summary>
public static class DocumentReaders
{
    /// <summary>Reads one path that <see cref="InputFiles.Expand"/> gave. What is wrong comes back as a problem among the items; nothing is thrown for bad input.</summary>
    public static async IAsyncEnumerable<ReadItem> ReadAsync(string path, ReadingContext context, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(context);
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
            var format = FileFormats.Of(path, stream!, context.Mapping is not null);
            var items = format switch
            {
                FileFormat.JsonLines => JsonLinesReader.ReadAsync(path, stream!, context, cancellation),
                FileFormat.Feed => FeedAsync(path, stream!, cancellation),
                FileFormat.Table => TableItems.ReadAsync(path, Stem(path), stream!, context, cancellation),
                _ => OneAsync(path, format, stream!, cancellation),
            };
            await foreach (var item in items) yield return item;
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

    private static async IAsyncEnumerable<ReadItem> FeedAsync(string path, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (bytes, problem) = await BytesAsync(path, stream, cancellation);
        if (problem is not null) yield return ReadItem.Of(problem);
        else
            foreach (var item in FeedReader.Read(path, Stem(path), bytes!))
                yield return item;
    }

    private static async Task<(byte[]? Bytes, InputProblem? Problem)> BytesAsync(string path, Stream stream, CancellationToken cancellation)
    {
        try
        {
            return (await TextFile.ReadBytesAsync(path, stream, cancellation), null);
        }
        catch (InputException e)
        {
            return (null, e.Problem);
        }
    }

    private static string Stem(string path) => path == InputFiles.StandardInput ? "stdin" : Path.GetFileNameWithoutExtension(path);

    private static async IAsyncEnumerable<ReadItem> OneAsync(string path, FileFormat format, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await DocumentAsync(path, format, stream, cancellation);
    }

    private static async Task<ReadItem> DocumentAsync(string path, FileFormat format, Stream stream, CancellationToken cancellation)
    {
        try
        {
            var bytes = await TextFile.ReadBytesAsync(path, stream, cancellation);
            var source = format switch
            {
                FileFormat.Html => HtmlReader.Read(path, bytes),
                FileFormat.PlainText => FrontMatter.Split(path, TextFile.Decode(path, bytes)),
                FileFormat.Markdown => Markdown(path, bytes),
                _ => throw new InputException(new("unknown-format", path, null, null, null, "The kind of file is not known; .txt, .md, .html, .jsonl, .json, .rss, .atom, .csv and .tsv are read.")),
            };
            return ReadItem.Of(DocumentFactory.Create(source, Stem(path), path));
        }
        catch (InputException e)
        {
            return ReadItem.Of(e.Problem);
        }
    }

    private static ImportedText Markdown(string path, byte[] bytes)
    {
        var source = FrontMatter.Split(path, TextFile.Decode(path, bytes));
        return source with { Text = MarkdownText.Of(source.Text) };
    }
}

using System.Text;
using KnowledgeGraph.Import.Files;

namespace KnowledgeGraph.Import.Reading;

/// <summary>The formats that are read.</summary>
internal enum FileFormat
{
    Unknown,
    PlainText,
    Markdown,
    Html,
    JsonLines,
    Feed,
    Table,
}

/// <summary>Tells the format of an input by its name and, where names do not tell, by how it begins.</summary>
internal static class FileFormats
{
    private const int Beginning = 512;

    public static FileFormat Of(string path, Stream stream, bool hasMapping)
    {
        if (path == InputFiles.StandardInput && stream is PeekStream peek) return OfBeginning(peek.Start, hasMapping);
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" or ".XHTML" => FileFormat.Html,
            ".JSONL" or ".NDJSON" or ".IJSON" or ".JSON" => FileFormat.JsonLines,
            ".RSS" or ".ATOM" or ".XML" or ".RDF" => FileFormat.Feed,
            ".TSV" or ".TAB" or ".CSV" => FileFormat.Table,
            ".MD" or ".MARKDOWN" => FileFormat.Markdown,
            // POLECAT's tables are called .txt.
            ".TXT" or ".TEXT" => Start(stream).StartsWith("Event ID\t", StringComparison.Ordinal) ? FileFormat.Table : FileFormat.PlainText,
            _ => FileFormat.Unknown,
        };
    }

    private static FileFormat OfBeginning(ReadOnlySpan<char> start, bool hasMapping)
    {
        if (start is ['{', ..]) return FileFormat.JsonLines;
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<rss", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<feed", StringComparison.OrdinalIgnoreCase)) return FileFormat.Feed;
        if (start is ['<', ..]) return FileFormat.Html;
        return hasMapping || start.StartsWith("Event ID\t", StringComparison.Ordinal) ? FileFormat.Table : FileFormat.Markdown;
    }

    private static string Start(Stream stream)
    {
        if (!stream.CanSeek) return "";
        var start = new byte[Beginning];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return Encoding.Latin1.GetString(start, 0, length).TrimStart('\u00EF', '\u00BB', '\u00BF');
    }
}

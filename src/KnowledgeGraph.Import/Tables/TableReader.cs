using System.Runtime.CompilerServices;
using CsvHelper;
using KnowledgeGraph.Import.Files;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Import.Tables;

/// <summary>Reads the rows of a table one by one, in constant memory. A row that is damaged comes back as its problem and the next is read.</summary>
internal static class TableReader
{
    private const char Replacement = '\uFFFD';

    public static async IAsyncEnumerable<TableRow> ReadAsync(string path, Stream stream, TableFormat format, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var damaged = new Queue<CsvMalformedRecord>();
        await using var reader = CsvReader.Create(
            stream,
            new()
            {
                Separator = format.Delimiter,
                Mode = format.IsQuoted ? CsvMode.Rfc4180 : CsvMode.NoEscape,
                HasHeader = false,
                Encoding = format.Encoding,
                TrackLineNumbers = true,
                MaxRecordSize = TextFile.MaximumBytes,
                MalformedData = CsvMalformedDataHandling.Skip,
                OnMalformedRecord = damaged.Enqueue,
            },
            true);
        while (true)
        {
            var (more, problem) = await NextAsync(path, reader, cancellation);
            while (damaged.TryDequeue(out var record)) yield return Damaged(path, record);
            if (problem is not null) yield return new(problem.Line ?? 1, [], problem);
            if (!more) yield break;
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace)) continue;
            var line = (int)reader.LineNumber;
            yield return new(line, cells, Damage(path, line, cells));
        }
    }

    private static async ValueTask<(bool More, InputProblem? Problem)> NextAsync(string path, CsvReader reader, CancellationToken cancellation)
    {
        try
        {
            return (await reader.ReadAsync(cancellation), null);
        }
        catch (CsvFormatException)
        {
            // The place of the record that is too long is not told; it is the one after the last that was read.
            return (false, new("too-large", path, (int)reader.LineNumber + 1, null, null, $"The row is longer than {TextFile.MaximumBytes / (1024 * 1024)} MiB; nothing after it is read."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (false, new("unreadable", path, null, null, null, "The file cannot be read."));
        }
    }

    private static TableRow Damaged(string path, CsvMalformedRecord record)
    {
        var line = (int)record.LineNumber;
        var reason = record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "A quotation mark is not closed; the rows after it are within it.",
            CsvMalformedReason.TextAfterClosingQuote => "There is text after a closing quotation mark; the row is left out.",
            _ => "A quotation mark stands within a cell that does not begin with one; the row is left out.",
        };
        return new(line, [], new("malformed-table", path, line, null, null, reason));
    }

    private static InputProblem? Damage(string path, int line, string[] cells)
    {
        var column = 1;
        foreach (var cell in cells)
        {
            if (cell.IndexOf(Replacement, StringComparison.Ordinal) is >= 0 and var at)
                return new("not-utf8", path, line, column + at, null, "There are bytes that the table's encoding does not have; the row is left out.");
            if (cell.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
                return new("binary", path, line, column + nul, null, "The row is binary, not text; it is left out.");
            column += cell.Length + 1;
        }

        return null;
    }
}

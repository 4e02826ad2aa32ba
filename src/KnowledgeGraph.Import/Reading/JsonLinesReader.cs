using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Import.Exchange;
using KnowledgeGraph.Import.Files;
using KnowledgeGraph.Import.FollowTheMoney;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Reading;

/// <summary>
/// Reads JSON lines: an object with <c>text</c> is a document (<c>doc</c> or <c>id</c>, <c>title</c>, <c>date</c>, <c>publisher</c>, <c>url</c>, <c>lang</c> or
/// <c>language</c>); a line that <c>kg export</c> wrote is what it was; an entity of FollowTheMoney is what <see cref="FtmReader"/> makes of it. A bad line is a problem of its own and the next one is read.
/// </summary>
internal static class JsonLinesReader
{
    public static async IAsyncEnumerable<ReadItem> ReadAsync(string path, Stream stream, ReadingContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var stem = path == InputFiles.StandardInput ? "stdin" : Path.GetFileNameWithoutExtension(path);
        var count = 0;
        FtmReader? registers = null;
        await foreach (var line in ByteLines.ReadAsync(stream, cancellation))
        {
            var items = Line(path, stem, line, out var entities);
            if (entities is not null)
            {
                count++;
                registers ??= await FtmReader.OpenAsync(path, context.Actors, cancellation);
                items = await registers.ReadAsync(entities, line.Number, cancellation);
            }

            foreach (var item in items)
            {
                count++;
                yield return item;
            }

            if (count == 1 && items is [{ Problem.Code: "malformed-json" }] && Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase)) yield break; // One object over many lines.
        }

        foreach (var item in registers?.LeftOut() ?? []) yield return item;
        if (count == 0 && stream is not { CanSeek: true, Length: > 0 }) yield return ReadItem.Of(new InputProblem("empty", path, null, null, null, "The file is empty."));
    }

    private static IReadOnlyList<ReadItem> Line(string path, string stem, ByteLine line, out IReadOnlyList<FtmEntity>? entities)
    {
        entities = null;
        if (line.Bytes is null) return Bad("too-large", null, $"The line is longer than {TextFile.MaximumBytes / (1024 * 1024)} MiB.");
        try
        {
            var text = TextFile.Decode(path, line.Bytes, line.Offset);
            if (string.IsNullOrWhiteSpace(text)) return [];
            using var json = JsonDocument.Parse(text);
            if (FtmEntity.Is(json.RootElement))
            {
                entities = FtmEntity.Flat(json.RootElement);
                return [];
            }

            return Items(path, line.Number, $"{stem}:{line.Number}", json.RootElement);
        }
        catch (JsonException e)
        {
            var column = Encoding.UTF8.GetCharCount(line.Bytes, 0, (int)Math.Min(e.BytePositionInLine ?? 0, line.Bytes.Length)) + 1;
            return Bad("malformed-json", column, "The line is not JSON.");
        }
        catch (InvalidOperationException)
        {
            return Bad("malformed-json", null, "The line has a string with half a surrogate pair, which is no text.");
        }
        catch (InputException e)
        {
            return [ReadItem.Of(e.Problem.Byte is null ? e.Problem with { Line = line.Number } : e.Problem)];
        }

        IReadOnlyList<ReadItem> Bad(string code, int? column, string message) =>
            [ReadItem.Of(new InputProblem(code, path, line.Number, column, null, message))];
    }

    private static List<ReadItem> Items(string path, int number, string name, JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object) throw Problem(path, number, "malformed-json", "The line is not a JSON object.");
        if (GraphJson.IsExported(line)) return Exported(path, number, line);
        if (Member(line, "text") is not { } text) throw Problem(path, number, "no-text", "The object has no 'text' to read.");
        var source = new ImportedText(
            text, Member(line, "doc") ?? Member(line, "id"), Member(line, "title"), Member(line, "publisher"), Member(line, "url"),
            Date(path, number, Member(line, "date")), LanguageTags.FromTag(Member(line, "lang") ?? Member(line, "language")));
        return [ReadItem.Of(DocumentFactory.Create(source, name, path, keepText: true))];
    }

    private static List<ReadItem> Exported(string path, int number, JsonElement line)
    {
        if (line.GetProperty(GraphJson.Record).GetString() == GraphJson.EditRecord) return [ReadItem.Of(EditJson.Read(line, path, number))];
        var (graph, problems) = DocumentJsonReader.Read(line, path, number);
        return [.. graph is null ? [] : (IEnumerable<ReadItem>)[ReadItem.Of(graph)], .. problems.Select(ReadItem.Of)];
    }

    private static EdtfDate? Date(string path, int number, string? date)
    {
        if (string.IsNullOrEmpty(date)) return null;
        return EdtfDate.TryParse(date) ?? EdtfDate.TryParse(date.Split('T', ' ')[0])
            ?? throw Problem(path, number, "impossible-date", $"'{date}' is not an EDTF date.");
    }

    private static string? Member(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static InputException Problem(string path, int line, string code, string message) => new(new(code, path, line, null, null, message));
}

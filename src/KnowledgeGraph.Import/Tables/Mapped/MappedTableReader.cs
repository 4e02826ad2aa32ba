using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Import.Tables.Mapped;

/// <summary>Reads the rows of a table as a mapping says. A row with a wrong value is reported with its column and left out.</summary>
internal sealed class MappedTableReader(string path, string stem, TableMapping mapping, ActorResolver actors)
{
    private readonly MappingFile _file = mapping.File;

    public static TableFormat Format(string path, TableMapping mapping)
    {
        var usual = TableFormat.Of(path);
        return new(mapping.File.Delimiter?[0] ?? usual.Delimiter, mapping.File.Quoted ?? usual.IsQuoted, mapping.Encoding ?? usual.Encoding);
    }

    public async IAsyncEnumerable<ReadItem> ReadAsync(IAsyncEnumerable<TableRow> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Dictionary<string, int>? columns = null;
        await foreach (var row in rows)
        {
            if (row.Problem is { } problem)
            {
                yield return ReadItem.Of(problem);
                continue;
            }

            if (columns is null)
            {
                columns = Columns(row);
                if (Missing(columns, row.Line) is { } missing)
                {
                    yield return ReadItem.Of(missing);
                    yield break;
                }

                if (_file.Heading) continue;
            }

            foreach (var item in await RowAsync(new(path, columns, row, _file.DateFormats), cancellation)) yield return item;
        }
    }

    private async ValueTask<IReadOnlyList<ReadItem>> RowAsync(MappedRow row, CancellationToken cancellation)
    {
        try
        {
            var items = new List<ReadItem>();
            if (_file.Document is { } document) items.Add(ReadItem.Of(Document(document, row)));
            if (_file.Entities.Count > 0) items.Add(ReadItem.Of(await new MappedGraph(_file, row, actors).BuildAsync(stem, cancellation)));
            return items;
        }
        catch (InputException e)
        {
            return [ReadItem.Of(e.Problem with { Line = row.Line })];
        }
    }

    private Model.Graph.Document Document(MappedDocument document, MappedRow row)
    {
        var tag = row.Value(document.Language);
        var language = LanguageTags.FromTag(tag);
        if (tag is not null && language is null) throw row.Bad("unknown-language", document.Language, $"'{tag}' is not a language read here; en and ar are.");
        var text = row.Value(document.Text) ?? throw row.Bad("empty", document.Text, "There is no text in it.");
        var source = new ImportedText(
            text, row.Value(document.Name), row.Value(document.Title), row.Value(document.Publisher) ?? row.Value(_file.Publisher), row.Value(document.Url) ?? row.Value(_file.Url),
            row.Date(document.Date ?? _file.Date), language);
        return DocumentFactory.Create(source, string.Create(CultureInfo.InvariantCulture, $"{stem}:{row.Line}"), path);
    }

    private Dictionary<string, int> Columns(TableRow first)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < first.Cells.Count; i++) columns.TryAdd(_file.Heading ? first.Cells[i].Trim() : (i + 1).ToString(CultureInfo.InvariantCulture), i);
        return columns;
    }

    private InputProblem? Missing(Dictionary<string, int> columns, int line)
    {
        var missing = Values().Select(v => v?.Column).OfType<string>().FirstOrDefault(name => !columns.ContainsKey(name));
        return missing is null ? null : new("unknown-column", path, line, 1, null, $"The mapping names the column '{missing}'; the table has {string.Join(", ", columns.Keys)}.");
    }

    private IEnumerable<MappedValue?> Values()
    {
        foreach (var value in (MappedValue?[])[_file.Title, _file.Publisher, _file.Url, _file.Date]) yield return value;
        if (_file.Document is { } d)
            foreach (var value in (MappedValue?[])[d.Text, d.Name, d.Title, d.Publisher, d.Url, d.Date, d.Language]) yield return value;
        foreach (var e in _file.Entities.Values)
            foreach (var value in (MappedValue?[])[e.Kind, e.Name.En, e.Name.Ar, e.Alias?.En, e.Alias?.Ar, e.Id, e.Description?.En, e.Description?.Ar, .. e.Identifiers?.Values ?? []]) yield return value;
        foreach (var r in _file.Relations)
            foreach (var value in (MappedValue?[])[r.Type, r.Title?.En, r.Title?.Ar, r.Time, r.Start, r.End]) yield return value;
        foreach (var e in _file.Events)
            foreach (var value in (MappedValue?[])[e.Type, e.Id, e.Mode, e.Date, e.Name?.En, e.Name?.Ar]) yield return value;
    }
}

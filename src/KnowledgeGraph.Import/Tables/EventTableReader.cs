using System.Runtime.CompilerServices;
using KnowledgeGraph.Import.Mappings;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Records;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Languages;

namespace KnowledgeGraph.Import.Tables;

/// <summary>
/// Reads tables of coded events, as ICEWS and POLECAT publish them: each row is a document whose text is the row, and states one event. The event's id follows from the register's
/// own or from the row, so that a table's events stay as many as its rows, whoever else tells of them. A row that cannot be read is reported by its line and left out.
/// </summary>
internal sealed class EventTableReader(string path, EventColumns columns, ActorResolver actors)
{
    private const string Extractor = "events/1";
    private const double PloverConfidence = 0.9;
    private const double NameConfidence = 0.7;

    public async IAsyncEnumerable<ReadItem> ReadAsync(IAsyncEnumerable<TableRow> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows)
        {
            var problems = new List<InputProblem>();
            if (row.Problem is null && await RowAsync(row, problems, cancellation) is { } graph) yield return ReadItem.Of(graph);
            if (row.Problem is { } damage) problems.Add(damage);
            foreach (var problem in problems) yield return ReadItem.Of(problem);
        }
    }

    private async ValueTask<DocumentGraph?> RowAsync(TableRow row, List<InputProblem> problems, CancellationToken cancellation)
    {
        if (Kind(row, problems) is not { } kind || Date(row, problems) is not { } date) return null;
        if (row.Cell(columns.Actor) is null && row.Cell(columns.Recipient) is null)
        {
            Report(problems, row, "no-party", columns.Actor, "The row names nobody.");
            return null;
        }

        var record = new RecordGraph(Extractor);
        var text = row.Text;
        var line = record.AddLine(text, LanguageDetector.Detect(text));
        var acting = await PartiesAsync(record, line, row, columns.Actor, problems, cancellation);
        var receiving = await PartiesAsync(record, line, row, columns.Recipient, problems, cancellation);
        var title = $"{row.Cell(columns.Actor) ?? "\u2013"}: {row.Cell(columns.Event)} \u2192 {row.Cell(columns.Recipient) ?? "\u2013"}";
        record.AddEvent(
            line, new(Id(row, kind, date, acting, receiving), LocalizedText.Of(line.Language, title), kind.Type, kind.Mode, kind.Contexts, Edtf.Of(date), Place(row), acting, receiving),
            new(kind.Rule, row.Cell(columns.Event), kind.Confidence));
        return record.Build(new(text, $"{Path.GetFileNameWithoutExtension(path)}:{row.Line}", title, row.Cell(columns.Publisher), null, date), line.Language);
    }

    /// <summary>PLOVER's own words where the table has them, else what its CAMEO words mean.</summary>
    private EventKind? Kind(TableRow row, List<InputProblem> problems)
    {
        var (name, code) = (row.Cell(columns.Event), row.Cell(columns.Code));
        if (EnumSpelling.Read<EventType>(name) is { } type)
        {
            var mode = row.Cell(columns.Mode)?.ToLowerInvariant().Replace(' ', '-');
            var contexts = (row.Cell(columns.Contexts)?.Split([';', '|', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
                .Select(c => c.ToLowerInvariant().Replace('_', '-').Replace(' ', '-')).ToList();
            if (!EventModes.Allows(type, mode))
            {
                Report(problems, row, "unknown-type", columns.Mode, $"'{mode}' is not a mode of {EnumSpelling.Of(type)}; the event stands without it.");
                mode = null;
            }

            foreach (var unknown in contexts.Where(c => !EventContexts.Contains(c)).ToList())
            {
                Report(problems, row, "unknown-type", columns.Contexts, $"'{unknown}' is not a context of PLOVER; the event stands without it.");
                contexts.Remove(unknown);
            }

            return new(type, mode, contexts, "plover", PloverConfidence);
        }

        if (CameoTable.Shared.Find(name, code) is { } cameo) return new(cameo.Type, cameo.Mode, cameo.Contexts, "cameo/" + cameo.Code, cameo.Confidence);
        Report(problems, row, "unknown-type", columns.Event, name is null ? "The row names no event." : $"'{name}' is no event of CAMEO or PLOVER.");
        return null;
    }

    private EdtfDate? Date(TableRow row, List<InputProblem> problems)
    {
        var written = row.Cell(columns.Date);
        if (EdtfDate.TryParse(written?.Split(' ', 'T')[0]) is { } date) return date;
        Report(problems, row, "impossible-date", columns.Date, written is null ? "The row has no date." : $"'{written}' is not a date (2014-01-31).");
        return null;
    }

    private async ValueTask<List<string>> PartiesAsync(
        RecordGraph record, RecordLine line, TableRow row, int column, List<InputProblem> problems, CancellationToken cancellation)
    {
        var ids = new List<string>();
        if (row.Cell(column) is not { } cell) return ids;
        var start = row.Text.IndexOf(cell, Offset(row, column), StringComparison.Ordinal);
        foreach (var name in cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var actor = await actors.ResolveAsync(name, null, cancellation);
            if (actor.Ambiguous is { } bearers)
                Report(problems, row, "ambiguous-name", column, $"'{name}' is the name of {string.Join(" and ", bearers)}; it stands as a name of its own.");
            if (start >= 0) record.AddMention(line, start + cell.IndexOf(name, StringComparison.Ordinal), name.Length, actor.Id, actor.Form);
            foreach (var given in actor.Names) record.AddName(line, actor.Id, given, new("name/" + actor.Reason, name, NameConfidence));
            if (actor.Belongs is var (type, whole)) record.AddRelation(line, type, actor.Id, whole, new("name/" + actor.Reason, name, NameConfidence));
            if (!ids.Contains(actor.Id)) ids.Add(actor.Id);
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    /// <summary>Where a column begins in the row's text.</summary>
    private static int Offset(TableRow row, int column) => row.Cells.Take(column).Sum(cell => cell.ReplaceLineEndings(" ").Length + 1);

    /// <summary>The seed's city or state; what the seed does not have stays in the row's text only.</summary>
    private string? Place(TableRow row)
    {
        if (row.Cell(columns.Country) is not { } country || actors.Seed.Named(country, EntityKind.State) is not [var state]) return null;
        if (row.Cell(columns.City) is { } city && actors.Seed.Named(city, EntityKind.Place).Where(p => actors.Seed.IsWithin(p.Id, state.Id)).ToList() is [var place]) return place.Id;
        return state.Id;
    }

    private string Id(TableRow row, EventKind kind, EdtfDate date, List<string> acting, List<string> receiving)
    {
        const int longest = 60;
        const int digits = 12;
        if (row.Cell(columns.Id) is { } id) return $"event:{columns.Register}-{ReadableIds.Of(id)}";
        var parties = acting.Take(1).Concat(receiving.Take(1)).Select(p => p[(p.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var readable = ReadableIds.Of(string.Join(' ', [date.Text, kind.Type.ToString(), .. parties]));
        return $"event:{readable[..Math.Min(readable.Length, longest)].TrimEnd('-')}-{StableId.Of("", row.Text)[..digits]}";
    }

    private void Report(List<InputProblem> problems, TableRow row, string code, int column, string message) =>
        problems.Add(new(code, path, row.Line, column < 0 ? null : Offset(row, column) + 1, null, message));

    private sealed record EventKind(EventType Type, string? Mode, IReadOnlyList<string> Contexts, string Rule, double Confidence);
}

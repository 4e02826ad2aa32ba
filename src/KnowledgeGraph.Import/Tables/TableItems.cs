using System.Runtime.CompilerServices;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Tables.Mapped;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Import.Tables;

/// <summary>Reads a table by its mapping, or by its headings where it is one of events.</summary>
internal static class TableItems
{
    public static async IAsyncEnumerable<ReadItem> ReadAsync(
        string path, string stem, Stream stream, ReadingContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var format = context.Mapping is { } mapping ? MappedTableReader.Format(path, mapping) : TableFormat.Of(path);
        await using var rows = TableReader.ReadAsync(path, stream, format, cancellation).GetAsyncEnumerator(cancellation);
        TableRow? first = null;
        var isEmpty = true;
        while (first is null && await rows.MoveNextAsync())
        {
            isEmpty = false;
            if (rows.Current.Problem is { } problem) yield return ReadItem.Of(problem);
            else first = rows.Current;
        }

        if (isEmpty) yield return ReadItem.Of(new InputProblem("empty", path, null, null, null, "The file is empty."));
        if (first is null) yield break;
        if (context.Mapping is not null)
        {
            await foreach (var item in new MappedTableReader(path, stem, context.Mapping, context.Actors).ReadAsync(Rest(rows, first), cancellation)) yield return item;
            yield break;
        }

        if (EventColumns.Of(first.Cells) is not { } columns)
        {
            yield return ReadItem.Of(new InputProblem(
                "unknown-table", path, first.Line, 1, null, "The table's headings are none of an event table; say what its columns mean with --mapping FILE."));
            yield break;
        }

        await foreach (var item in new EventTableReader(path, columns, context.Actors).ReadAsync(Rest(rows, columns.HasHeading ? null : first), cancellation)) yield return item;
    }

    private static async IAsyncEnumerable<TableRow> Rest(IAsyncEnumerator<TableRow> rows, TableRow? first)
    {
        if (first is not null) yield return first;
        while (await rows.MoveNextAsync()) yield return rows.Current;
    }
}

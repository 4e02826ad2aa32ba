using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Import.Tables;

/// <summary>A row of a table: its cells, or what is wrong with it.</summary>
/// <param name="Line">1-based line of the file where it begins.</param>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells, InputProblem? Problem)
{
    /// <summary>The cell without its edges; null where it is not there or blank.</summary>
    public string? Cell(int column) =>
        column >= 0 && column < Cells.Count && Cells[column].Trim() is { Length: > 0 } text && !text.Equals("None", StringComparison.OrdinalIgnoreCase)
        && !text.Equals("NULL", StringComparison.OrdinalIgnoreCase) ? text : null;

    /// <summary>The row as one line of text: its cells with a tab between, as far as there are any.</summary>
    public string Text => string.Join('\t', Cells.Select(cell => cell.ReplaceLineEndings(" ").Replace('\t', ' '))).TrimEnd('\t', ' ');
}

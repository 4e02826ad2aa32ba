namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Reads the tab-separated tables of <c>graph-seed/lexicon</c>: comment lines start with <c>#</c>, every other line has the same number of cells.</summary>
internal static class LexiconTable
{
    /// <summary>The rows in order.</summary>
    /// <exception cref="InvalidDataException">A row has another number of cells; the message names file and line.</exception>
    public static IEnumerable<string[]> Read(string path, int columns)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != columns) throw new InvalidDataException($"{path}({number}): {cells.Length} cells where {columns} are expected.");
            yield return cells;
        }
    }

    /// <summary>The entries of a cell that lists several.</summary>
    public static IEnumerable<string> List(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

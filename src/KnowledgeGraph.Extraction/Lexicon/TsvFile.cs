namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>Reads the tab-separated files of <c>graph-seed/lexicon</c>: lines that begin with <c>#</c> are comments.</summary>
internal static class TsvFile
{
    /// <summary>The rows' cells, trimmed, missing cells empty; nothing where the file does not exist.</summary>
    public static IEnumerable<string[]> Read(string path, int columns)
    {
        if (!File.Exists(path)) yield break;
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            var row = new string[columns];
            for (var i = 0; i < columns; i++) row[i] = i < cells.Length ? cells[i].Trim() : "";
            yield return row;
        }
    }
}

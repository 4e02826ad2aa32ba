namespace KnowledgeGraph.Import.Mappings;

/// <summary>The files of <c>graph-seed/mappings</c>, as this build has them: tab-separated rows under comment lines that begin with #.</summary>
internal static class MappingData
{
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(MappingData).Assembly.GetManifestResourceStream("mappings/" + name) ?? throw new FileNotFoundException($"There is no mapping '{name}'.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }

    /// <summary>The cell's text; null for a hyphen, which stands for nothing.</summary>
    public static string? Cell(string[] row, int column) => column < row.Length && row[column] is var cell and not ("" or "-") ? cell : null;
}

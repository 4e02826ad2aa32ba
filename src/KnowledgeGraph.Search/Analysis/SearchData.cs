namespace KnowledgeGraph.Search.Analysis;

/// <summary>Reads the tables that are embedded in the assembly, by the name of the file: tab-separated, comment lines begin with <c>#</c>.</summary>
internal static class SearchData
{
    public static IEnumerable<string[]> Rows(string file)
    {
        foreach (var line in Lines(file))
            if (line[0] != '#')
                yield return line.Split('\t');
    }

    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(SearchData).Assembly.GetManifestResourceStream($"KnowledgeGraph.Search.{file}")
            ?? throw new InvalidOperationException($"The assembly lacks its table {file}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0)
                yield return line;
    }
}

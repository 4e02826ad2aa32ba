namespace KnowledgeGraph.Search.Analysis;

/// <summary>Reads the word lists that stand in <c>Analysis</c> as embedded tab-separated files; comment lines begin with <c>#</c>.</summary>
internal static class SearchData
{
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(SearchData).Assembly.GetManifestResourceStream($"KnowledgeGraph.Search.Analysis.{file}")
            ?? throw new InvalidOperationException($"The assembly lacks its table {file}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }
}

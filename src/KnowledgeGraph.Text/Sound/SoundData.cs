namespace KnowledgeGraph.Text.Sound;

/// <summary>Reads the tables of letters that stand beside this code as embedded tab-separated files.</summary>
internal static class SoundData
{
    /// <summary>The rows of a table, comment lines left out.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(SoundData).Assembly.GetManifestResourceStream($"KnowledgeGraph.Text.Sound.{file}")
            ?? throw new InvalidOperationException($"The assembly lacks its table {file}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }
}

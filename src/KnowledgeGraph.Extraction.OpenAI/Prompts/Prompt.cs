namespace KnowledgeGraph.Extraction.OpenAI.Prompts;

/// <summary>The words that tell the model what to do: <c>prompts/statements.md</c> of the seed. Its first line says its version.</summary>
internal sealed record Prompt(string Version, string Text)
{
    private const string VersionWord = "version: ";

    /// <exception cref="FileNotFoundException">The seed has no prompt.</exception>
    /// <exception cref="FormatException">It does not say its version.</exception>
    public static Prompt Load(string seedRoot)
    {
        var path = Path.Combine(seedRoot, "prompts", "statements.md");
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no prompt for the model at {path}.", path);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        if (line < 0 || !text.StartsWith(VersionWord, StringComparison.Ordinal)) throw new FormatException($"The prompt {path} does not begin with '{VersionWord}'.");
        return new(text[VersionWord.Length..line].Trim(), text[line..].Trim());
    }
}

namespace KnowledgeGraph.Cli.Tests;

/// <summary>A seed of the shipped lexicon, prompt and states alone, for tests that make several stores.</summary>
internal static class SmallSeed
{
    /// <returns>The folder.</returns>
    public static string Make(string folder)
    {
        var seed = Path.Combine(Repository.Root, "graph-seed");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(seed, "lexicon"), "*", SearchOption.AllDirectories)) Copy(file);
        Copy(Path.Combine(seed, "prompts", "statements.md"));
        Copy(Path.Combine(seed, "entities", "states.jsonl"));
        Copy(Path.Combine(seed, "entities", "places-capitals.jsonl"));
        Directory.CreateDirectory(Path.Combine(folder, "facts"));
        return folder;

        void Copy(string file)
        {
            var target = Path.Combine(folder, Path.GetRelativePath(seed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

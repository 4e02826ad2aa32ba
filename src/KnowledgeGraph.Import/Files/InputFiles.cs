using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Import.Files;

/// <summary>Finds the files a user means by paths.</summary>
public static class InputFiles
{
    /// <summary>How <c>-</c>, standard input, is written.</summary>
    public const string StandardInput = "-";

    /// <summary>
    /// Files as given; folders with all files below them, hidden ones left out, in ordinal order of their paths, so that a run is the same on every machine.
    /// A seed folder comes back as itself. A path that is not there is a problem.
    /// </summary>
    public static IEnumerable<string> Expand(IEnumerable<string> paths, Action<InputProblem> report)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(report);
        foreach (var path in paths)
        {
            if (path == StandardInput || File.Exists(path)) yield return path;
            else if (!Directory.Exists(path)) report(new("not-found", path, null, null, null, "No such file or folder."));
            else
            {
                var isSeed = IsSeedFolder(path);
                if (isSeed) yield return path;
                foreach (var file in FilesBelow(path))
                    if (!isSeed || !IsSeedFile(path, file))
                        yield return file;
            }
        }
    }

    /// <summary>True for a folder laid out as <c>graph-seed</c>: with <c>entities</c> and <c>facts</c> in it.</summary>
    public static bool IsSeedFolder(string path) =>
        Directory.Exists(Path.Combine(path, "entities")) && Directory.Exists(Path.Combine(path, "facts"));

    private static bool IsSeedFile(string root, string file)
    {
        var part = Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0];
        return part is "entities" or "facts" or "lexicon" or "mappings" or "README.md";
    }

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden })
            .Order(StringComparer.Ordinal);
}

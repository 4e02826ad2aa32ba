namespace KnowledgeGraph.Tests;

/// <summary>A fact about the data folder that stands beside the repository (<c>../shared</c>); skipped, and says so, where it is absent.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (SharedData.Folder is null) Skip = "The folder ../shared is not here.";
    }
}

/// <summary>Where the data folder beside the repository is.</summary>
public static class SharedData
{
    /// <summary>The folder; null where it is absent.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>A file or folder in it; only within a <see cref="SharedDataFactAttribute"/>.</summary>
    public static string PathOf(string relative) => Path.Combine(Folder ?? throw new InvalidOperationException("The folder ../shared is not here."), relative);

    private static string? Find()
    {
        var shared = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));
        return Directory.Exists(shared) ? shared : null;
    }
}

namespace KnowledgeGraph.Model.Seed;

/// <summary>One object of a seed file and where it stands.</summary>
/// <param name="Path">The file, relative to the seed's folder, with forward slashes.</param>
/// <param name="Line">1-based.</param>
public sealed record SeedLine<T>(T Value, string Path, int Line);

/// <summary>A seed file's first line: where its facts come from.</summary>
public sealed record SeedHeader(string Origin, string? License = null);

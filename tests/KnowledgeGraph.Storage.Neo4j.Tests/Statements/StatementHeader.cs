using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Statements;

/// <summary>What the comments at the beginning of a statement's file say of it.</summary>
/// <param name="Indexes">Those that its plan uses, or <c>none</c>.</param>
/// <param name="FullText">Full-text indexes that it asks.</param>
/// <param name="Scans">True where it says why it looks at all that bears a label.</param>
internal sealed record StatementHeader(IReadOnlyList<string> Indexes, IReadOnlyList<string> FullText, bool Scans)
{
    public static StatementHeader Of(string name)
    {
        var lines = StatementTexts.File(name).Split('\n').TakeWhile(l => l.StartsWith("//", StringComparison.Ordinal)).ToList();
        return new(Named(lines, "// Index: "), Named(lines, "// Full-text index: "), lines.Exists(l => l.StartsWith("// Scans: ", StringComparison.Ordinal)));
    }

    private static string[] Named(List<string> lines, string beginning) =>
        [.. lines.Where(l => l.StartsWith(beginning, StringComparison.Ordinal)).SelectMany(l => l[beginning.Length..].Split(", "))];
}

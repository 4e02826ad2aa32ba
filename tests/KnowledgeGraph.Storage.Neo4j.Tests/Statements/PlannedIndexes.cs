using System.Text.RegularExpressions;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Statements;

/// <summary>The indexes of the schema as plans write them: <c>Entity(id)</c> by the name <c>entity_id</c>.</summary>
internal static partial class PlannedIndexes
{
    public static IReadOnlyDictionary<string, string> All { get; } = Declared().Matches(StatementTexts.File("0001"))
        .ToDictionary(m => m.Groups[1].Value, m => $"{m.Groups[2].Value}({Properties().Replace(m.Groups[3].Value, "")})");

    /// <summary>The names of the full-text indexes, which plans do not show.</summary>
    public static IReadOnlyList<string> FullText { get; } = [.. OfWords().Matches(StatementTexts.File("0001")).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"FULLTEXT INDEX (\w+) IF NOT EXISTS")]
    private static partial Regex OfWords();

    [GeneratedRegex(@"(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS FOR [^:]*:(\w+)[)\]]\S* (?:REQUIRE|ON) \(([^)]*)\)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"\w+\.")]
    private static partial Regex Properties();
}

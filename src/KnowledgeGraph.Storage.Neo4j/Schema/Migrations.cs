using System.Text.RegularExpressions;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Schema;

/// <summary>
/// Brings a graph's constraints and indexes to the present version. Version n is made by <c>000n.cypher</c> from version n − 1; the node <c>Store</c> says where a
/// graph stands. Each step can be repeated, so two that migrate at once do no harm.
/// </summary>
internal static partial class Migrations
{
    /// <summary>The version that this program writes.</summary>
    public const int Latest = 1;

    /// <param name="mustExist">True: none is made where there is none.</param>
    /// <exception cref="Model.Storage.StoreException">The graph is of a newer version, or not there.</exception>
    public static async Task RunAsync(Neo4jConnection connection, bool mustExist, CancellationToken cancellation)
    {
        var rows = await connection.SchemaAsync(connection.Texts["store-state"], [], cancellation);
        var version = rows.Count == 0 ? 0 : rows[0].Long(0);
        if (version == 0 && mustExist) throw ServerFaults.Empty(connection.Location);
        if (version > Latest) throw ServerFaults.Newer(connection.Location, version, Latest);
        if (version == Latest) return;
        for (var next = version + 1; next <= Latest; next++)
            foreach (var statement in Statements(connection.Texts, (int)next))
                await connection.SchemaAsync(statement, [], cancellation);
        await connection.SchemaAsync("CALL db.awaitIndexes(300)", [], cancellation);
        await connection.SchemaAsync(connection.Texts["store-create"], Arguments.Of(("schema", Latest)), cancellation);
    }

    /// <summary>Makes the full-text indexes that are not there.</summary>
    public static async Task MakeFullTextAsync(Neo4jConnection connection, CancellationToken cancellation)
    {
        for (var version = 1; version <= Latest; version++)
            foreach (var statement in Statements(connection.Texts, version).Where(s => s.StartsWith("CREATE FULLTEXT", StringComparison.Ordinal)))
                await connection.SchemaAsync(statement, [], cancellation);
        await connection.SchemaAsync("CALL db.awaitIndexes(300)", [], cancellation);
    }

    /// <summary>The statements that make a version.</summary>
    public static IEnumerable<string> Statements(StatementTexts texts, int version) =>
        StatementTexts.File(version.ToString("D4", System.Globalization.CultureInfo.InvariantCulture)).Split(';').Select(texts.Of).Where(s => s.Length > 0)
            .Select(s => Names().Replace(s, m => m.Groups[1].Value + texts.Label(m.Groups[2].Value)));

    [GeneratedRegex(@"((?:CONSTRAINT|INDEX) )(\w+)(?= IF)")]
    private static partial Regex Names();
}

using System.Text.RegularExpressions;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Program;

/// <summary>The Cypher that the README shows finds something in the curated knowledge and the sample reports.</summary>
[Collection(SeededTests.Name)]
public sealed partial class ReadmeCypherTests(SeededStores stores)
{
    [ServerFact]
    public async Task Every_query_finds_something()
    {
        using var connection = new Neo4jConnection(stores.Server.Address(), new());
        var queries = Fence().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"))).Select(m => m.Groups[1].Value).ToList();
        Assert.True(queries.Count >= 5);
        foreach (var query in queries) Assert.True((await connection.ReadMadeAsync(query, [], default)).Count > 0, query);
    }

    [GeneratedRegex("^```cypher\n(.*?)```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}

using KnowledgeGraph.Cli.Tests;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Faults;

/// <summary>A server that asks who is there.</summary>
[Collection(ServerTests.Name)]
public sealed class PasswordTests
{
    [ServerFact]
    public async Task The_right_password_opens_and_a_wrong_one_is_told_with_exit_code_3()
    {
        using var server = Neo4jServer.Run("open-sesame");
        await using (await Neo4jGraphStore.OpenAsync(server.Address("", "neo4j:open-sesame"))) { }

        foreach (var user in new string?[] { "neo4j:open-says-me", "nobody:open-sesame", null })
        {
            var result = await Kg.RunAsync("query", "{statistics{revision}}", "--store", server.Store("", user));
            Assert.Equal(3, result.Code);
            Assert.Contains("refuses the user or the password. Give the user in the address", result.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("open", result.Error, StringComparison.Ordinal);
        }
    }
}

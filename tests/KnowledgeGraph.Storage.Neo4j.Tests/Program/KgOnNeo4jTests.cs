using System.Text.RegularExpressions;
using KnowledgeGraph.Cli.Tests;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Program;

/// <summary>Every command of <c>kg</c> on a store on a server says what it says on a file.</summary>
[Collection(SeededTests.Name)]
public sealed partial class KgOnNeo4jTests(SeededStores stores)
{
    [ServerFact]
    public Task The_whole_graph_is_exported_byte_for_byte_as_from_a_file() => SameAsync("export", "--format", "jsonl");

    [ServerFact]
    public Task A_neighbourhood_is_exported_byte_for_byte_as_from_a_file() => SameAsync("export", "--format", "graphml", "--root", "init:istanbul-cooperation-initiative", "--depth", "2");

    [ServerFact]
    public Task A_search_finds_the_same() => SameAsync("search", "ستولتنبرغ");

    [ServerFact]
    public Task A_query_is_answered_the_same() =>
        SameAsync("query", "{ statistics { entitiesByKind { kind count } documents } entity(id: \"state:kw\") { name relations(first: 5) { totalCount nodes { type from { name } to { name } time } } } }");

    [ServerFact]
    public async Task A_check_finds_nothing()
    {
        var result = await Kg.RunAsync("check", "--store", stores.OnServer);
        Assert.Equal((0, "The store and the index are clean.", ""), (result.Code, result.Out.TrimEnd(), result.Error));
    }

    [ServerFact]
    public async Task The_same_import_again_changes_nothing()
    {
        var result = await Kg.RunAsync("import", Path.Combine(Repository.Root, "graph-seed", "sources"), "--store", stores.OnServer);
        Assert.Equal(0, result.Code);
        Assert.Matches(Nothing(), result.Out);
    }

    [ServerFact]
    public async Task A_database_that_is_not_there_is_named()
    {
        var result = await Kg.RunAsync("query", "{statistics{revision}}", "--store", stores.OnServer.Replace("/neo4j", "/elsewhere", StringComparison.Ordinal));
        Assert.Equal(3, result.Code);
        Assert.EndsWith("is not there: the server has no database of that name.", result.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task A_graph_that_is_not_there_is_named_and_not_made()
    {
        for (var i = 0; i < 2; i++)
        {
            var result = await Kg.RunAsync("export", "--store", stores.OnServer + "?graph=Nobody");
            Assert.Equal(3, result.Code);
            Assert.Contains("is empty: the database is there and has no graph.", result.Error, StringComparison.Ordinal);
        }
    }

    private async Task SameAsync(params string[] command)
    {
        var (file, server) = (await Kg.RunAsync([.. command, "--store", stores.File]), await Kg.RunAsync([.. command, "--store", stores.OnServer]));
        Assert.Equal((0, ""), (file.Code, file.Error));
        Assert.NotEqual("", file.Out);
        Assert.Equal((file.Code, file.Error), (server.Code, server.Error));
        Assert.True(file.Out == server.Out, $"The answers differ from character {file.Out.Zip(server.Out).TakeWhile(c => c.First == c.Second).Count()} on.");
    }

    [GeneratedRegex("12 documents: 0 new, 0 replaced, 12 unchanged; 0 problems; revision 2;")]
    private static partial Regex Nothing();
}

namespace KnowledgeGraph.Cli.Tests.Commands;

/// <summary>A store that cannot be used: one message that names it, exit code 3, nothing written.</summary>
public sealed class StoreTroubleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("check")]
    [InlineData("export")]
    [InlineData("search Oman")]
    [InlineData("query {statistics{revision}}")]
    public async Task A_store_that_is_not_there_is_named(string line)
    {
        var result = await Kg.RunAsync([.. line.Split(' '), "--store", _folder["none.db"]]);
        Assert.Equal((3, $"kg: There is no store at {_folder["none.db"]}.{Environment.NewLine}"), (result.Code, result.Error));
        Assert.False(File.Exists(_folder["none.db"]));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_named_and_left_alone()
    {
        var path = _folder.Write("notes.db", new string('x', 5000));
        var result = await Kg.RunAsync("import", _folder.Write("a.txt", "Oman spoke."), "--store", path);
        Assert.Equal(3, result.Code);
        Assert.StartsWith("kg: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(path, result.Error, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("export")]
    [InlineData("search Oman")]
    [InlineData("query {statistics{revision}}")]
    [InlineData("serve")]
    [InlineData("import README.md")]
    public async Task A_Neo4j_server_that_is_out_of_reach_is_named_without_the_password(string line)
    {
        var result = await Kg.RunAsync([.. line.Split(' '), "--store", "neo4j+http://layla:secret@127.0.0.1:9/graph"]);
        Assert.Equal(3, result.Code);
        Assert.StartsWith("kg: The store 'neo4j+http://127.0.0.1:9/graph' is out of reach:", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("secret", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named()
    {
        var result = await Kg.RunAsync("query", "{statistics{revision}}", "--url", "http://127.0.0.1:9");
        Assert.Equal(3, result.Code);
        Assert.StartsWith("kg: No GraphQL answer from http://127.0.0.1:9/graphql:", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}

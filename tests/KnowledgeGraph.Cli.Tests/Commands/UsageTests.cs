namespace KnowledgeGraph.Cli.Tests.Commands;

/// <summary>What a command line that cannot be meant is told: one line, exit code 2.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("import", "kg: Required argument missing for command: 'import'.")]
    [InlineData("fly", "kg: Unrecognized command or argument 'fly'.")]
    [InlineData("export --depth 9", "kg: --depth is from 1 to 6.")]
    [InlineData("export --format xml", "kg: Argument 'xml' not recognized. Must be one of:")]
    [InlineData("check --lang fr", "kg: 'fr' is not a language kg knows; en and ar are.")]
    [InlineData("check --store bolt://localhost", "kg: The store bolt://… is of no kind that kg knows: a file is, and neo4j+http://USER@HOST:PORT/DATABASE.")]
    [InlineData("check --store neo4j+http://layla:word@localhost/no_such", "kg: 'no_such' is no name of a Neo4j database.")]
    [InlineData("check --store neo4j+https://localhost/?shape=round", "kg: A Neo4j store has the option graph=NAME; 'shape' is none.")]
    [InlineData("check --seed nowhere", "kg: There is no folder nowhere.")]
    [InlineData("serve --url localhost", "kg: 'localhost' is not an http address.")]
    [InlineData("serve --graphiql-assets nowhere", "kg: There is no folder nowhere.")]
    [InlineData("serve --url http://0.0.0.0:5080 --write open", "kg: Other machines reach http://0.0.0.0:5080: writing there needs a key.")]
    [InlineData("serve --read perhaps", "kg: Argument 'perhaps' not recognized.")]
    [InlineData("serve --oidc-authority https://login.example", "kg: --oidc-authority and --oidc-audience go together.")]
    [InlineData("serve --oidc-authority http://login.example --oidc-audience kg", "kg: The provider http://login.example must be asked over https.")]
    [InlineData("serve --persisted-only", "kg: --persisted-only needs --persisted.")]
    [InlineData("serve --persisted nowhere", "kg: nowhere: The persisted documents cannot be read:")]
    [InlineData("serve --cors https://app.example/", "kg: 'https://app.example/' is not an origin: https://example.org is, without a path.")]
    [InlineData("serve --cors app.example", "kg: 'app.example' is not an origin: https://example.org is, without a path.")]
    [InlineData("keys", "kg: Required command was not provided.")]
    [InlineData("query @nowhere.graphql", "kg: There is no file nowhere.graphql.")]
    [InlineData("query {x} --variables [1]", "kg: --variables is not a JSON object.")]
    [InlineData("query {x} --url ftp://x", "kg: 'ftp://x' is not an http address.")]
    public async Task Wrong_usage_is_told_in_one_line(string line, string message)
    {
        var result = await Kg.RunAsync(line.Split(' '));
        Assert.Equal(2, result.Code);
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Out);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("import")]
    public async Task A_seed_without_the_words_to_read_by_is_told_in_one_line(string command)
    {
        using var folder = new TemporaryFolder();
        var result = await Kg.RunAsync(command, folder.Write("a.txt", "Kuwait and Qatar signed an agreement."), "--seed", folder["."], "--store", folder["g.db"]);
        Assert.Equal(2, result.Code);
        Assert.StartsWith("kg: The seed ", result.Error.Split('\n').Last(line => line.Length > 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var result = await Kg.RunAsync("--help");
        Assert.Equal(0, result.Code);
        foreach (var command in new[] { "serve", "import", "extract", "search", "query", "export", "check", "keys" })
            Assert.Contains($"\n  {command} ", result.Out, StringComparison.Ordinal);
    }
}

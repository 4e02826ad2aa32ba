using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class KeysTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_key_is_made_shown_once_listed_and_revoked()
    {
        var made = await Run("add", "layla", "--role", "editor", "--expires", "90d");
        Assert.Equal(0, made.Code);
        Assert.Matches("^kg_[0-9a-f]{8}_[0-9a-f]{64}\n$", made.Out);
        Assert.StartsWith("Shown once", made.Error, StringComparison.Ordinal);

        var listed = await Run("list");
        Assert.Contains("editor", listed.Out, StringComparison.Ordinal);
        Assert.Contains("layla", listed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Out[12..].Trim(), listed.Out + File.ReadAllText(_folder["g.db.keys"]), StringComparison.Ordinal);

        Assert.Equal($"Revoked: {made.Out[3..11]} (layla).\n", (await Run("revoke", "layla")).Error);
        Assert.Equal((0, ""), ((await Run("list")).Code, (await Run("list")).Out));
    }

    [Fact]
    public async Task Keys_are_told_as_JSON()
    {
        using var made = JsonDocument.Parse((await Run("add", "ليلى", "--json")).Out);
        Assert.Equal(("ليلى", "reader"), (made.RootElement.GetProperty("name").GetString(), made.RootElement.GetProperty("role").GetString()));
        Assert.StartsWith("kg_", made.RootElement.GetProperty("key").GetString(), StringComparison.Ordinal);

        using var listed = JsonDocument.Parse((await Run("list", "--json")).Out);
        Assert.False(listed.RootElement[0].TryGetProperty("key", out _));
        Assert.False(listed.RootElement[0].TryGetProperty("hash", out _));
    }

    [Theory]
    [InlineData("kg: 'a b' is no name for a key: 1 to 64 letters, digits and - _ . @ are.", "add", "a b")]
    [InlineData("kg: Argument 'owner' not recognized.", "add", "a", "--role", "owner")]
    [InlineData("kg: 'soon' is no end: a date such as 2027-01-31 is, or a number of days such as 90d.", "add", "a", "--expires", "soon")]
    [InlineData("kg: '2020-01-01' is past.", "add", "a", "--expires", "2020-01-01")]
    [InlineData("kg: There is no key 'nobody'.", "revoke", "nobody")]
    public async Task Wrong_usage_is_told(string message, params string[] args)
    {
        var result = await Run(args);
        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("add", "a")]
    public async Task A_damaged_file_is_told_and_left_as_it_is(params string[] args)
    {
        _folder.Write("g.db.keys", "{");
        var result = await Run(args);
        Assert.Equal(3, result.Code);
        Assert.StartsWith($"kg: The file of keys {_folder["g.db.keys"]} is damaged:", result.Error, StringComparison.Ordinal);
        Assert.Equal("{", await File.ReadAllTextAsync(_folder["g.db.keys"]));
    }

    private Task<KgResult> Run(params string[] args) => Kg.RunAsync(["keys", .. args, "--store", _folder["g.db"]]);
}

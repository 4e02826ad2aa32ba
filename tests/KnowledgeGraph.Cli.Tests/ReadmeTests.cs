using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What the README shows is what the program answers. <c>KG_APPROVE=1</c> writes the present answers into it.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "README.md");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_readme_shows_real_answers()
    {
        var readme = await File.ReadAllTextAsync(Path);
        var store = _folder["graph.db"];
        var imported = await Kg.RunAsync("import", System.IO.Path.Combine(Repository.Root, "graph-seed", "sources"), "--store", store, "--quiet");
        Assert.Equal((0, ""), (imported.Code, imported.Error));

        var query = await Kg.RunAsync("query", Block(readme, "graphql"), "--store", store);
        var search = await Kg.RunAsync(["search", .. SearchWords(readme), "--store", store]);
        var answered = Replace(Replace(readme, "json", query.Out), "text", search.Out);
        if (Environment.GetEnvironmentVariable("KG_APPROVE") == "1") await File.WriteAllTextAsync(Path, answered);
        else Assert.Equal(answered, readme);
    }

    [Fact]
    public void The_query_is_valid_json_when_answered() => JsonDocument.Parse(Block(File.ReadAllText(Path), "json")).Dispose();

    public void Dispose() => _folder.Dispose();

    private static string Block(string readme, string language) => Fence(language).Match(readme).Groups["body"].Value;

    private static string Replace(string readme, string language, string body) =>
        Fence(language).Replace(readme, _ => $"```{language}\n{body.ReplaceLineEndings("\n").TrimEnd('\n')}\n```", 1);

    private static string[] SearchWords(string readme) => SearchLine().Match(readme).Groups[1].Value.Split(' ');

    private static Regex Fence(string language) => new($"^```{language}\n(?<body>.*?)```$", RegexOptions.Multiline | RegexOptions.Singleline);

    [GeneratedRegex("^kg search ([^-].*)$", RegexOptions.Multiline)]
    private static partial Regex SearchLine();
}

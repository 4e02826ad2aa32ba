using System.Reflection;
using NetArchTest.Rules;

namespace KnowledgeGraph.Cli.Tests.Architecture;

/// <summary>Projects depend downwards only: Cli → Api, Web, Import → Extraction, Search, Storage → Model → Text.</summary>
public sealed class DependencyRuleTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["KnowledgeGraph.Text"] = [],
        ["KnowledgeGraph.Model"] = ["KnowledgeGraph.Text"],
        ["KnowledgeGraph.Extraction"] = ["KnowledgeGraph.Model", "KnowledgeGraph.Text"],
        ["KnowledgeGraph.Extraction.OpenAI"] = ["KnowledgeGraph.Extraction", "KnowledgeGraph.Model", "KnowledgeGraph.Text"],
        ["KnowledgeGraph.Search"] = ["KnowledgeGraph.Model", "KnowledgeGraph.Text"],
        ["KnowledgeGraph.Storage.Sqlite"] = ["KnowledgeGraph.Model", "KnowledgeGraph.Text"],
        ["KnowledgeGraph.Storage.Neo4j"] = ["KnowledgeGraph.Model", "KnowledgeGraph.Text"],
        ["KnowledgeGraph.Import"] = ["KnowledgeGraph.Extraction", "KnowledgeGraph.Model", "KnowledgeGraph.Text"],
        ["KnowledgeGraph.Api"] = ["KnowledgeGraph.Model", "KnowledgeGraph.Text"],
        ["KnowledgeGraph.Web"] = ["KnowledgeGraph.Model", "KnowledgeGraph.Text"],
    };

    public static TheoryData<string> Projects() => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_those_below_it(string project)
    {
        var forbidden = Allowed.Keys.Append("kg").Where(other => other != project && !Allowed[project].Contains(other)).ToArray();
        var result = Types.InAssembly(Assembly.Load(project)).ShouldNot().HaveDependencyOnAny(forbidden).GetResult();
        Assert.True(result.IsSuccessful, $"{project} must not use {string.Join(", ", forbidden)}, but does in: {string.Join(", ", result.FailingTypeNames ?? [])}");
        Assert.Empty(Assembly.Load(project).GetReferencedAssemblies().Select(a => a.Name).Intersect(forbidden));
    }

    [Theory]
    [InlineData("KnowledgeGraph.Model", "Microsoft.AspNetCore", "Lucene.Net", "Microsoft.Data.Sqlite", "GraphQL")]
    [InlineData("KnowledgeGraph.Text", "Microsoft.AspNetCore", "Lucene.Net", "Microsoft.Data.Sqlite", "GraphQL")]
    [InlineData("KnowledgeGraph.Extraction", "OpenAI", "System.ClientModel")]
    [InlineData("KnowledgeGraph.Api", "Lucene.Net", "Microsoft.Data.Sqlite")]
    [InlineData("KnowledgeGraph.Web", "Lucene.Net", "Microsoft.Data.Sqlite", "GraphQL")]
    public void A_library_stays_behind_its_contract(string project, params string[] libraries) =>
        Assert.True(Types.InAssembly(Assembly.Load(project)).ShouldNot().HaveDependencyOnAny(libraries).GetResult().IsSuccessful);

    [Fact]
    public void Every_source_project_stands_under_the_rule()
    {
        var projects = Directory.EnumerateDirectories(Path.Combine(KnowledgeGraph.Tests.Repository.Root, "src")).Select(Path.GetFileName);
        Assert.Equal(Allowed.Keys.Append("KnowledgeGraph.Cli").Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }
}

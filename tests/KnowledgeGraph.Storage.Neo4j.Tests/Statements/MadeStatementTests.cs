using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Statements;

/// <summary>The statements made for questions stand in <c>made.cypher</c>, for people and for the linter. <c>KG_APPROVE=1</c> writes them anew.</summary>
public sealed class MadeStatementTests
{
    [Fact]
    public async Task Statements_are_made_as_they_stand_committed()
    {
        var text = string.Join('\n', MadeStatements.All.Select(s => $"// {s.Name}\n{s.Statement.Text};\n"));
        if (Environment.GetEnvironmentVariable("KG_APPROVE") == "1" && Environment.GetEnvironmentVariable("CI") is null) await File.WriteAllTextAsync(Committed(), text);
        Assert.Equal(await File.ReadAllTextAsync(Committed()), text);
    }

    /// <summary>A value in a statement's text would be planned anew for each value, and could say something else than was meant.</summary>
    [Fact]
    public void No_value_stands_in_a_statement()
    {
        string[] values = ["state:kw", "coop", "2017", "visit", "president", "org:gcc", "The Courier", "0.5"];
        Assert.All(MadeStatements.All, s => Assert.DoesNotContain(values, v => s.Statement.Text.Contains(v, StringComparison.Ordinal)));
    }

    private static string Committed([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "made.cypher");
}

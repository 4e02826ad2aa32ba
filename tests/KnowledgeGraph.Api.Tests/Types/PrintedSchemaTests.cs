using System.Runtime.CompilerServices;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Types;

public sealed class PrintedSchemaTests
{
    /// <summary>Set KG_APPROVE=1 to rewrite the committed schema after a change that is meant; CI never does.</summary>
    [Fact]
    public async Task The_committed_schema_is_the_schema()
    {
        using var executor = Asked.Executor(SampleGraph.Create());
        var printed = executor.PrintSchema();
        var path = Path.Combine(Path.GetDirectoryName(Here())!, "../../../src/KnowledgeGraph.Api/schema.graphql");
        if (Environment.GetEnvironmentVariable("KG_APPROVE") == "1" && Environment.GetEnvironmentVariable("CI") is null) await File.WriteAllTextAsync(path, printed);
        Assert.Equal(await File.ReadAllTextAsync(path), printed);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}

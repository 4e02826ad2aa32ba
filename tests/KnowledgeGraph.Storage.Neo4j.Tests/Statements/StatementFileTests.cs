using System.Text.RegularExpressions;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Schema;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Statements;

/// <summary>The files of statements.</summary>
public sealed partial class StatementFileTests
{
    public static TheoryData<string> Names() => [.. StatementTexts.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_statement_begins_with_the_indexes_it_uses(string name)
    {
        var header = StatementHeader.Of(name);
        Assert.NotEmpty(header.Indexes.Concat(header.FullText));
        Assert.Subset(PlannedIndexes.All.Keys.Append("none").ToHashSet(), header.Indexes.ToHashSet());
        Assert.Subset(PlannedIndexes.FullText.ToHashSet(), header.FullText.ToHashSet());
    }

    [Fact]
    public void Every_statement_is_used()
    {
        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(KnowledgeGraph.Tests.Repository.Root, "src/KnowledgeGraph.Storage.Neo4j"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.DoesNotContain(StatementTexts.Names, name => !source.Contains($"\"{name}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_labels_and_types_of_a_graph_with_a_name_begin_with_it()
    {
        var texts = new StatementTexts("Mine");
        foreach (var text in StatementTexts.Names.Select(n => texts[n]).Concat(Migrations.Statements(texts, 1)).Append(texts.Made("MATCH (:Entity)<-[r:ACTOR|RECIPIENT]-(v:Event) RETURN v", false)))
            Assert.All(Labels().Matches(text).Select(m => m.Groups[1].Value), label => Assert.StartsWith("Mine_", label, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"[(\[]\w*:([A-Za-z_]+)")]
    private static partial Regex Labels();
}

using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tests.Statements;

public sealed class StatementRobustnessTests
{
    private static readonly string[] English = [.. StatementCase.Read("cases-en.jsonl").Select(c => c.Text)];
    private static readonly string[] Arabic = [.. StatementCase.Read("cases-ar.jsonl").Select(c => c.Text)];

    [Fact]
    public void Cut_and_shuffled_sentences_are_read_without_failure_and_with_evidence_in_place()
    {
        var pieces = Gen.Int[0, English.Length + Arabic.Length - 1].Array[1, 6];
        Gen.Select(pieces, Gen.Int[0, 400], Gen.Int[0, 40]).Sample(
            (indexes, start, drop) =>
            {
                var text = string.Join(" ", indexes.Select(i => i < English.Length ? English[i] : Arabic[i - English.Length]));
                start = Math.Min(start, text.Length - 1);
                text = text[..start] + text[Math.Min(text.Length, start + drop)..];
                var graph = Extract(text);
                foreach (var statement in graph.Statements)
                {
                    var evidence = statement.Evidence;
                    Assert.InRange(evidence.Start, 0, evidence.End);
                    Assert.InRange(evidence.End, evidence.Start, text.Length);
                    Assert.InRange(evidence.Confidence, 0, 1);
                    if (statement is EventStatement or RelationStatement) Assert.Contains(evidence.Trigger!, text[evidence.Start..evidence.End], StringComparison.Ordinal);
                }
            },
            iter: 200);
    }

    [Fact]
    public void The_same_text_gives_the_same_statements()
    {
        var text = string.Join("\n\n", English.Concat(Arabic));

        Assert.Equal(JsonSerializer.Serialize(Ids(text)), JsonSerializer.Serialize(Ids(text)));
    }

    [Fact]
    public void Statement_ids_are_distinct_and_relations_join_what_their_type_allows()
    {
        var graph = Extract(string.Join("\n\n", English.Concat(Arabic)));

        Assert.Equal(graph.Statements.Count, graph.Statements.Select(s => s.Id).Distinct().Count());
        Assert.All(graph.Statements.OfType<RelationStatement>(), r => Assert.True(RelationRules.Allows(r.Type, r.From, r.To)));
    }

    [Fact]
    public void Every_entity_that_a_statement_speaks_of_is_among_the_documents_entities()
    {
        var graph = Extract(string.Join("\n\n", English.Concat(Arabic)));
        var ids = graph.Entities.Select(e => e.Id).ToHashSet();

        Assert.All(graph.Statements.OfType<EventStatement>(), e => Assert.All(e.Actors.Concat(e.Recipients), id => Assert.Contains(id, ids)));
        Assert.All(graph.Statements.OfType<RelationStatement>(), r => Assert.All(new[] { r.From, r.To }, id => Assert.Contains(id, ids)));
    }

    private static string[] Ids(string text) => [.. Extract(text).Statements.Select(s => s.Id)];

    private static DocumentGraph Extract(string text) =>
        SeedFolder.Extractor.ExtractAsync(new("doc:case", DocumentKind.Article, "case", Language.En, null, null, null, null, text)).AsTask().GetAwaiter().GetResult();
}

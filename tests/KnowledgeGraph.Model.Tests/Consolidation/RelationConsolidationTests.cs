using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Tests.Consolidation;

/// <summary>Statements written as <c>time|office|english title|arabic title</c>; relations as <c>time|office|english|arabic ×statements</c>.</summary>
public sealed class RelationConsolidationTests
{
    public static TheoryData<string[], string[]> Cases { get; } = new()
    {
        { ["|||"], ["||| ×1"] },
        { ["2004/..|||", "2004-12/..|||"], ["2004-12/..||| ×2"] },
        { ["2014/2024|||", "2014-10-01/..|||", "../2024-10-01|||"], ["2014-10-01/2024-10-01||| ×3"] },
        { ["2009/2012|pm||", "2019/..|pm||"], ["2009/2012|pm|| ×1", "2019/..|pm|| ×1"] },
        { ["2009/2012|pm||", "2019/..|pm||", "|pm||"], ["2009/2012|pm|| ×1", "2019/..|pm|| ×1", "|pm|| ×1"] },
        { ["2009/2012|pm||", "|pm||"], ["2009/2012|pm|| ×2"] },
        { ["2010|||", "2009/2012|||"], ["2009/2012||| ×2"] },
        { ["2010|||", "2015|||"], ["2010||| ×1", "2015||| ×1"] },
        { ["2010|||", "2010-03|||"], ["2010-03||| ×2"] },
        { ["../2012|||", "2014/..|||"], ["../2012||| ×1", "2014/..||| ×1"] },
        { ["2014/2018|||", "2014/2019|||"], ["2014/2018||| ×1", "2014/2019||| ×1"] },
        { ["2014~/..|||", "2014/..|||"], ["2014/..||| ×2"] },
        { ["|fm|Foreign Minister|", "||foreign minister.|", "|fm||وزير الخارجية", "|||وزير الخارجيه"], ["|fm|Foreign Minister|وزير الخارجية ×4"] },
        { ["|fm|Minister|", "|dm|Minister|", "||Minister|"], ["||Minister| ×1", "|dm|Minister| ×1", "|fm|Minister| ×1"] },
        { ["||Envoy|مبعوث", "|||مبعوث", "||Envoy|"], ["||Envoy|مبعوث ×3"] },
        { ["||Envoy|", "||Speaker|", "|||"], ["||Envoy| ×1", "||Speaker| ×1", "||| ×1"] },
        { ["|fm||", "|||"], ["|fm|| ×2"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Statements_join_where_office_and_time_agree(string[] statements, string[] expected)
    {
        var all = statements.Select(Statement).ToList();
        var first = RelationConsolidation.Consolidate(all);
        Assert.Equal(expected.Order(StringComparer.Ordinal), first.Select(Line).Order(StringComparer.Ordinal));
        Assert.Equal(first.Count, first.Select(r => r.Relation.Id).Distinct().Count());
        all.Reverse();
        Assert.Equal(first.Select(r => r.Relation), RelationConsolidation.Consolidate(all).Select(r => r.Relation));
    }

    [Fact]
    public void An_id_stays_when_the_end_becomes_known()
    {
        var before = RelationConsolidation.Consolidate([Statement("2014-10-01/..|sg||", 0)]);
        var after = RelationConsolidation.Consolidate([Statement("2014-10-01/..|sg||", 0), Statement("2014/2024-10-01|||", 1)]);
        Assert.Equal(before[0].Relation.Id, Assert.Single(after).Relation.Id);
    }

    [Fact]
    public void The_editors_words_go_before_more_confident_ones()
    {
        var told = Statement("|pm|The Premier|", 0);
        var edited = Statement("|pm|Prime Minister|", 1);
        edited = edited with { Evidence = edited.Evidence with { Extractor = "editor:amal", Confidence = 0.5 } };
        var relation = Assert.Single(RelationConsolidation.Consolidate([told, edited])).Relation;
        Assert.Equal(("Prime Minister", 0.8), (relation.Title?.En, relation.Confidence));
    }

    private static RelationStatement Statement(string line, int n)
    {
        var parts = line.Split('|').Select(p => p.Length == 0 ? null : p).ToArray();
        var title = parts[2] is null && parts[3] is null ? null : new LocalizedText(parts[2], parts[3]);
        return new(
            $"st:{n}", new($"doc:{n}", 0, 1, Language.En, "rules/1", null, null, 0.8), RelationType.HoldsPosition, "person:a", "state:b", parts[1], title,
            parts[0] is null ? null : Edtf.Parse(parts[0]!));
    }

    private static string Line(ConsolidatedRelation r) => $"{r.Relation.Time?.Text}|{r.Relation.Office}|{r.Relation.Title?.En}|{r.Relation.Title?.Ar} ×{r.Statements.Count}";
}

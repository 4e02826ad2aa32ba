using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading.Filtering;
using KnowledgeGraph.Storage.Neo4j.Reading.Lists;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Counts events and relations by the values of their dimensions. A type's key is its name as the schema spells it, a language's its tag.</summary>
internal static class Counts
{
    public static Composed Of(EventFilter filter, IReadOnlyList<EventDimension> by)
    {
        CountOrder.Check(by);
        var text = new FilterText();
        return Compose(text, Sources.Of(text, filter) + " AND " + text.Holds(filter), "v", by.Select(Values));
    }

    public static Composed Of(RelationFilter filter, IReadOnlyList<RelationDimension> by)
    {
        CountOrder.Check(by);
        var text = new FilterText();
        return Compose(text, Sources.Of(text, filter) + " AND " + text.Holds(filter), "r", by.Select(Values));
    }

    public static IEnumerable<(IReadOnlyList<string?> Keys, int Count)> Read(IEnumerable<Row> rows) =>
        CountOrder.Of(rows.Select(r => ((IReadOnlyList<string?>)[.. Enumerable.Range(0, r.List(0).Count).Select(r.List(0).TextOrNull)], r.Int(1))));

    /// <param name="dimensions">Subqueries that give the values of <paramref name="item"/>, one at least.</param>
    private static Composed Compose(FilterText text, string found, string item, IEnumerable<string> dimensions)
    {
        var all = dimensions.ToList();
        var values = string.Concat(all.Select((d, i) => $"CALL ({item}) {{\n  {d} AS key{i}\n}}\n"));
        var keys = string.Join(", ", all.Select((_, i) => $"key{i}"));
        return new($"{text.Beginning}CALL ({text.Imports()}) {{\n  {found}\n  RETURN {item}\n}}\n{values}RETURN [{keys}] AS keys, count(DISTINCT {item})", text.Parameters);
    }

    private static string Values(EventDimension dimension) => dimension switch
    {
        EventDimension.Type => "RETURN v.type",
        EventDimension.Mode => "RETURN v.mode",
        EventDimension.Year => "RETURN v.year",
        EventDimension.Month => "RETURN v.month",
        EventDimension.Week => "RETURN v.week",
        EventDimension.Place => "RETURN v.place",
        EventDimension.Actor => "OPTIONAL MATCH (v)-[:ACTOR]->(p:Entity)\n  RETURN p.id",
        EventDimension.Recipient => "OPTIONAL MATCH (v)-[:RECIPIENT]->(p:Entity)\n  RETURN p.id",
        EventDimension.Party => "OPTIONAL MATCH (v)-[:ACTOR|RECIPIENT]->(p:Entity)\n  RETURN DISTINCT p.id",
        EventDimension.Language => "OPTIONAL MATCH (v)<-[:EVIDENCE_OF]-(s:EventStatement)\n  RETURN DISTINCT s.documentLanguage",
        EventDimension.Source => "OPTIONAL MATCH (v)<-[:EVIDENCE_OF]-(:EventStatement)-[:SAID_IN]->(d:Document)\n  RETURN DISTINCT d.publisher",
        EventDimension.Context => "UNWIND CASE WHEN size(coalesce(v.contexts, [])) = 0 THEN [null] ELSE v.contexts END AS context\n  RETURN context",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "No such dimension."),
    };

    private static string Values(RelationDimension dimension) => dimension switch
    {
        RelationDimension.Type => "RETURN r.type",
        RelationDimension.From => "RETURN r.from",
        RelationDimension.To => "RETURN r.to",
        RelationDimension.Party => "UNWIND [r.from, r.to] AS party\n  RETURN party",
        RelationDimension.Office => "RETURN r.office",
        RelationDimension.Year => "RETURN r.year",
        RelationDimension.Month => "RETURN r.month",
        RelationDimension.Week => "RETURN r.week",
        RelationDimension.Language => "OPTIONAL MATCH (:RelationStatement {relation: r.id})-[:SAID_IN]->(d:Document)\n  RETURN DISTINCT d.language",
        RelationDimension.Source => "OPTIONAL MATCH (:RelationStatement {relation: r.id})-[:SAID_IN]->(d:Document)\n  RETURN DISTINCT d.publisher",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "No such dimension."),
    };
}

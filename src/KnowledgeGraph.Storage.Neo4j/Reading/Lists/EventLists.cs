using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Neo4j.Reading.Filtering;

namespace KnowledgeGraph.Storage.Neo4j.Reading.Lists;

/// <summary>Lists of events: of all, of entities, and along time.</summary>
internal static class EventLists
{
    public static readonly SortType[] Keys = [SortType.Number, SortType.Number, SortType.Text];

    public static Composed Of(EventFilter filter, EventOrder order)
    {
        var text = new FilterText();
        var found = Sources.Of(text, filter) + " AND " + text.Holds(filter);
        return Composed.Keys(text, With(found, order), "first, second, v.id");
    }

    /// <summary>The events in which each entity is actor, recipient or place.</summary>
    public static Composed OfEntities(EventFilter filter, EventOrder order)
    {
        var text = new FilterText();
        var found = "MATCH (o)<-[:ACTOR|RECIPIENT|PLACE]-(v:Event)\n  WITH DISTINCT v\n  WHERE v.type IS NOT NULL AND " + text.Holds(filter);
        return Composed.Owned(text, With(found, order), "first, second, v.id", "v.id", "item.value");
    }

    public static Composed Timeline(EventFilter filter, TimeUnit unit)
    {
        var text = new FilterText();
        var found = Sources.Of(text, filter) + " AND " + text.Holds(filter);
        var property = unit switch
        {
            TimeUnit.Year => "year",
            TimeUnit.Month => "month",
            TimeUnit.Week => "week",
            _ => "day",
        };
        return Composed.Groups(text, With(found, EventOrder.DateAscending), $"coalesce(v.{property}, '')", "first, second, v.id");
    }

    /// <summary>By the first day, or the last where only that is known; then by the last; undated last.</summary>
    private static string With(string found, EventOrder order)
    {
        var (first, second) = order switch
        {
            EventOrder.DateAscending => ("coalesce(v.first, 999999999)", "coalesce(v.latest, 999999999)"),
            EventOrder.MostTold => ("-COUNT { MATCH (v)<-[:EVIDENCE_OF]-(s:EventStatement) RETURN DISTINCT s.document }", "coalesce(-v.first, 999999999)"),
            _ => ("coalesce(-v.first, 999999999)", "coalesce(-v.latest, 999999999)"),
        };
        return $"{found}\n  WITH v, {first} AS first, {second} AS second";
    }
}

using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Neo4j.Reading.Filtering;

namespace KnowledgeGraph.Storage.Neo4j.Reading.Lists;

/// <summary>Lists of relations: of all, and of entities.</summary>
internal static class RelationLists
{
    public static readonly SortType[] Keys = [SortType.Number, SortType.Number, SortType.Text];

    private const string Value =
        "[item.value.id, item.value.type, item.value.from, item.value.to, item.value.office, item.value.titleEn, item.value.titleAr, item.value.time, item.value.confidence]";

    public static Composed Of(RelationFilter filter, RelationOrder order)
    {
        var text = new FilterText();
        var found = Sources.Of(text, filter) + " AND " + text.Holds(filter);
        var keys = order switch
        {
            RelationOrder.StartAscending => "r.starts, r.typeOrder",
            RelationOrder.StartDescending => $"CASE WHEN r.starts >= {EdtfDays.Endless} THEN r.starts ELSE -r.starts END, r.typeOrder",
            _ => "r.typeOrder, r.starts",
        };
        return Composed.Items(text, found, keys + ", r.id", "r", Value);
    }

    public static Composed OfEntities(RelationFilter filter)
    {
        var text = new FilterText();
        var (holds, types) = (text.Holds(filter), Conditions.RelationTypes);
        var branches = new List<string>();
        if (filter.Direction != RelationDirection.Incoming) branches.Add($"MATCH (o)-[r:{types}]->()\n    RETURN r");
        if (filter.Direction != RelationDirection.Outgoing) branches.Add($"MATCH (o)<-[r:{types}]-()\n    RETURN r");
        var found = $"CALL (o) {{\n    {string.Join("\n    UNION ALL\n    ", branches)}\n  }}\n  WITH r\n  WHERE {holds}";
        return Composed.Owned(text, found, "r.typeOrder, r.starts, r.id", "r", Value);
    }
}

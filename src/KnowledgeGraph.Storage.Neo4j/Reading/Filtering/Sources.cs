using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Storage.Neo4j.Reading.Filtering;

/// <summary>
/// Where a list starts in the graph: from what the filter names, by its index, and from the index of all where it names nothing. Conditions on a node's own properties
/// the planner finds an index for by itself. What is found still has to pass the filter.
/// </summary>
internal static class Sources
{
    /// <summary>Finds entities <c>e</c> that are listed: those merged into others have no names.</summary>
    public static string Of(FilterText text, EntityFilter filter)
    {
        var all = Parts(filter, f => f.And).ToList();
        if (all.Any(f => f.Ids is not null || f.LocatedIn is not null)) return Found("MATCH (e:Entity)");
        if (all.Find(f => f.MemberOf is not null)?.MemberOf is { } group)
            return Found($"MATCH (:Entity {{id: {text.Now(group)}}})<-[:MEMBER_OF]-(e:Entity)\n  WITH DISTINCT e");
        if (all.Select(f => f.Name is null ? "" : TextKey.Of(f.Name)).FirstOrDefault(n => n.Length > 0) is { } name)
            return Found($"MATCH (n:NameKey)<-[:NAMED]-(e:Entity)\n  WHERE n.key CONTAINS {text.Bind(name)}\n  WITH DISTINCT e");
        return Found("MATCH (e:Entity)") + " AND e.kind IS NOT NULL";

        static string Found(string match) => match + "\n  WHERE e.names IS NOT NULL";
    }

    /// <summary>Finds events <c>v</c>.</summary>
    public static string Of(FilterText text, EventFilter filter)
    {
        var all = Parts(filter, f => f.And).ToList();
        if (all.Any(f => f.Ids is not null)) return Found("MATCH (v:Entity)");
        if (all.Any(f => f.Place is not null)) return Found("MATCH (v:Event)");
        if (all.SelectMany(f => f.Parties ?? []).FirstOrDefault() is { } party) return From("ACTOR|RECIPIENT", [party]);
        if (all.SelectMany(f => f.Involves ?? []).FirstOrDefault() is { } one) return From("ACTOR|RECIPIENT|PLACE", [one]);
        if (all.Find(f => f.Actors is not null)?.Actors is { } actors) return From("ACTOR", actors);
        if (all.Find(f => f.Recipients is not null)?.Recipients is { } recipients) return From("RECIPIENT", recipients);
        if (all.Find(f => f.AnyParty is not null)?.AnyParty is { } parties) return From("ACTOR|RECIPIENT", parties);
        return Found("MATCH (v:Event)");

        static string Found(string match) => match + "\n  WHERE v.type IS NOT NULL";
        string From(string roles, IEnumerable<string> ids) => Found($"MATCH (a:Entity)<-[:{roles}]-(v:Event)\n  WHERE a.id IN {text.Now(ids)}\n  WITH DISTINCT v");
    }

    /// <summary>Finds relations <c>r</c>.</summary>
    public static string Of(FilterText text, RelationFilter filter)
    {
        var all = Parts(filter, f => f.And).ToList();
        var types = all.Find(f => f.Types is { Count: > 0 })?.Types is { } some ? string.Join('|', Conditions.Words(some.Distinct())) : Conditions.RelationTypes;
        if (all.Find(f => f.From is not null)?.From is { } from) return $"MATCH (a:Entity)-[r:{types}]->()\n  WHERE a.id IN {text.Now(from)}";
        if (all.Find(f => f.To is not null)?.To is { } to) return $"MATCH (a:Entity)<-[r:{types}]-()\n  WHERE a.id IN {text.Now(to)}";
        if (all.SelectMany(f => f.Ends ?? []).FirstOrDefault() is { } end) return $"MATCH (:Entity {{id: {text.Now(end)}}})-[r:{types}]-()\n  WITH DISTINCT r\n  WHERE true";
        return $"MATCH ()-[r:{types}]->()\n  WHERE true";
    }

    /// <summary>Finds documents <c>d</c>; curated ones only where kinds are asked for.</summary>
    public static string Of(FilterText text, DocumentFilter filter)
    {
        var all = Parts(filter, f => f.And).ToList();
        var kinds = filter.AsksForKinds ? "d.kind IS NOT NULL" : $"d.kind IN {text.Bind(Conditions.Words<DocumentKind>([DocumentKind.Article, DocumentKind.Record]))}";
        return all.TrueForAll(f => f.Ids is null) && all.Find(f => f.Mentions is not null)?.Mentions is { } entity
            ? $"MATCH (m:Entity)<-[:MENTIONS]-(d:Document)\n  WHERE m.id IN {text.Meaning(entity)}\n  WITH DISTINCT d\n  WHERE {kinds}"
            : $"MATCH (d:Document)\n  WHERE {kinds}";
    }

    /// <summary>The filter and those that must hold too.</summary>
    private static IEnumerable<T> Parts<T>(T filter, Func<T, IReadOnlyList<T>?> and) => (and(filter) ?? []).SelectMany(f => Parts(f, and)).Prepend(filter);
}

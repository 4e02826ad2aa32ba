using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Storage.Neo4j.Reading.Filtering;

/// <summary>Filters as conditions of Cypher.</summary>
internal static class Conditions
{
    /// <summary>The types of relationships that are relations.</summary>
    public static string RelationTypes { get; } = string.Join('|', Enum.GetValues<RelationType>().Select(t => EnumSpelling.Of(t)));

    /// <summary>Words of enums as they are stored.</summary>
    public static string[] Words<T>(IEnumerable<T> values) where T : struct, Enum => [.. values.Select(v => EnumSpelling.Of(v))];

    /// <summary>Whether the entity <c>e</c> passes.</summary>
    public static string Holds(this FilterText text, EntityFilter filter)
    {
        var all = new List<string>();
        if (filter.Kinds is { } kinds) all.Add($"e.kind IN {text.Bind(Words(kinds))}");
        if (filter.Ids is { } ids) all.Add($"e.id IN {text.Now(ids)}");
        if (filter.Name is { } name) all.Add($"any(key IN e.nameKeys WHERE key CONTAINS {text.Bind(TextKey.Of(name))})");
        if (filter.MemberOf is { } group) all.Add($"EXISTS {{ (e)-[:MEMBER_OF]->(:Entity {{id: {text.Now(group)}}}) }}");
        if (filter.LocatedIn is { } place) all.Add($"e.id IN {text.Inside(place)} AND e.id <> {text.Now(place)}");
        if (filter.NamedIn is { } documents)
        {
            var holds = text.Holds(documents);
            all.Add($$"""
                (EXISTS { MATCH (e)<-[:MENTIONS]-(d:Document) WHERE {{holds}} }
                  OR EXISTS { MATCH (y:Identity {survivor: e.id}) MATCH (:Entity {id: y.id})<-[:MENTIONS]-(d:Document) WHERE {{holds}} })
                """);
        }

        return Whole(all, filter.And, filter.Or, filter.Not, text.Holds);
    }

    /// <summary>Whether the relation <c>r</c> passes, its direction left out.</summary>
    public static string Holds(this FilterText text, RelationFilter filter)
    {
        var all = new List<string>();
        if (filter.Types is { } types) all.Add($"r.type IN {text.Bind(Words(types))}");
        if (filter.At is { } at) all.Add($"(r.earliest IS NULL OR (r.earliest <= {text.Bind(EdtfDays.Latest(at))} AND r.latest >= {text.Bind(EdtfDays.Earliest(at))}))");
        if (filter.From is { } from) all.Add($"r.from IN {text.Now(from)}");
        if (filter.To is { } to) all.Add($"r.to IN {text.Now(to)}");
        foreach (var end in filter.Ends ?? []) all.Add($"{text.Now(end)} IN [r.from, r.to]");
        if (filter.Offices is { } offices) all.Add($"r.office IN {text.Bind(offices)}");
        if (filter.Time is { } time) all.Add(text.Holds(time, "r", "r.time"));
        if (filter.MinConfidence is { } confidence) all.Add($"r.confidence >= {text.Bind(confidence)}");
        if (filter.StatedIn is { } documents)
            all.Add($"EXISTS {{ MATCH (:RelationStatement {{relation: r.id}})-[:SAID_IN]->(d:Document) WHERE {text.Holds(documents)} }}");
        return Whole(all, filter.And, filter.Or, filter.Not, text.Holds);
    }

    /// <summary>Whether the event <c>v</c> passes.</summary>
    public static string Holds(this FilterText text, EventFilter filter)
    {
        var all = new List<string>();
        if (filter.Ids is { } ids) all.Add($"v.id IN {text.Bind(ids)}");
        if (filter.Types is { } types) all.Add($"v.type IN {text.Bind(Words(types))}");
        if (filter.Modes is { } modes) all.Add($"v.mode IN {text.Bind(modes)}");
        if (filter.Contexts is { } contexts) all.Add($"any(context IN {text.Bind(contexts)} WHERE context IN v.contexts)");
        foreach (var party in filter.Parties ?? []) all.Add($"EXISTS {{ (v)-[:ACTOR|RECIPIENT]->(:Entity {{id: {text.Now(party)}}}) }}");
        foreach (var one in filter.Involves ?? []) all.Add($"EXISTS {{ (v)-[:ACTOR|RECIPIENT|PLACE]->(:Entity {{id: {text.Now(one)}}}) }}");
        if (filter.AnyParty is { } parties) all.Add(One("ACTOR|RECIPIENT", parties));
        if (filter.Actors is { } actors) all.Add(One("ACTOR", actors));
        if (filter.Recipients is { } recipients) all.Add(One("RECIPIENT", recipients));
        if (filter.Place is { } place) all.Add($"v.place = {text.Now(place)}");
        if (filter.PlaceWithin is { } around) all.Add($"v.place IN {text.Inside(around)}");
        if (filter.Between is { } span) all.Add(text.Holds(new TimeFilter(Overlaps: span), "v", "v.date"));
        if (filter.Date is { } date) all.Add(text.Holds(date, "v", "v.date"));
        if (filter.DocumentLanguage is { } language) all.Add($"EXISTS {{ (v)<-[:EVIDENCE_OF]-(:EventStatement {{documentLanguage: {text.Bind(language.Tag())}}}) }}");
        if (filter.ToldIn is { } documents) all.Add($"EXISTS {{ MATCH (v)<-[:EVIDENCE_OF]-(:EventStatement)-[:SAID_IN]->(d:Document) WHERE {text.Holds(documents)} }}");
        if (filter.MinConfidence is { } confidence) all.Add($"v.confidence >= {text.Bind(confidence)}");
        return Whole(all, filter.And, filter.Or, filter.Not, text.Holds);

        string One(string roles, IEnumerable<string> of) => $"EXISTS {{ MATCH (v)-[:{roles}]->(a:Entity) WHERE a.id IN {text.Now(of)} }}";
    }

    /// <summary>Whether the document <c>d</c> passes; of every kind.</summary>
    public static string Holds(this FilterText text, DocumentFilter filter)
    {
        var all = new List<string>();
        if (filter.Ids is { } ids) all.Add($"d.id IN {text.Bind(ids)}");
        if (filter.Kinds is { } kinds) all.Add($"d.kind IN {text.Bind(Words(kinds))}");
        if (filter.Language is { } language) all.Add($"d.language = {text.Bind(language.Tag())}");
        if (filter.Publisher is { } publisher) all.Add($"d.publisher = {text.Bind(publisher)}");
        if (filter.Publishers is { } publishers) all.Add($"d.publisher IN {text.Bind(publishers)}");
        if (filter.Between is { } span) all.Add(text.Holds(new TimeFilter(Overlaps: span), "d", "d.date"));
        if (filter.Date is { } date) all.Add(text.Holds(date, "d", "d.date"));
        if (filter.Mentions is { } entity) all.Add($"EXISTS {{ MATCH (d)-[:MENTIONS]->(m:Entity) WHERE m.id IN {text.Meaning(entity)} }}");
        return Whole(all, filter.And, filter.Or, filter.Not, text.Holds);
    }

    /// <param name="node">What has the days.</param>
    /// <param name="written">Its date as it is written.</param>
    private static string Holds(this FilterText text, TimeFilter filter, string node, string written)
    {
        var all = new List<string>();
        if (filter.Overlaps is { } span) all.Add($"{node}.earliest <= {text.Bind(EdtfDays.Latest(span))} AND {node}.latest >= {text.Bind(EdtfDays.Earliest(span))}");
        if (filter.Within is { } around) all.Add($"{node}.earliest >= {text.Bind(EdtfDays.Earliest(around))} AND {node}.latest <= {text.Bind(EdtfDays.Latest(around))}");
        if (filter.Before is { } later) all.Add($"{node}.latest < {text.Bind(EdtfDays.Earliest(later))}");
        if (filter.After is { } earlier) all.Add($"{node}.earliest > {text.Bind(EdtfDays.Latest(earlier))}");
        if (filter.Known is { } known) all.Add($"{written} IS {(known ? "NOT NULL" : "NULL")}");
        if (filter.Uncertain is { } uncertain) all.Add($"{(uncertain ? "" : "NOT ")}({written} CONTAINS '?' OR {written} CONTAINS '~' OR {written} CONTAINS '%')");
        if (filter.Unspecified is { } unspecified) all.Add($"{(unspecified ? "" : "NOT ")}{written} CONTAINS 'X'");
        return all.Count == 0 ? "true" : $"({string.Join(" AND ", all)})";
    }

    /// <summary>What holds where no value is there is neither true nor false in Cypher: a negation asks for what is not true.</summary>
    private static string Whole<T>(List<string> all, IReadOnlyList<T>? and, IReadOnlyList<T>? or, T? not, Func<T, string> part) where T : class
    {
        if (and is not null) all.AddRange(and.Select(part));
        if (or is not null) all.Add(or.Count == 0 ? "false" : $"({string.Join(" OR ", or.Select(part))})");
        if (not is not null) all.Add($"NOT coalesce({part(not)}, false)");
        return all.Count == 0 ? "true" : $"({string.Join(" AND ", all)})";
    }
}

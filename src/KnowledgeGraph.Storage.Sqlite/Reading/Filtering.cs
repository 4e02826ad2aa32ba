using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>
/// Filters as conditions of SQL. Every value goes in as a parameter; ids are followed to what they mean since a merge. A condition on documents is written so that it
/// finds the rows where nothing else does, and so that it is asked of each row where something narrower finds them: SQLite cannot tell which.
/// </summary>
internal static class Filtering
{
    /// <summary>What a filter comes to that lets everything through.</summary>
    public const string Anything = "(1)";

    private static readonly string EveryType = string.Join(", ", Enum.GetValues<RelationType>().Select(t => (int)t));

    /// <summary>Whether <c>entity e</c> passes.</summary>
    /// <param name="finds">False where other conditions find the rows.</param>
    public static string Holds(this SqlText sql, EntityFilter filter, bool finds = true)
    {
        var all = new List<string>();
        finds = finds && filter is { Ids: null, MemberOf: null, LocatedIn: null };
        if (filter.Kinds is { Count: 1 } single) all.Add($"e.kind = {sql.Bind((int)single.First())}"); // In the order of an index that begins with the kind.
        else if (filter.Kinds is { } kinds) all.Add($"e.kind IN {sql.Numbers(kinds)}");
        if (filter.Ids is { } ids) all.Add($"e.id IN {sql.Ids(ids)}");
        if (filter.Name is { } name) all.Add($"e.id IN (SELECT entity FROM name WHERE instr(key, {sql.Bind(TextKey.Of(name))}) > 0)");
        if (filter.MemberOf is { } group)
            all.Add($"e.id IN (SELECT from_id FROM relation WHERE to_id = {sql.Id(group)} AND type = {(int)RelationType.MemberOf})");
        if (filter.LocatedIn is { } place) all.Add($"e.id IN ({Inside(sql, place)}) AND e.id <> {sql.Id(place)}");
        if (filter.NamedIn is { } documents)
            all.Add(finds
                ? $"e.id IN (SELECT coalesce(y.survivor, m.entity) FROM document d CROSS JOIN mention m ON m.document = d.key LEFT JOIN identity y ON y.id = m.entity WHERE {sql.Holds(documents)})"
                : $"""
                EXISTS (
                  SELECT 1 FROM (SELECT e.id AS id UNION SELECT y.id FROM identity y WHERE y.survivor = e.id) i JOIN mention m ON m.entity = i.id JOIN document d ON d.key = m.document
                  WHERE {sql.Holds(documents)})
                """);
        return Whole(all, filter.And, filter.Or, filter.Not, finds, sql.Holds);
    }

    /// <summary>The same, asked of relations that are found otherwise.</summary>
    public static string Checks(this SqlText sql, RelationFilter filter) => sql.Holds(filter, finds: false);

    /// <summary>The same, asked of events that are found otherwise.</summary>
    public static string Checks(this SqlText sql, EventFilter filter) => sql.Holds(filter, finds: false);

    /// <summary>Whether <c>relation r</c> passes, its direction left out.</summary>
    public static string Holds(this SqlText sql, RelationFilter filter, bool finds = true)
    {
        var all = new List<string>();
        finds = finds && filter is { From: null, To: null, Ends: null, Offices: null };
        if (filter.Types is { } types) all.Add($"r.type IN {sql.Numbers(types)}");
        if (filter.At is { } at) all.Add($"(r.earliest IS NULL OR (r.earliest <= {sql.Bind(EdtfDays.Latest(at))} AND r.latest >= {sql.Bind(EdtfDays.Earliest(at))}))");
        if (filter.From is { } from) all.Add($"r.from_id IN {sql.Ids(from)}");
        if (filter.To is { } to) all.Add($"r.to_id IN {sql.Ids(to)}");
        if (filter.Ends is { Count: 2 } two) all.Add(Between(sql, two.First(), two.Last()));
        else foreach (var end in filter.Ends ?? []) all.Add($"(r.from_id = {sql.Id(end)} OR r.to_id = {sql.Id(end)})");
        if (filter.Offices is { } offices) all.Add($"r.office IN {sql.Texts(offices)}");
        if (filter.Time is { } time) all.Add(sql.Holds(time, "r", "r.time"));
        if (filter.MinConfidence is { } confidence) all.Add($"r.confidence >= {sql.Bind(confidence)}");
        if (filter.StatedIn is { } documents)
            all.Add(finds
                ? $"r.id IN (SELECT s.relation FROM document d CROSS JOIN relation_statement s ON s.document = d.key WHERE {sql.Holds(documents)})"
                : $"EXISTS (SELECT 1 FROM relation_statement s JOIN document d ON d.key = s.document WHERE s.relation = r.id AND {sql.Holds(documents)})");
        return Whole(all, filter.And, filter.Or, filter.Not, finds, sql.Holds);
    }

    /// <summary>Whether <c>event v</c> passes.</summary>
    public static string Holds(this SqlText sql, EventFilter filter, bool finds = true)
    {
        var all = new List<string>();
        finds = finds && filter is { Ids: null, Parties: null, AnyParty: null, Actors: null, Recipients: null, Involves: null, Place: null, PlaceWithin: null };
        if (filter.Ids is { } ids) all.Add($"v.id IN {sql.Texts(ids)}");
        if (filter.Types is { } types) all.Add($"v.type IN {sql.Numbers(types)}");
        if (filter.Modes is { } modes) all.Add($"v.mode IN {sql.Texts(modes)}");
        if (filter.Contexts is { } contexts) all.Add($"EXISTS (SELECT 1 FROM json_each({sql.Bind(Json.Of(contexts))}) c WHERE instr(v.contexts, ' ' || c.value || ' ') > 0)");
        var late = Late(sql, filter);
        foreach (var party in filter.Parties ?? []) all.Add($"v.id IN (SELECT event FROM participant WHERE entity = {sql.Id(party)} AND role <= {PartyRoles.Recipient} AND {late})");
        foreach (var one in filter.Involves ?? []) all.Add($"v.id IN (SELECT event FROM participant WHERE entity = {sql.Id(one)} AND {late})");
        if (filter.AnyParty is { } parties) all.Add($"v.id IN (SELECT event FROM participant WHERE entity IN {sql.Ids(parties)} AND role <= {PartyRoles.Recipient} AND {late})");
        if (filter.Actors is { } actors) all.Add($"v.id IN (SELECT event FROM participant WHERE entity IN {sql.Ids(actors)} AND role = {PartyRoles.Actor} AND {late})");
        if (filter.Recipients is { } recipients) all.Add($"v.id IN (SELECT event FROM participant WHERE entity IN {sql.Ids(recipients)} AND role = {PartyRoles.Recipient} AND {late})");
        if (filter.Place is { } place) all.Add($"v.place = {sql.Id(place)}");
        if (filter.PlaceWithin is { } around) all.Add($"v.place IN ({Inside(sql, around)})");
        if (filter.Between is { } span) all.Add(sql.Holds(new TimeFilter(Overlaps: span), "v", "v.date"));
        if (filter.Date is { } date) all.Add(sql.Holds(date, "v", "v.date"));
        if (filter.DocumentLanguage is { } language) all.Add(Told(sql, new(Language: language), finds));
        if (filter.ToldIn is { } documents) all.Add(Told(sql, documents, finds));
        if (filter.MinConfidence is { } confidence) all.Add($"v.confidence >= {sql.Bind(confidence)}");
        return Whole(all, filter.And, filter.Or, filter.Not, finds, sql.Holds);
    }

    /// <summary>
    /// What a <c>participant</c> cannot but have of an event that passes: an end that is not too early. Asked before the event is looked for, of which it spares most where
    /// somebody took part in much and little of it is late enough.
    /// </summary>
    public static string Late(SqlText sql, EventFilter filter) => Since(filter) is { } day ? $"ended <= {sql.Bind(-day)}" : "1";

    /// <summary>The first day on which an event that passes can end; null for any.</summary>
    private static int? Since(EventFilter filter)
    {
        int?[] days =
        [
            filter.Between is { } span ? EdtfDays.Earliest(span) : null, filter.Date?.Overlaps is { } shared ? EdtfDays.Earliest(shared) : null,
            filter.Date?.Within is { } around ? EdtfDays.Earliest(around) : null, filter.Date?.After is { } earlier ? EdtfDays.Latest(earlier) : null,
            .. filter.And?.Select(Since) ?? [],
        ];
        return days.Max();
    }

    /// <summary>Whether <c>document d</c> passes; of every kind.</summary>
    public static string Holds(this SqlText sql, DocumentFilter filter, bool finds = true)
    {
        var all = new List<string>();
        if (filter.Ids is { } ids) all.Add($"d.id IN {sql.Texts(ids)}");
        if (filter.Kinds is { } kinds) all.Add($"d.kind IN {sql.Numbers(kinds)}");
        if (filter.Language is { } language) all.Add($"d.language = {sql.Bind((int)language)}");
        if (filter.Publisher is { } publisher) all.Add($"d.publisher = {sql.Bind(publisher)}");
        if (filter.Publishers is { } publishers) all.Add($"d.publisher IN {sql.Texts(publishers)}");
        if (filter.Between is { } span) all.Add(sql.Holds(new TimeFilter(Overlaps: span), "d", "d.date"));
        if (filter.Date is { } date) all.Add(sql.Holds(date, "d", "d.date"));
        if (filter.Mentions is { } entity)
            all.Add($"d.key IN (SELECT document FROM mention WHERE entity = {sql.Id(entity)} OR entity IN (SELECT id FROM identity WHERE survivor = {sql.Id(entity)}))");
        return Whole(all, filter.And, filter.Or, filter.Not, finds, sql.Holds);
    }

    /// <param name="table">The alias of the table that has the days.</param>
    /// <param name="text">The column with the date as it is written.</param>
    private static string Holds(this SqlText sql, TimeFilter filter, string table, string text)
    {
        var all = new List<string>();
        if (filter.Overlaps is { } span) all.Add($"{table}.earliest <= {sql.Bind(EdtfDays.Latest(span))} AND {table}.latest >= {sql.Bind(EdtfDays.Earliest(span))}");
        if (filter.Within is { } around) all.Add($"{table}.earliest >= {sql.Bind(EdtfDays.Earliest(around))} AND {table}.latest <= {sql.Bind(EdtfDays.Latest(around))}");
        if (filter.Before is { } later) all.Add($"{table}.latest < {sql.Bind(EdtfDays.Earliest(later))}");
        if (filter.After is { } earlier) all.Add($"{table}.earliest > {sql.Bind(EdtfDays.Latest(earlier))}");
        if (filter.Known is { } known) all.Add($"{text} IS {(known ? "NOT NULL" : "NULL")}");
        if (filter.Uncertain is { } uncertain) all.Add($"{text} {(uncertain ? "" : "NOT ")}GLOB '*[?~%]*'");
        if (filter.Unspecified is { } unspecified) all.Add($"instr({text}, 'X') {(unspecified ? ">" : "=")} 0");
        return all.Count == 0 ? "1" : $"({string.Join(" AND ", all)})";
    }

    /// <summary>What holds where no value is there is neither true nor false in SQL: <c>NOT</c> asks for what is not true.</summary>
    private static string Whole<T>(List<string> all, IReadOnlyList<T>? and, IReadOnlyList<T>? or, T? not, bool finds, Func<T, bool, string> part) where T : class
    {
        if (and is not null) all.AddRange(and.Select(f => part(f, finds)));
        if (or is not null) all.Add(or.Count == 0 ? "0" : $"({string.Join(" OR ", or.Select(f => part(f, finds)))})");
        if (not is not null) all.Add($"{part(not, false)} IS NOT TRUE");
        return all.Count == 0 ? Anything : $"({string.Join(" AND ", all)})";
    }

    private static string Told(SqlText sql, DocumentFilter documents, bool finds) => finds
        ? $"v.id IN (SELECT s.event FROM document d CROSS JOIN event_statement s ON s.document = d.key WHERE {sql.Holds(documents)})"
        : $"EXISTS (SELECT 1 FROM event_statement s JOIN document d ON d.key = s.document WHERE s.event = v.id AND {sql.Holds(documents)})";

    /// <summary>With both at its ends, found by both. The last two conditions find something only where both ids mean one entity.</summary>
    private static string Between(SqlText sql, string one, string other)
    {
        var (a, b) = (sql.Id(one), sql.Id(other));
        var same = $"iif({a} = {b}, {a}, NULL)";
        return $"""
            ((r.from_id = {a} AND r.to_id = {b} AND r.type IN ({EveryType})) OR (r.from_id = {b} AND r.to_id = {a} AND r.type IN ({EveryType})) OR r.from_id = {same} OR r.to_id = {same})
            """;
    }

    /// <summary>The ids of a place and of all that lies in it.</summary>
    private static string Inside(SqlText sql, string place) => $"""
        WITH RECURSIVE inside (id) AS (SELECT {sql.Id(place)} UNION SELECT l.from_id FROM inside i JOIN relation l ON l.to_id = i.id AND l.type = {(int)RelationType.LocatedIn})
        SELECT id FROM inside
        """;

    private static string Numbers<T>(this SqlText sql, IEnumerable<T> values) where T : struct, Enum => $"(SELECT value FROM json_each({sql.Bind(Json.OfEnums(values))}))";

    private static string Texts(this SqlText sql, IEnumerable<string> values) => $"(SELECT value FROM json_each({sql.Bind(Json.Of(values))}))";

    private static string Ids(this SqlText sql, IEnumerable<string> ids) =>
        $"(SELECT coalesce(y.survivor, j.value) FROM json_each({sql.Bind(Json.Of(ids))}) j LEFT JOIN identity y ON y.id = j.value)";

    private static string Id(this SqlText sql, string id)
    {
        var given = sql.Bind(id);
        return $"coalesce((SELECT survivor FROM identity WHERE id = {given}), {given})";
    }
}

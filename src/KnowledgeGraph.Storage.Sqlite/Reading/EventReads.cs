using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

internal static class EventReads
{
    /// <summary>Above every day: where what has no date stands, last in both orders by date.</summary>
    public const int Undated = 999_999_999;

    private static readonly SortType[] DateOrder = [SortType.Number, SortType.Number, SortType.Text];

    /// <summary>The side of the date that says when the event began, or ended where only that is known.</summary>
    private const string Side = """
        CASE WHEN instr(v.date, '/') = 0 THEN v.date WHEN v.date GLOB '/*' OR v.date GLOB '../*' THEN substr(v.date, instr(v.date, '/') + 1)
        ELSE substr(v.date, 1, instr(v.date, '/') - 1) END
        """;

    private const string Day = $"(SELECT iif(x.side GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*', substr(x.side, 1, 10), NULL) FROM (SELECT {Side} AS side) x)";

    /// <summary>The ISO week of a day is that of its Thursday.</summary>
    private const string Week = $"""
        (SELECT strftime('%Y', y.thursday) || '-W' || printf('%02d', (CAST(strftime('%j', y.thursday) AS INTEGER) - 1) / 7 + 1)
         FROM (SELECT date({Day}, '-3 days', 'weekday 4') AS thursday) y WHERE y.thursday IS NOT NULL)
        """;

    public static Dictionary<string, Event> Get(SqliteSession session, IReadOnlyCollection<string> ids)
    {
        var json = Json.Of(ids);
        var entities = EntityReads.Get(session, ids);
        var parties = session.Sql("SELECT p.event, p.role, p.entity FROM json_each(?1) i CROSS JOIN participant p ON p.event = i.value ORDER BY p.event, p.role, p.entity")
            .List(r => (Event: r.GetString(0), Role: r.GetInt32(1), Entity: r.GetString(2)), json).ToLookup(p => p.Event, StringComparer.Ordinal);
        return session.Sql("SELECT v.id, v.type, v.mode, v.contexts, v.date, v.place, v.confidence FROM json_each(?1) i CROSS JOIN event v ON v.id = i.value").List(
            r => new Event(
                entities[r.GetString(0)], (EventType)r.GetInt32(1), r.Text(2), Rows.Words(r.GetString(3)), r.Time(4), r.Text(5),
                [.. parties[r.GetString(0)].Where(p => p.Role == PartyRoles.Actor).Select(p => p.Entity)],
                [.. parties[r.GetString(0)].Where(p => p.Role == PartyRoles.Recipient).Select(p => p.Entity)], r.GetDouble(6)),
            json).ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    public static Page<string> List(SqliteSession session, EventFilter filter, EventOrder order, PageRequest page)
    {
        var query = new SqlText("");
        query.Add($"SELECT '' AS owner, {Keys(order)} FROM event v WHERE {query.Holds(filter)}");
        return new PagedList<string>(query, DateOrder, (r, _) => r.GetString(3)).Read(session, page);
    }

    public static Dictionary<string, Page<string>> OfEntities(SqliteSession session, IReadOnlyCollection<string> ids, EventFilter filter, EventOrder order, PageRequest page)
    {
        var query = new SqlText("");
        var owner = query.Owner();
        var holds = query.Checks(filter);
        var keys = order == EventOrder.DateDescending ? "p.newest AS k1, p.ended AS k2, p.event AS k3" : Keys(order);
        var told = order == EventOrder.DateDescending && holds == Filtering.Anything ? "" : "CROSS JOIN event v ON v.id = p.event";
        query.Add($"""
            SELECT {owner} AS owner, {keys} FROM participant p {told} WHERE p.entity = {owner}
              AND (p.role = {PartyRoles.Actor} OR NOT EXISTS (SELECT 1 FROM participant q WHERE q.event = p.event AND q.role < p.role AND q.entity = p.entity)) AND {Filtering.Late(query, filter)} AND {holds}
            """);
        return new PagedList<string>(query, DateOrder, (r, _) => r.GetString(3)).Read(session, page, ids);
    }

    public static Dictionary<string, Page<string>> Timeline(SqliteSession session, EventFilter filter, TimeUnit unit, PageRequest page)
    {
        var key = unit switch
        {
            TimeUnit.Year => "v.year",
            TimeUnit.Month => "v.month",
            TimeUnit.Week => Week,
            _ => Day,
        };
        var query = new SqlText("");
        query.Add($"SELECT coalesce({key}, '') AS owner, {Keys(EventOrder.DateAscending)} FROM event v WHERE {query.Holds(filter)}");
        return new PagedList<string>(query, DateOrder, (r, _) => r.GetString(3)).ReadAll(session, page);
    }

    /// <summary>By the first day, or the last where only that is known; then by the last; undated last.</summary>
    private static string Keys(EventOrder order)
    {
        const string first = "iif(v.earliest = 0, v.latest, v.earliest)";
        return order switch
        {
            EventOrder.DateAscending => $"coalesce({first}, {Undated}) AS k1, coalesce(v.latest, {Undated}) AS k2, v.id AS k3",
            EventOrder.MostTold => $"-(SELECT count(DISTINCT s.document) FROM event_statement s WHERE s.event = v.id) AS k1, coalesce(-{first}, {Undated}) AS k2, v.id AS k3",
            _ => $"coalesce(-{first}, {Undated}) AS k1, coalesce(-v.latest, {Undated}) AS k2, v.id AS k3",
        };
    }
}

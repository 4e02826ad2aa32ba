using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Counts events by the values of their dimensions. A type's key is its name in upper case, a language's its tag.</summary>
internal static class EventCounts
{
    public static IReadOnlyList<EventCount> Count(SqliteSession session, EventFilter filter, IReadOnlyList<EventDimension> by)
    {
        if (by.Count == 0) throw new ArgumentException("At least one dimension is to be given.", nameof(by));
        if (by.Distinct().Count() != by.Count) throw new ArgumentException("A dimension is given twice.", nameof(by));
        var columns = by.Select((dimension, i) => Column(dimension, i)).ToList();
        var keys = string.Join(", ", columns.Select(c => c.Key));
        var query = new SqlText($"SELECT count(DISTINCT v.id), {keys} FROM event v {string.Concat(columns.Select(c => c.Join))} WHERE 1").Where(Identities.Follow(session, filter))
            .Add($" GROUP BY {keys}");
        var counts = session.Sql(query.ToString())
            .List(r => new EventCount([.. by.Select((dimension, i) => Word(dimension, r.IsDBNull(i + 1) ? null : r.GetValue(i + 1)))], r.GetInt32(0)), query.Values);
        return [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Keys, Comparer<IReadOnlyList<string?>>.Create(Compare))];
    }

    private static (string Key, string Join) Column(EventDimension dimension, int i) => dimension switch
    {
        EventDimension.Type => ("v.type", ""),
        EventDimension.Mode => ("v.mode", ""),
        EventDimension.Year => ("v.year", ""),
        EventDimension.Month => ("v.month", ""),
        EventDimension.Place => ("v.place", ""),
        EventDimension.Actor => Participant(i, PartyRoles.Actor, PartyRoles.Actor),
        EventDimension.Recipient => Participant(i, PartyRoles.Recipient, PartyRoles.Recipient),
        EventDimension.Party => Participant(i, PartyRoles.Actor, PartyRoles.Recipient),
        EventDimension.Language => ($"d{i}.language", $" LEFT JOIN event_statement s{i} ON s{i}.event = v.id LEFT JOIN document d{i} ON d{i}.key = s{i}.document"),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "No such dimension."),
    };

    private static (string Key, string Join) Participant(int i, int first, int last) =>
        ($"p{i}.entity", $" LEFT JOIN participant p{i} ON p{i}.event = v.id AND p{i}.role BETWEEN {first} AND {last}");

    private static string? Word(EventDimension dimension, object? value) => (dimension, value) switch
    {
        (_, null) => null,
        (EventDimension.Type, long type) => ((EventType)type).ToString().ToUpperInvariant(),
        (EventDimension.Language, long language) => ((Language)language).Tag(),
        _ => (string)value,
    };

    /// <summary>By key, what has no value last.</summary>
    private static int Compare(IReadOnlyList<string?> a, IReadOnlyList<string?> b)
    {
        for (var i = 0; i < a.Count; i++)
        {
            var order = (a[i] is null).CompareTo(b[i] is null);
            if (order == 0) order = string.CompareOrdinal(a[i], b[i]);
            if (order != 0) return order;
        }

        return 0;
    }
}

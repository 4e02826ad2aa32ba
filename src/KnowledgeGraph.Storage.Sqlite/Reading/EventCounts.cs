using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Counts events by the values of their dimensions. A type's key is its name in upper case, a language's its tag.</summary>
internal static class EventCounts
{
    public static IReadOnlyList<EventCount> Count(SqliteSession session, EventFilter filter, IReadOnlyList<EventDimension> by)
    {
        CountOrder.Check(by);
        return [.. DimensionCounts.Read(session, "event v", "v.id", [.. by.Select(Column)], sql => sql.Holds(filter)).Select(c => new EventCount(c.Keys, c.Count))];
    }

    private static Dimension Column(EventDimension dimension, int i) => dimension switch
    {
        EventDimension.Type => new("v.type", "", type => ((EventType)(long)type).ToString().ToUpperInvariant()),
        EventDimension.Mode => Dimension.Of("v.mode"),
        EventDimension.Year => Dimension.Of("v.year"),
        EventDimension.Month => Dimension.Of("v.month"),
        EventDimension.Week => Dimension.Of("v.date", TimeUnit.Week),
        EventDimension.Place => Dimension.Of("v.place"),
        EventDimension.Actor => Participant(i, PartyRoles.Actor, PartyRoles.Actor),
        EventDimension.Recipient => Participant(i, PartyRoles.Recipient, PartyRoles.Recipient),
        EventDimension.Party => Participant(i, PartyRoles.Actor, PartyRoles.Recipient),
        EventDimension.Language => Dimension.OfLanguage($"d{i}.language", Documents(i)),
        EventDimension.Source => Dimension.Of($"d{i}.publisher", Documents(i), repeats: true),
        EventDimension.Context => Dimension.Of($"nullif(c{i}.value, '')", $" LEFT JOIN json_each('[\"' || replace(trim(v.contexts), ' ', '\",\"') || '\"]') c{i}"),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "No such dimension."),
    };

    private static Dimension Participant(int i, int first, int last) =>
        Dimension.Of($"p{i}.entity", $" LEFT JOIN participant p{i} ON p{i}.event = v.id AND p{i}.role BETWEEN {first} AND {last}", repeats: last > first);

    private static string Documents(int i) => $" LEFT JOIN event_statement s{i} ON s{i}.event = v.id LEFT JOIN document d{i} ON d{i}.key = s{i}.document";
}

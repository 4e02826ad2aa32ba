using System.Globalization;
using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>A row of <c>event</c> with its participants, for comparing what is there with what follows from the statements.</summary>
/// <param name="Participants">Role and id of each, by role, then id, as lines.</param>
internal sealed record EventRow(
    string Id, int Type, string? Mode, string Contexts, string? Date, int? Earliest, int? Latest, string? Year, string? Month, string? Place, double Confidence,
    string Participants)
{
    public static EventRow Of(ConsolidatedEvent e)
    {
        var parties = e.Actors.Select(a => (PartyRoles.Actor, a)).Concat(e.Recipients.Select(r => (PartyRoles.Recipient, r)));
        if (e.Place is not null) parties = parties.Append((PartyRoles.Place, e.Place));
        return new(
            e.Id, (int)e.Type, e.Mode, $" {string.Join(' ', e.Contexts)} ", e.Date?.Text, e.Date is null ? null : EdtfDays.Earliest(e.Date),
            e.Date is null ? null : EdtfDays.Latest(e.Date), TimeUnits.Of(e.Date, TimeUnit.Year), TimeUnits.Of(e.Date, TimeUnit.Month), e.Place, e.Confidence, Lines(parties));
    }

    /// <summary>The rows of these events.</summary>
    public static Dictionary<string, EventRow> Read(SqliteSession session, IEnumerable<string> ids)
    {
        var json = Json.Of(ids);
        var participants = session.Sql("SELECT p.event, p.role, p.entity FROM json_each(?1) i CROSS JOIN participant p ON p.event = i.value ORDER BY p.event, p.role, p.entity")
            .List(r => (Event: r.GetString(0), Party: (r.GetInt32(1), r.GetString(2))), json).ToLookup(p => p.Event, p => p.Party, StringComparer.Ordinal);
        return session.Sql("""
            SELECT e.id, e.type, e.mode, e.contexts, e.date, e.earliest, e.latest, e.year, e.month, e.place, e.confidence
            FROM json_each(?1) i CROSS JOIN event e ON e.id = i.value
            """).List(
            r => new EventRow(
                r.GetString(0), r.GetInt32(1), r.Text(2), r.GetString(3), r.Text(4), r.Int(5), r.Int(6), r.Text(7),
                r.Text(8), r.Text(9), r.GetDouble(10), Lines(participants[r.GetString(0)])),
            json).ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    public IEnumerable<(int Role, string Entity)> Parties() =>
        Participants.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (line[0] - '0', line[1..]));

    private static string Lines(IEnumerable<(int Role, string Entity)> parties) =>
        string.Concat(parties.Select(p => p.Role.ToString(CultureInfo.InvariantCulture) + p.Entity + "\n"));
}

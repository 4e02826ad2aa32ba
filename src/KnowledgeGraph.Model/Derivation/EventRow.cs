using System.Globalization;
using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>An event as a store keeps it, with its participants, for comparing what is there with what follows from the statements.</summary>
/// <param name="Contexts">Separated by spaces.</param>
/// <param name="Year">The year it began in; null where its date is coarser.</param>
/// <param name="Month">The month it began in (<c>2017-06</c>); null where its date is coarser.</param>
/// <param name="Participants">Role and id of each, by role, then id, as lines.</param>
public sealed record EventRow(
    string Id, EventType Type, string? Mode, string Contexts, string? Date, int? Earliest, int? Latest, string? Year, string? Month, string? Place, double Confidence,
    string Participants)
{
    /// <summary>The row of a joined event.</summary>
    public static EventRow Of(ConsolidatedEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var parties = e.Actors.Select(a => (PartyRoles.Actor, a)).Concat(e.Recipients.Select(r => (PartyRoles.Recipient, r)));
        if (e.Place is not null) parties = parties.Append((PartyRoles.Place, e.Place));
        return new(
            e.Id, e.Type, e.Mode, string.Join(' ', e.Contexts), e.Date?.Text, e.Date is null ? null : EdtfDays.Earliest(e.Date),
            e.Date is null ? null : EdtfDays.Latest(e.Date), TimeUnits.Of(e.Date, TimeUnit.Year), TimeUnits.Of(e.Date, TimeUnit.Month), e.Place, e.Confidence, Lines(parties));
    }

    /// <summary>Role (<see cref="PartyRoles"/>) and id of each participant.</summary>
    public IEnumerable<(int Role, string Entity)> Parties() =>
        Participants.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (line[0] - '0', line[1..]));

    /// <summary>Participants as they stand in a row.</summary>
    /// <param name="parties">By role, then id.</param>
    public static string Lines(IEnumerable<(int Role, string Entity)> parties) =>
        string.Concat(parties.Select(p => p.Role.ToString(CultureInfo.InvariantCulture) + p.Entity + "\n"));
}

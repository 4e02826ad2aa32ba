using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>An event joined from statements.</summary>
/// <param name="Names">The event in words, at most one in each language, as preferred names.</param>
/// <param name="Statements">In the order in which they were joined: what founded the event first.</param>
public sealed record ConsolidatedEvent(
    string Id, EventType Type, string? Mode, IReadOnlyList<string> Contexts, Edtf? Date, string? Place, IReadOnlyList<string> Actors,
    IReadOnlyList<string> Recipients, double Confidence, IReadOnlyList<NameStatement> Names, IReadOnlyList<EventStatement> Statements)
{
    /// <summary>The event, with the entity that its names made.</summary>
    public Event With(Entity entity) => new(entity, Type, Mode, Contexts, Date, Place, Actors, Recipients, Confidence);
}

/// <summary>
/// Joins statements that tell of the same event. Two agree where their type is the same, their modes do not differ, their dates are equal or one covers the
/// other (what gives no date is only joined within its document), and their parties meet (<see cref="EventProfile"/>). Statements with an event id found that
/// event; the others follow, precise before vague, each to the event that fits it best, or to one of its own where none or several fit equally.
/// So the result depends on the statements alone, not on the order in which they came.
/// </summary>
/// <remarks>
/// The joined event has the mode, place, type and the role of a party from the first statement that gives them, every context, the most precise date, and every
/// party; a party that no statement with the event's own id names must be named by two documents. Its words are those of the statement that goes first in that
/// language (<see cref="Provenance"/>). An id that no source gives comes from the founding statement's content.
/// </remarks>
public static class EventConsolidation
{
    /// <param name="statements">Whole components: with a statement, all that agree with it (<see cref="EventComponents"/>); in any order.</param>
    /// <returns>The events in ordinal order of their ids.</returns>
    public static IReadOnlyList<ConsolidatedEvent> Consolidate(IReadOnlyList<EventStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return
        [
            .. EventComponents.Of([.. statements.OrderBy(s => s, Provenance.Order)]).SelectMany(Clusters).Select(c => c.ToEvent())
                .OrderBy(e => e.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>An event's words: in each language those of the statement whose word goes first.</summary>
    public static IReadOnlyList<NameStatement> Names(string eventId, IEnumerable<EventStatement> statements)
    {
        var ordered = statements.OrderBy(s => s, Provenance.Order).ToList();
        var names = new List<NameStatement>();
        foreach (var language in (ReadOnlySpan<Language>)[Language.En, Language.Ar])
            if (ordered.FirstOrDefault(s => s.Names[language] is not null) is { } first)
                names.Add(new(first.Id, first.Evidence, eventId, new(first.Names[language]!, language, NameRole.Preferred)));
        return names;
    }

    private static List<Cluster> Clusters(IReadOnlyList<EventStatement> component)
    {
        var clusters = new List<Cluster>();
        var byId = new Dictionary<string, Cluster>(StringComparer.Ordinal);
        foreach (var statement in component.Order(FoundersFirst))
        {
            var profile = new EventProfile(statement);
            var id = statement.EventId;
            var cluster = id is null ? Best(clusters, profile) : byId.GetValueOrDefault(id);
            if (cluster is null && byId.TryGetValue(id ??= EventIds.Of(statement), out var same)) cluster = same;
            if (cluster is null)
            {
                cluster = new(id!, profile);
                clusters.Add(cluster);
                byId.Add(id!, cluster);
            }

            cluster.Add(statement);
        }

        return clusters;
    }

    private static Cluster? Best(List<Cluster> clusters, EventProfile profile)
    {
        Cluster? best = null;
        (bool SameDate, bool SameDocument, int Parties) fit = default;
        var tie = false;
        foreach (var cluster in clusters)
        {
            if (!cluster.Profile.Agrees(profile)) continue;
            var other = cluster.Profile.Fit(profile);
            var order = best is null ? 1 : other.CompareTo(fit);
            if (order > 0) (best, fit, tie) = (cluster, other, false);
            else if (order == 0) tie = true;
        }

        return tie ? null : best;
    }

    private static readonly Comparer<EventStatement> FoundersFirst = Comparer<EventStatement>.Create((a, b) =>
    {
        var order = (a.EventId is null).CompareTo(b.EventId is null);
        if (order == 0) order = string.CompareOrdinal(a.EventId, b.EventId);
        if (order == 0) order = (a.Date is null).CompareTo(b.Date is null);
        if (order == 0 && a.Date is { } x && b.Date is { } y) order = EventDates.Days(x).CompareTo(EventDates.Days(y));
        if (order == 0) order = Provenance.Rank(a.Evidence).CompareTo(Provenance.Rank(b.Evidence));
        if (order == 0) order = (b.Actors.Count + b.Recipients.Count).CompareTo(a.Actors.Count + a.Recipients.Count);
        if (order == 0) order = (a.Mode is null).CompareTo(b.Mode is null);
        return order == 0 ? Provenance.Order.Compare(a, b) : order;
    });

    private sealed class Cluster(string id, EventProfile profile)
    {
        private readonly List<EventStatement> _statements = [];

        public EventProfile Profile { get; } = profile;

        public void Add(EventStatement statement)
        {
            if (_statements.Count > 0) Profile.Add(statement);
            _statements.Add(statement);
        }

        public ConsolidatedEvent ToEvent()
        {
            var (actors, recipients) = Parties();
            return new(
                id, _statements[0].Type, Profile.Mode, [.. _statements.SelectMany(s => s.Contexts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Profile.Date, Profile.Place, actors, recipients, _statements.Max(s => s.Evidence.Confidence), Names(id, _statements), _statements);
        }

        private (List<string> Actors, List<string> Recipients) Parties()
        {
            var (actors, recipients) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
            var founded = _statements[0].EventId is not null;
            var parties = _statements.SelectMany(s => s.Actors.Concat(s.Recipients).Distinct(StringComparer.Ordinal).Select(p => (Party: p, Statement: s)));
            foreach (var told in parties.GroupBy(p => p.Party, p => p.Statement, StringComparer.Ordinal))
            {
                var first = told.First();
                if (founded && first.EventId is null && told.Select(s => s.Evidence.DocumentId).Distinct(StringComparer.Ordinal).Count() < 2) continue;
                if (first.Actors.Contains(told.Key)) actors.Add(told.Key);
                if (first.Recipients.Contains(told.Key)) recipients.Add(told.Key);
            }

            return ([.. actors], [.. recipients]);
        }
    }
}

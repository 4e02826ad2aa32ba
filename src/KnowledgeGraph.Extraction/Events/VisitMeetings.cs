using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// Meetings that a visitor has during a visit: the visitor is the actor and the hosts are recipients, as in the visit itself.
/// A meeting with others than the hosts stays a meeting of equals.
/// </summary>
internal static class VisitMeetings
{
    /// <summary>The same drafts, the meetings of visitors settled.</summary>
    public static IReadOnlyList<EventDraft> Settle(IReadOnlyList<EventDraft> drafts, Salience salience, EventKnowledge knowledge)
    {
        foreach (var visit in drafts)
        {
            if (visit is not { Type: EventType.Consult, Mode: "visit" } || visit.Actors.FirstOrDefault(a => EntityKinds.OfId(a) == EntityKind.Person) is not { } visitor) continue;
            foreach (var meeting in drafts)
                if (IsMeetingOf(meeting, visitor) && AreHosts(meeting, visit, visitor, salience))
                    Turn(meeting, visit, visitor);
        }

        foreach (var meeting in drafts)
            if (meeting is { Type: EventType.Consult, Frame: "meet" or "hold", Mode: null, Recipients.Count: 0, Actors.Count: > 1, Place: { } place } && !meeting.Sentence.Tokens.Any(t => knowledge.Referents.IsMargin(t.Key))
                && (EntityKinds.OfId(place) == EntityKind.State ? place : knowledge.StateOfPlace(place)) is { } home)
                AtHome(meeting, home, salience);
        return drafts;
    }

    /// <summary>«اجتمع وزير الخارجية الكويتي في بغداد بنظيره العراقي»: who meets in his own country is the host, the other the visitor.</summary>
    private static void AtHome(EventDraft meeting, string home, Salience salience)
    {
        var hosts = meeting.Actors.FindAll(a => a == home || salience.BodyOf(a) == home);
        var guests = meeting.Actors.FindAll(a => !hosts.Contains(a));
        if (!hosts.Exists(IsPerson) || guests.Count == 0 || !guests.TrueForAll(g => IsPerson(g) && salience.BodyOf(g) is not null)) return;
        meeting.Mode = "visit";
        meeting.Actors.RemoveAll(hosts.Contains);
        meeting.Recipients.AddRange(hosts);
        meeting.StandsAlone = true;
    }

    private static bool IsPerson(string id) => EntityKinds.OfId(id) == EntityKind.Person;

    private static bool IsMeetingOf(EventDraft draft, string visitor) =>
        draft is { Type: EventType.Consult, Frame: "meet" or "hold", Recipients.Count: 0, Leading: 1, Actors.Count: > 1 } && draft.Mode is null or "multilateral" && draft.Actors[0] == visitor
        && draft.Actors.Skip(1).Any(a => EntityKinds.OfId(a) == EntityKind.Person);

    /// <summary>Every other person holds an office of the host, or none that the document tells.</summary>
    private static bool AreHosts(EventDraft meeting, EventDraft visit, string visitor, Salience salience) =>
        visit.Recipients.Count == 0
        || meeting.Actors.Where(a => a != visitor && EntityKinds.OfId(a) == EntityKind.Person)
            .All(a => salience.BodyOf(a) is not { } body || visit.Recipients.Contains(body) || EntityKinds.OfId(body) != EntityKind.State);

    private static void Turn(EventDraft meeting, EventDraft visit, string visitor)
    {
        meeting.Mode = "visit";
        meeting.Recipients.AddRange(meeting.Actors.Where(a => a != visitor && EntityKinds.OfId(a) == EntityKind.Person));
        meeting.Actors.RemoveAll(a => a != visitor);
        meeting.Place ??= visit.Place;
        meeting.Date ??= visit.Date;
        meeting.StandsAlone = true;
    }
}

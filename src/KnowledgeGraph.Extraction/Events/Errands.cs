using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Meetings told as the purpose of a journey: «flew to Doha to meet the emir» is one visit, whose host is the emir.</summary>
internal static class Errands
{
    /// <summary>Joins the meeting to the journey told right before it; true where there is one. A meeting without one («was in Jeddah to see the king») is a visit itself.</summary>
    public static bool Join(List<EventDraft> drafts, EventDraft meeting, ClauseView view, int verb)
    {
        if (meeting is not { Type: EventType.Consult, Frame: "meet" or "hold" or "errand" } || !view.StandingOf(verb, false).HasFlag(Standing.Purpose)) return false;
        if (drafts.LastOrDefault() is { Type: EventType.Consult, Mode: "visit", Actors: [var visitor, ..] } journey && ReferenceEquals(journey.Sentence, meeting.Sentence) && meeting.Actors.Contains(visitor))
        {
            journey.Recipients.AddRange(meeting.Participants.Where(p => !journey.Participants.Contains(p)).ToList());
            journey.End = Math.Max(journey.End, meeting.End);
            return true;
        }

        if (meeting.Leading == 0 || meeting.Actors.Count == meeting.Leading) return false;
        meeting.Mode = "visit";
        meeting.Recipients.AddRange(meeting.Actors.Skip(meeting.Leading));
        meeting.Actors.RemoveRange(meeting.Leading, meeting.Actors.Count - meeting.Leading);
        for (var i = verb - 1; i >= 0 && meeting.Place is null; i--)
            if (view.PhraseAt(i) is { Slot: "in" or "at", Members: [{ Mention.Kind: Model.Graph.EntityKind.Place, Id: var place }] })
                meeting.Place = place;
        return false;
    }
}

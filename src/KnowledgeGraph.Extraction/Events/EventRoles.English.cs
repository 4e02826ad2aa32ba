using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Participants that only English tells so: the object before a relative clause, whose invitation it is, who speaks at a meeting, who hosts.</summary>
internal sealed partial class EventRoles
{
    /// <summary>What only English says so: the object before a relative clause, whose invitation it is, who speaks at a meeting.</summary>
    private void FromEnglish(TriggerMatch<EventMeaning> match, Frame frame, bool passive)
    {
        if (match.Trigger.Class != TriggerClass.Noun && !passive && _recipients.Count == 0 && frame.RoleOf(Slots.Object) is { } role && view.ObjectAntecedentOf(match.First) is { } antecedent && antecedent.Members.All(m => m.Mention.Kind != EntityKind.Place)) Add(antecedent, role);
        if (frame.Name is "visit" or "go")
            foreach (var argument in Arguments)
                if (argument.Phrase is { Members: [{ Mention.Kind: EntityKind.Person or EntityKind.State }] } inviting && inviting.First > 1 && (argument.Slot is "of" or "from" && IsInvitation(inviting.First) || (argument.Slot == Slots.Genitive && inviting.Last + 2 < view.Tokens.Count && view.Tokens[inviting.Last + 2].Key == "invitation")))
                    Add(inviting, EventRole.Recipient);
        if (match.Trigger.Class == TriggerClass.Noun && match.Trigger.Meaning.Type == Model.Plover.EventType.Consult && !Meets(frame.Need)) FromSpeaker(match.First, frame);
    }

    private bool IsInvitation(int phrase)
    {
        for (var i = phrase - 1; i >= 0 && i >= phrase - 3; i--)
            if (view.Tokens[i].Key == "invitation")
                return true;
        return false;
    }

    /// <summary>«At a meeting in Abu Dhabi, the minister said …»: who speaks there takes part.</summary>
    private void FromSpeaker(int noun, Frame frame)
    {
        if (frame.RoleOf(Slots.Subject) is not { } role || view.ClauseAround(noun).First is var first && noun - first > 8) return;
        if (!Enumerable.Range(first, noun - first).Any(t => view.Tokens[t].Key is "at" or "during" or "in" or "after")) return;
        for (var i = noun + 1; i < view.Tokens.Count && i <= noun + 25; i++)
            if (view.IsVerb(i) && view.SubjectOf(i) is { Phrase: { } speaker } && speaker.First > noun)
            {
                Add(speaker, role);
                return;
            }
    }

    /// <summary>«was welcomed to Ankara»: the host is the state of the place.</summary>
    private void AddHostOfPlace()
    {
        foreach (var argument in Arguments)
            if (argument is { Slot: "to" or "in", Phrase.Members: [{ Mention: var place }] } && (place.Kind == EntityKind.State ? place.EntityId : knowledge.StateOfPlace(place.EntityId)) is { } host && _actors.TrueForAll(a => a.Id != host))
            {
                Put(host, EntityKind.State, EventRole.Recipient);
                return;
            }
    }
}

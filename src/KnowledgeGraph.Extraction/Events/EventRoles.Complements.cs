using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>The complements after a trigger: which role each slot of the frame gives.</summary>
internal sealed partial class EventRoles
{
    private void After(TriggerMatch<EventMeaning> match, Frame frame, NounPhrase? subject, bool passive, IReadOnlyList<string> previousRecipients)
    {
        var noun = match.Trigger.Class == TriggerClass.Noun;
        var objectSeen = false;
        Argument? about = null;
        foreach (var argument in Arguments)
        {
            if (argument.Phrase is { } same && ReferenceEquals(same, subject)) continue;
            if (argument.Phrase is null)
            {
                AddPronoun(argument, frame, passive, previousRecipients);
                continue;
            }

            var slot = argument.Slot;
            if (slot.Length == 0 && !noun)
            {
                if (objectSeen) continue;
                objectSeen = true;
                slot = Slots.Object;
            }
            else if (slot == Slots.Genitive && !noun) slot = Slots.About;
            else if (slot.Length == 0) slot = argument.Phrase.First == match.Last + 1 ? Slots.Genitive : Slots.About;
            else if (slot == Slots.Genitive && argument.Phrase.Head != match.Last && argument.Phrase.Head != match.First && argument.Phrase.First != match.Last + 1) slot = Slots.About;
            if (slot == "of" && frame.RoleOf("of") is null && noun) slot = Slots.Genitive;
            // «struck targets used by the militia»: an active verb has no agent.
            if (!passive && !noun && slot == "by" && IsAssault(match) && view.Sentence.Language == KnowledgeGraph.Text.Language.En) continue;
            // «denied the allegations made by Egypt».
            if (!passive && !noun && slot == "by" && frame.Need == FrameNeed.Both) slot = Slots.About;
            // «رفضت أنقرة المطلب على لسان وزيرها».
            if (slot == "voice")
            {
                Add(argument.Phrase, EventRole.Actor);
                continue;
            }

            if (passive && slot == "by")
            {
                Add(argument.Phrase, frame.RoleOf("by") ?? frame.RoleOf(Slots.Subject) ?? EventRole.Actor);
                continue;
            }

            // «عقد اجتماع لمجلس الحلف»: whose meeting it is.
            if (slot == "to" && frame.Name is "hold" or "summit" or "host" && view.Sentence.Language == KnowledgeGraph.Text.Language.Ar && IsBeside(match.Last, argument.Phrase.First)) slot = frame.Name == "host" ? "of" : Slots.Genitive;
            // «هجوم للحوثيين على السعودية»: whose attack it is.
            if (noun && slot == "to" && frame.Name == "attack" && view.Sentence.Language == KnowledgeGraph.Text.Language.Ar && argument.Phrase.First == match.Last + 1) slot = "by";
            // «قتل يمنيون في غارة سعودية»: whose raid it was is another matter.
            if (_noPlaces && passive && slot == Slots.About) continue;
            // «القصف الإسرائيلي» against «قصف لبنان»: a verbal noun's adjective is who acts, its genitive who suffers.
            if (slot == Slots.Genitive && frame.RoleOf(Slots.Adjective) is { } adjective && argument.Phrase.Members is [{ Collective: false, Mention.Form: MentionForm.Demonym }]) Add(argument.Phrase, adjective);
            else if (frame.RoleOf(slot) is { } role && !(passive && slot == Slots.Object)) Add(argument.Phrase, role);
            else if (slot is not ("in" or "at" or "aside" or Slots.Object) && !(_noPlaces && IsAside(argument.Phrase, slot)) && !(IsAssault(match) && IsBystander(argument.Phrase))) about ??= argument;
        }

        if (_recipients.Count == 0 && about?.Phrase is { } phrase && frame.RoleOf(Slots.About) is { } aboutRole) Add(phrase, aboutRole);
    }

    /// <summary>«arrested a suspect in the death of a player», «a man of the city»: who is told of further on is not who is arrested; a demonym is («a Moroccan citizen»).</summary>
    private static bool IsAside(NounPhrase phrase, string slot) => phrase.Members is not [{ Mention: var main }, ..] || (main.Form != MentionForm.Demonym && (main.Kind != EntityKind.Person || slot == "of"));

    private static bool IsAssault(TriggerMatch<EventMeaning> match) => match.Trigger.Meaning.Type == Model.Plover.EventType.Assault;

    /// <summary>«the shooting of a student at Arizona University»: a body named in passing has not been attacked.</summary>
    private static bool IsBystander(NounPhrase phrase) => phrase.Members is [{ Mention.Kind: EntityKind.Organization, Collective: false }, ..];
}

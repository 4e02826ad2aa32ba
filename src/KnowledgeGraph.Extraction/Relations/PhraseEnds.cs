using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>What stands in the slots around a relation's trigger.</summary>
internal static class PhraseEnds
{
    /// <summary>The ids in the named slots.</summary>
    public static IReadOnlyList<string> In<T>(ClauseView view, Salience salience, TriggerMatch<T> match, IReadOnlyList<string> slots, bool passive, bool descriptions, bool initiatives = false)
    {
        var ids = new List<string>();
        var noun = match.Trigger.Class == TriggerClass.Noun;
        var subject = noun ? default : view.SubjectOf(match.First);
        var subjectSlot = passive ? Slots.Object : Slots.Subject;
        if (!noun && slots.Contains(subjectSlot)) ids.AddRange(OfSubject(view, match.First, subject, salience));
        var objectSeen = passive;
        foreach (var argument in view.ArgumentsAfter(match.First, match.Last))
        {
            if (descriptions && argument is { Phrase: null, Noun: not ("team" or "delegation") } && argument.Pronoun is PronounKind.Initiative or PronounKind.Organization && slots.Contains(argument.Slot.Length == 0 ? Slots.Object : argument.Slot))
                ids.AddRange(salience.Resolve(argument.Pronoun, argument.Noun, argument.Count));
            // «انضم إليه الأردن», «التي تنتظم فيها الكويت»: what the preposition's pronoun goes back to, first in the sentence.
            if (descriptions && argument is { Phrase: null, Noun: null, Pronoun: PronounKind.Thing or PronounKind.Masculine, Slot.Length: > 0 } && argument.Slot != Slots.Object && slots.Contains(argument.Slot) && view.Sentence.Language == Text.Language.Ar)
                ids.AddRange(view.Sentence.Mentions.LastOrDefault(m => m.Last < match.First && m.Kind is EntityKind.Initiative or EntityKind.Organization) is { } joined ? [joined.EntityId] : salience.Resolve(PronounKind.Initiative));
            // «had launched it»: the initiative named before.
            if (initiatives && argument is { Phrase: null, Pronoun: PronounKind.Thing, Slot.Length: 0 } && slots.Contains(Slots.Object) && !(view is Clauses.Arabic.ArabicClauses clauses && clauses.TakesUpNounBefore(match.First))
                && view.Sentence.Mentions.LastOrDefault(m => m.Kind == EntityKind.Initiative && m.Last < argument.At) is { } launched) ids.Add(launched.EntityId);
            if (argument.Phrase is not { } phrase || ReferenceEquals(phrase, subject.Phrase)) continue;
            var slot = argument.Slot;
            if (slot.Length == 0)
            {
                if (objectSeen) continue;
                objectSeen = true;
                slot = noun ? Slots.Genitive : Slots.Object;
            }
            else if (slot is Slots.Genitive or Slots.About)
            {
                // «entered the Dialogue's programme» is no membership of the Dialogue; a collective noun would have joined the phrase.
                // «حصل على عضوية المنظمة»: the noun is part of what the verb says.
                if (phrase.Head != match.Last || (!noun && match.Used.Count == 1)) continue;
                slot = noun ? Slots.Genitive : Slots.Object;
            }

            if (passive && slot == "by") slot = slots.Contains("by") ? "by" : Slots.Subject;
            if (!slots.Contains(slot)) continue;
            foreach (var member in phrase.Members) ids.Add(member.Id);
        }

        if (noun && (slots.Contains(Slots.Genitive) || slots.Contains(Slots.Subject)) && Before(view, match.First) is { } before)
            foreach (var member in before.Members)
                ids.Add(member.Id);
        return ids;
    }

    /// <summary>Who a verb's subject is: a pronoun first means the subject of a verb before it in the sentence («X led Norway before he took over NATO»).</summary>
    public static IReadOnlyList<string> OfSubject(ClauseView view, int verb, Subject subject, Salience salience)
    {
        if (subject.Phrase is { } phrase) return [.. phrase.Members.Select(m => m.Id)];
        if (subject.Noun is null && subject.Pronoun is PronounKind.Person or PronounKind.Thing or PronounKind.Plural)
            for (var i = verb - 1; i >= 0; i--)
                if (view.IsVerb(i) && view.SubjectOf(i).Phrase is { } before && Agrees(before, subject.Pronoun))
                    return [.. before.Members.Select(m => m.Id)];
        return salience.Resolve(subject);
    }

    private static bool Agrees(NounPhrase phrase, PronounKind pronoun) => pronoun switch
    {
        PronounKind.Person => phrase.Members is [{ Mention.Kind: EntityKind.Person }],
        PronounKind.Thing => phrase.Members is [{ Mention.Kind: EntityKind.State or EntityKind.Organization or EntityKind.Initiative }],
        _ => phrase.Members.Count > 1,
    };

    private static NounPhrase? Before(ClauseView view, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 3; i--)
        {
            if (view.PhraseAt(i) is { } phrase) return phrase;
            if (view.IsVerb(i) || view.Tokens[i].Kind == Text.Tokens.TokenKind.Punctuation) return null;
        }

        return null;
    }
}

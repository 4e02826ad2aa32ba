using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Participants told by a pronoun, or by nothing but the quotation they speak in.</summary>
internal sealed partial class EventRoles
{
    private void AddPronoun(Argument argument, Frame frame, IReadOnlyList<string> previousRecipients)
    {
        var slot = argument.Slot.Length == 0 ? Slots.Object : argument.Slot;
        if ((frame.RoleOf(slot) ?? frame.RoleOf(Slots.About)) is not { } role) return;
        if (argument.Pronoun == PronounKind.Initiative && _elided) return;
        var ids = argument is { Pronoun: PronounKind.Masculine, Slot: Slots.Object, Noun: null } && OtherPerson() is { } other ? [other]
            : argument.Pronoun is PronounKind.Thing or PronounKind.Masculine && !_noPlaces && previousRecipients.Count > 0 ? previousRecipients
            : salience.Resolve(_noPlaces && argument.Pronoun == PronounKind.Thing ? PronounKind.Person : argument.Pronoun, argument.Noun, argument.Count);
        foreach (var id in ids)
            if (_actors.TrueForAll(a => a.Id != id) && EntityKinds.OfId(id) is { } kind && !(_noPlaces && kind is EntityKind.State or EntityKind.Place))
            {
                Bound = true;
                Put(id, kind, role);
            }
    }

    /// <summary>«وهنأه وزير الخارجية»: the person spoken of before the verb's own subject; null where that is the subject.</summary>
    private string? OtherPerson() =>
        salience.Person is { } person && _actors.TrueForAll(a => a.Id != person) ? person : salience.PersonBefore is { } before && _actors.TrueForAll(a => a.Id != before) ? before : null;

    /// <summary>«"We thank our partners," the president said»: who says what is quoted, told after it.</summary>
    private string? Speaker()
    {
        var closed = -1;
        for (var i = 1; i < view.Tokens.Count && closed < 0; i++)
            if (view.Tokens[i].Text is "\"" or "\u201D" && i > End) closed = i;
        for (var i = closed + 1; closed >= 0 && i < view.Tokens.Count; i++)
            if (view.IsVerb(i)) return view.SubjectOf(i).Phrase is { Members: [{ Mention.Kind: EntityKind.Person, Id: var id }] } ? id : null;
        return null;
    }
}

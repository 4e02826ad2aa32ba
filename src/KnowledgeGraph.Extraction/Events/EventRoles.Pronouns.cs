using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Participants told by a pronoun, or by nothing but the quotation they speak in.</summary>
internal sealed partial class EventRoles
{
    private void AddPronoun(Argument argument, Frame frame, bool passive, IReadOnlyList<string> previousRecipients)
    {
        var slot = argument.Slot.Length == 0 ? Slots.Object : argument.Slot;
        if ((passive && slot == "by" ? EventRole.Actor : frame.RoleOf(slot) ?? frame.RoleOf(Slots.About)) is not { } role) return;
        if (argument.Pronoun == PronounKind.Initiative && _elided) return;
        // «وهنأه وزير الخارجية», «met him»: the person spoken of before those who act.
        var person = argument is { Pronoun: PronounKind.Person, Noun: null } && view.Sentence.Language == KnowledgeGraph.Text.Language.En || argument is { Pronoun: PronounKind.Masculine, Slot: Slots.Object, Noun: null };
        var ids = person && salience.ResolveObject(_actors.Concat(_recipients).Select(a => a.Id)) is { Count: > 0 } other ? other
            : argument.Pronoun is PronounKind.Thing or PronounKind.Masculine && !_noPlaces && previousRecipients.Count > 0 ? previousRecipients
            : salience.Resolve(_noPlaces && argument.Pronoun == PronounKind.Thing ? PronounKind.Person : argument.Pronoun, argument.Noun, argument.Count, passive && slot == "by" ? [.. _recipients.Select(r => r.Id)] : argument is { Pronoun: PronounKind.Plural, Noun: not null } && view.Sentence.Language == KnowledgeGraph.Text.Language.En ? [.. _actors.Concat(_recipients).Select(a => a.Id)] : null);
        foreach (var id in ids)
            if (_actors.TrueForAll(a => a.Id != id) && EntityKinds.OfId(id) is { } kind && !(_noPlaces && kind is EntityKind.State or EntityKind.Place))
            {
                Bound = true;
                Put(id, kind, role);
            }
    }

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

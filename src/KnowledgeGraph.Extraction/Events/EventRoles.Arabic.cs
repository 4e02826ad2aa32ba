using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Participants that only Arabic tells so: who is invited, who keeps a truce told before, whom a promise goes on to.</summary>
internal sealed partial class EventRoles
{
    private void FromArabic(TriggerMatch<EventMeaning> match, Frame frame, IReadOnlyList<string> elided)
    {
        // «زار الكويت بدعوة من أميرها»: who comes was invited.
        if (frame.Name == "invite" && _recipients.Count == 0) FromVerb(match, frame);
        // «وبدأ العمل بالهدنة»: those who agreed on it.
        if (frame.Name == "truce" && _actors.Count + _recipients.Count == 0)
            foreach (var id in elided)
                if (EntityKinds.OfId(id) is { } kind)
                {
                    Bound = true;
                    Put(id, kind, EventRole.Actor);
                }
        // «استضافت جنيف محادثات بين الحكومة والمعارضة»: where a city hosts, the sides are all who take part.
        if (frame.Name == "mediate-any" && _actors.Count == 0 && _recipients.Count > 0) (_actors, _recipients) = (_recipients, _actors);
        // «تقدم ملياري دولار للعراق، وتتعهد السعودية بمليار»: to the same.
        if (frame.Name is "promise" or "aid" && _actors.Count > 0 && _recipients.Count == 0) AddElided(elided);
    }

    /// <summary>Only adjectives with the article stand between a noun and what its particle joins: «الاجتماع الأول لمجموعة الاتصال».</summary>
    private bool IsBeside(int noun, int phrase)
    {
        for (var i = noun + 1; i < phrase; i++)
            if (view.PhraseAt(i) is not null || !view.Tokens[i].Key.StartsWith("\u0627\u0644", StringComparison.Ordinal))
                return false;
        return phrase > noun;
    }

    /// <summary>A comma of «، اليوم السبت،», or before «، عقب اجتماع»: what the verb tells goes on after it.</summary>
    private bool GoesOnAfter(int comma) =>
        view.Sentence.Language == KnowledgeGraph.Text.Language.Ar && comma > 0 && comma + 1 < view.Tokens.Count && view.Tokens[comma].Text == "\u060C"
        && (view.Sentence.Dates.Any(d => d.First == comma + 1 || d.Last == comma - 1) || view.IsTimePreposition(comma + 1) || view.IsClosing(comma + 1));
}

using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>«…, as did Germany's foreign minister»: who did the same as the sentence has told.</summary>
internal static class AlsoDid
{
    public static void Join(ClauseView view, List<EventDraft> drafts)
    {
        if (view is not EnglishClauses) return;
        for (var i = 1; i + 1 < view.Tokens.Count; i++)
        {
            if (view.Tokens[i].Key is not ("did" or "has" or "have" or "had") || view.Tokens[i - 1].Key is not ("as" or "so") || view.PhraseAt(i) is not null) continue;
            if (drafts.FindLast(d => ReferenceEquals(d.Sentence, view.Sentence) && d.First < i) is not { } told) continue;
            for (var t = i + 1; t < view.Tokens.Count && view.Tokens[t].Text is not ("." or ";"); t++)
            {
                if (view.PhraseAt(t) is not { } phrase)
                {
                    if (view.IsVerb(t)) break;
                    continue;
                }

                foreach (var member in phrase.Members)
                    if (member.Mention.Kind is EntityKind.Person or EntityKind.State or EntityKind.Organization && phrase.Slot is Slots.Bare && !told.Participants.Contains(member.Id))
                        told.Actors.Add(member.Id);
                t = phrase.Last;
            }
        }
    }
}

using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Where places and seats lie, as the words show it: «Brussels, Belgium», «the centre in Kuwait», «مدينة إسطنبول التركية», «مقر الحلف في بروكسل».</summary>
internal sealed class LocationRule(ClauseWords english, ClauseWords arabic) : IRelationRule
{
    private const double Confidence = 0.75;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        var mentions = view.Sentence.Mentions;
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var (inner, outer) = (mentions[i], mentions[i + 1]);
            if (outer.Kind is not (EntityKind.Place or EntityKind.State) || inner.Kind is not (EntityKind.Place or EntityKind.Organization)) continue;
            if (inner.Form == MentionForm.Demonym || inner.EntityId == outer.EntityId) continue;
            var rule = view.Sentence.Language == Language.Ar ? Arabic(view, inner, outer) : English(view, inner, outer);
            if (rule is not null)
                yield return new(RelationType.LocatedIn, inner.EntityId, outer.EntityId, view.Sentence, inner.First, outer.Last, "relation/" + rule, Confidence);
        }
    }

    private string? English(ClauseView view, FoundMention inner, FoundMention outer)
    {
        var gap = outer.First - inner.Last - 1;
        if (outer.Form == MentionForm.Demonym) return null;
        if (inner.Kind == EntityKind.Place && gap == 1 && view.Tokens[inner.Last + 1].Text == ",")
            return outer.Kind == EntityKind.State && !GoesOn(view, outer.Last) ? "place-comma" : null;
        if (gap is not (1 or 2) || view.Tokens[inner.Last + 1].Key is not ("in" or "at") || (gap == 2 && view.Tokens[inner.Last + 2].Key != "the")) return null;
        return inner.Kind == EntityKind.Place || IsSeat(view, inner, english) ? "place-in" : null;
    }

    private string? Arabic(ClauseView view, FoundMention inner, FoundMention outer)
    {
        var gap = outer.First - inner.Last - 1;
        if (gap == 0 && inner.Kind == EntityKind.Place && outer.Kind == EntityKind.State && outer.Form == MentionForm.Demonym && outer.Proclitics.Length == 0) return "place-demonym";
        if (gap == 1 && inner.Kind == EntityKind.Place && view.Tokens[inner.Last + 1].Text is "(" && outer.Kind == EntityKind.State) return "place-brackets";
        var attached = gap == 0 && outer.Proclitics is [ArabicLetters.Beh];
        var separate = gap == 1 && view.Tokens[inner.Last + 1].Key == "\u0641\u064A";
        if (!attached && !separate) return null;
        return inner.Kind == EntityKind.Place || IsSeat(view, inner, arabic) ? "place-in" : null;
    }

    /// <summary>A list goes on after the state («Doha, Qatar and Oman»), so the comma was none of place.</summary>
    private static bool GoesOn(ClauseView view, int last) => last + 1 < view.Tokens.Count && view.Tokens[last + 1].Key is "and";

    /// <summary>A building or seat, not the members: a noun of the kind in the name or right before it.</summary>
    private static bool IsSeat(ClauseView view, FoundMention organization, ClauseWords words)
    {
        for (var t = Math.Max(0, organization.First - 2); t <= organization.Last; t++)
        {
            if (words.Is("seat", view.Tokens[t].Key)) return true;
            if (view.Sentence.Language == Language.Ar)
                foreach (var stem in Clauses.Arabic.ArabicStems.Nouns(view.Tokens[t].Key))
                    if (words.Is("seat", stem.Stem))
                        return true;
        }

        return false;
    }
}

using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// Where sites and bodies lie, known to the seed and shown by a sentence that names both: «Qatar's Al Udeid base», «قاعدة الظفرة في أبوظبي»; bodies only right
/// beside the place of their seat: «Cairo-based Arab League».
/// </summary>
internal sealed class KnownPlaceRule(SeedFacts facts) : IRelationRule
{
    private const double Confidence = 0.7;
    private const int Beside = 3;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        var mentions = view.Sentence.Mentions;
        for (var i = 0; i < mentions.Count; i++)
            for (var j = 0; j < mentions.Count; j++)
            {
                var (inner, outer) = (mentions[i], mentions[j]);
                if (i == j || inner.Kind is not (EntityKind.Place or EntityKind.Organization) || outer.Kind is not (EntityKind.Place or EntityKind.State) || inner.Form == MentionForm.Demonym) continue;
                if (!facts.LiesIn(inner.EntityId, outer.EntityId) || (inner.Kind == EntityKind.Organization && !IsSeat(inner.EntityId, outer.EntityId)) || !Shows(view, inner, outer)) continue;
                yield return new(
                    RelationType.LocatedIn, inner.EntityId, outer.EntityId, view.Sentence, Math.Min(inner.First, outer.First), Math.Max(inner.Last, outer.Last), "relation/place-known", Confidence);
            }
    }

    private bool Shows(ClauseView view, FoundMention inner, FoundMention outer)
    {
        // Towns are where things happen; where they lie the sentence must say itself.
        if (inner.Kind == EntityKind.Place) return IsSite(inner.EntityId) && (outer.Form != MentionForm.Demonym || inner.Last + 1 == outer.First || outer.Last + 1 == inner.First);
        var (from, to) = inner.First < outer.First ? (inner.Last + 1, outer.First) : (outer.Last + 1, inner.First);
        if (to - from > Beside || to < from) return false;
        for (var t = from; t < to; t++)
            if (view.IsVerb(t) || view.Tokens[t] is { Kind: TokenKind.Punctuation, Text: not ("," or "(" or ")" or "-") } || view.Sentence.Mentions.Any(m => m.First <= t && t <= m.Last)) return false;
        return true;
    }

    /// <summary>True for the very place that a body has its seat in: a ministry is part of its state rather, and an armed group is at home in many places.</summary>
    private bool IsSeat(string body, string place) =>
        facts.Of(body) is { } known && known.In == place && !facts.IsPartOf(body, place) && known.Category is not ("armed-group" or "ministry" or "parliament" or "army");

    private bool IsSite(string place) => facts.Of(place)?.Feature is "base" or "airport" or "port" or "field";
}

using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Who leads a body, told by a verbal noun between both: «قوات الدعم السريع بقيادة حميدتي», «المجلس برئاسة العليمي».</summary>
internal sealed class LeadershipRule(ClauseWords arabic) : IRelationRule
{
    private const double Confidence = 0.75;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        if (view is not ArabicClauses) yield break;
        for (var i = 1; i + 1 < view.Tokens.Count; i++)
        {
            if (view.PhraseAt(i) is not null || !arabic.Is("lead", view.Tokens[i].Key)) continue;
            var before = view.Tokens[i - 1].Text is "\u060C" or ")" && i > 1 && view.PhraseAt(i - 1) is null ? i - 2 : i - 1;
            if (view.PhraseAt(before) is not { } led || view.PhraseAt(i + 1) is not { } leader || leader.First != i + 1) continue;
            if (led.Members is not [.., { Mention: { Kind: EntityKind.Organization or EntityKind.State } body } last] || (last.Collective && !LeadsState(view, led))) continue;
            if (leader.Members is not [{ Mention: { Kind: EntityKind.Person } person }, ..]) continue;
            yield return new(RelationType.HoldsPosition, person.EntityId, body.EntityId, view.Sentence, i, i, "relation/lead", Confidence, null, view.Tokens[i].Text[1..]);
        }
    }

    /// <summary>A government is its state's; a delegation or a company's team is not.</summary>
    private bool LeadsState(ClauseView view, NounPhrase led) => arabic.Is("led-state", view.Tokens[led.First].Key);
}

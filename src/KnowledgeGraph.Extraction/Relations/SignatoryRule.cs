using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The parties that stand behind an agreement: «the border treaty between A and B», «the pact signed with B», «اتفاقية التعاون الموقعة بين أ وب».</summary>
internal sealed class SignatoryRule(ClauseWords english, ClauseWords arabic) : IRelationRule
{
    private const double Confidence = 0.8;
    private const int Reach = 5;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        foreach (var agreement in view.Sentence.Mentions)
        {
            if (agreement.Kind != EntityKind.Initiative || !salience.Referents.IsAgreement(agreement.EntityId) || PartiesBehind(view, agreement) is not { } parties) continue;
            foreach (var party in parties.Members)
            {
                var id = salience.StateOfCapital(party.Id) ?? party.ForBody ?? party.Id;
                if (RelationRules.Allows(RelationType.PartyTo, id, agreement.EntityId))
                    yield return new(RelationType.PartyTo, id, agreement.EntityId, view.Sentence, agreement.First, parties.Last, "relation/party-between", Confidence);
            }
        }
    }

    /// <summary>The phrase that «between» or «with» opens right behind the name, words of signing and what it is about aside.</summary>
    private NounPhrase? PartiesBehind(ClauseView view, FoundMention agreement)
    {
        var words = view.Sentence.Language == Language.Ar ? arabic : english;
        var opened = false;
        for (var t = agreement.Last + 1; t < view.Tokens.Count && t <= agreement.Last + Reach; t++)
        {
            if (view.PhraseAt(t) is { } phrase) return opened ? phrase : null;
            var key = view.Tokens[t].Key;
            if (words.Is("between", key)) opened = true;
            else if (!(opened ? words.Is("party-link", key) : words.Is("signed", key) || view.Tokens[t].Kind == TokenKind.Punctuation && view.Tokens[t].Text is "," or "(" or ")" or "\u060C" or "\u00BB" or "\"" or "\u201D")) return null;
        }

        return null;
    }
}

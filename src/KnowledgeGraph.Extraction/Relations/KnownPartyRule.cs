using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// Parties to agreements that the seed knows, where one clause names both or the agreement's own name does: «Russia violates the INF treaty»,
/// «معاهدة السلام المصرية الإسرائيلية».
/// </summary>
internal sealed class KnownPartyRule(SeedFacts facts) : IRelationRule
{
    private const double Confidence = 0.7;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        foreach (var agreement in view.Sentence.Mentions)
        {
            if (facts.PartiesOf(agreement.EntityId) is not { Count: > 0 } parties) continue;
            for (var t = agreement.First; t <= agreement.Last; t++)
                foreach (var party in parties)
                    if (facts.IsCalled(party, view.Tokens[t].Key))
                        yield return new(RelationType.PartyTo, party, agreement.EntityId, view.Sentence, agreement.First, agreement.Last, "relation/party-in-name", Confidence);
            var (first, last) = view.ClauseAround(agreement.First);
            foreach (var party in view.Sentence.Mentions)
                if (party.First >= first && party.Last <= last && party.Form != MentionForm.Demonym && parties.Contains(party.EntityId))
                    yield return new(
                        RelationType.PartyTo, party.EntityId, agreement.EntityId, view.Sentence, Math.Min(party.First, agreement.First), Math.Max(party.Last, agreement.Last), "relation/party-known", Confidence);
        }
    }
}

using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>One office told of several holders, each after the state: «رؤساء كازاخستان فلان وأوزبكستان فلان», «وزيرا الخارجية الكويتي فلان والقطري فلان».</summary>
internal sealed class SharedTitleRule(ArabicOffices offices) : IRelationRule
{
    private const double Confidence = 0.75;
    private const int LongestAddress = 3;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        if (view is not ArabicClauses) yield break;
        for (var i = 0; i < view.Tokens.Count; i++)
        {
            if (offices.SharedAt(view, i) is not { } office) continue;
            var pairs = Pairs(view, office.Last);
            if (pairs.Count < 2) continue;
            foreach (var (state, person) in pairs)
                yield return new(RelationType.HoldsPosition, person.EntityId, state.EntityId, view.Sentence, office.First, office.Last, "relation/title-shared", Confidence, null, office.Title, office.Id);
            i = office.Last;
        }
    }

    private static List<(FoundMention State, FoundMention Person)> Pairs(ClauseView view, int office)
    {
        var pairs = new List<(FoundMention, FoundMention)>();
        var mentions = view.Sentence.Mentions;
        var at = office + 1;
        for (var m = 0; m + 1 < mentions.Count; m++)
        {
            if (mentions[m].First < at) continue;
            var (state, person) = (mentions[m], mentions[m + 1]);
            if (state.Kind != EntityKind.State || person.Kind != EntityKind.Person || state.First > at + 1 || person.First - state.Last > LongestAddress) break;
            if (pairs.Count > 0 && !state.Proclitics.Contains(Text.Characters.ArabicLetters.Waw, StringComparison.Ordinal)) break;
            pairs.Add((state, person));
            at = person.Last + 1;
            m++;
        }

        return pairs;
    }
}

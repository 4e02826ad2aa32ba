using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A person «of» or «from» an organisation belongs to it: «Laila Haddad from Qatar University», «من جامعة قطر».</summary>
internal sealed class AffiliationRule(ClauseWords english) : IRelationRule
{
    private const double Confidence = 0.7;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        var mentions = view.Sentence.Mentions;
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var (person, body) = (mentions[i], mentions[i + 1]);
            if (person.Kind != EntityKind.Person || body.Kind != EntityKind.Organization) continue;
            // A title that names the body states more than belonging.
            if (person.Title?.Offices.Any(o => o.Body == body.EntityId) == true) continue;
            var gap = body.First - person.Last - 1;
            if (gap is not (1 or 2) || !Joins(view, person.Last + 1, gap)) continue;
            // «Admiral Haddad of the joint command» serves there in that rank.
            if (view.Sentence.Language == Language.En && person.First > 0 && english.Is("rank", view.Tokens[person.First - 1].Key))
            {
                yield return new(RelationType.HoldsPosition, person.EntityId, body.EntityId, view.Sentence, person.First - 1, body.Last, "relation/rank", Confidence, null, view.Tokens[person.First - 1].Text);
                continue;
            }

            yield return new(RelationType.MemberOf, person.EntityId, body.EntityId, view.Sentence, person.First, body.Last, "relation/affiliation", Confidence);
        }
    }

    private static bool Joins(ClauseView view, int first, int gap)
    {
        var key = view.Tokens[first].Key;
        if (view.Sentence.Language == Language.Ar) return gap == 1 && key == "\u0645\u0646";
        return key is "from" or "of" && (gap == 1 || view.Tokens[first + 1].Key == "the");
    }
}

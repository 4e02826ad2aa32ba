using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// Offices told together and then their holders in a row: «وزيرا الخارجية والدفاع الفرنسيان فلان وفلان» (an office each),
/// «وزيرا الخارجية المصري والأردني فلان وفلان» (a state each).
/// </summary>
internal sealed class JointTitleRule(ArabicOffices offices) : IRelationRule
{
    private const double Confidence = 0.75;
    private const int LongestAddress = 3;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        if (view is not ArabicClauses) yield break;
        for (var i = 0; i < view.Tokens.Count; i++)
        {
            if (offices.SharedAt(view, i) is not { } office) continue;
            var second = offices.AlsoAt(view, office);
            var last = second?.Last ?? office.Last;
            var states = Row(view, last, EntityKind.State, 1);
            if (states.Count == 0) continue;
            var persons = Row(view, states[^1].Last, EntityKind.Person, LongestAddress);
            if (persons.Count < 2) continue;
            for (var k = 0; k < persons.Count; k++)
            {
                if (second is not null && (persons.Count != 2 || states.Count != 1)) break;
                if (second is null && states.Count != 1 && states.Count != persons.Count) break;
                var held = k == 0 || second is null ? office : second;
                yield return new(RelationType.HoldsPosition, persons[k].EntityId, states[states.Count == 1 ? 0 : k].EntityId, view.Sentence, held.First, held.Last, "relation/title-joint", Confidence, null, held.Title, held.Id);
            }

            i = persons[^1].Last;
        }
    }

    /// <summary>The names of one kind that follow a token, each after the first joined by «و».</summary>
    private static List<FoundMention> Row(ClauseView view, int after, EntityKind kind, int gap)
    {
        var row = new List<FoundMention>();
        var at = after + 1;
        foreach (var mention in view.Sentence.Mentions)
        {
            if (mention.First < at) continue;
            if (mention.Kind != kind || mention.First - at >= gap || (row.Count > 0 && !IsJoined(view, mention, at))) break;
            row.Add(mention);
            at = mention.Last + 1;
        }

        return row;
    }

    private static bool IsJoined(ClauseView view, FoundMention mention, int at) =>
        mention.Proclitics.Contains(ArabicLetters.Waw, StringComparison.Ordinal) || (at < mention.First && view.Tokens[at].Key[0] == ArabicLetters.Waw);
}

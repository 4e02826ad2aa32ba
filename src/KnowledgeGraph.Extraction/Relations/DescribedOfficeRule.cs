using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>«the emir», said of a person named before whom the seed knows in that office: the description states it.</summary>
internal sealed class DescribedOfficeRule(OfficeBodies bodies) : IRelationRule
{
    private const double Confidence = 0.7;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        if (view is not EnglishClauses) yield break;
        foreach (var title in view.Sentence.LooseTitles)
        {
            if (title.First == 0 || view.Tokens[title.First - 1].Key != "the" || title.Offices is not [{ OfficeId: { } office, Body: null, Former: false } described]) continue;
            if (title.Last + 1 < view.Tokens.Count && view.Tokens[title.Last + 1].Key is "of" or "for" or "to" or "s" || view.PhraseAt(title.First) is not null) continue;
            if (salience.Resolve(PronounKind.Person, view.Tokens[title.Last].Key) is [var person] && bodies.Seed(person, office) is { } body && salience.IsNamed(body))
                yield return new(RelationType.HoldsPosition, person, body, view.Sentence, described.First, described.Last, "relation/title-described", Confidence, null, described.Text, office);
        }
    }
}

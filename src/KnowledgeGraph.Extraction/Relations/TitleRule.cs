using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A person's title beside the name states the position.</summary>
internal sealed class TitleRule : IRelationRule
{
    private const double Confidence = 0.9;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        foreach (var mention in view.Sentence.Mentions)
        {
            if (mention.Kind != EntityKind.Person || mention.Title is null) continue;
            foreach (var office in mention.Title.Offices)
                if (office.Body is { } body)
                    yield return new(
                        RelationType.HoldsPosition, mention.EntityId, body, view.Sentence, office.First, office.Last,
                        office.Former ? "relation/title-former" : "relation/title", Confidence, null, office.Text, office.OfficeId);
        }
    }
}

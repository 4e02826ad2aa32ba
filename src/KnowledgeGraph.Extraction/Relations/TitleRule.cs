using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// A person's title beside the name states the position. Where the title names no body it is the one that the document gives the person elsewhere,
/// the one the seed knows for this person and office, or the only one in the sentence that such an office can belong to.
/// </summary>
/// <param name="bodyOf">The body of a person's office as the seed knows it, or null.</param>
/// <param name="kindOf">The kind of body an office belongs to; null where any.</param>
internal sealed class TitleRule(Func<string, string?, string?> bodyOf, Func<string?, EntityKind?> kindOf) : IRelationRule
{
    private const double Stated = 0.9;
    private const double Inferred = 0.65;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        foreach (var mention in view.Sentence.Mentions)
        {
            if (mention.Kind != EntityKind.Person || mention.Title is null) continue;
            foreach (var office in mention.Title.Offices)
            {
                var rule = office.Former ? "relation/title-former" : office.Body is null ? "relation/title-context" : "relation/title";
                if ((office.Body ?? BodyOf(view.Sentence, mention, office, salience)) is { } body)
                    yield return new(
                        RelationType.HoldsPosition, mention.EntityId, body, view.Sentence, office.First, office.Last, rule,
                        office.Body is null ? Inferred : Stated, null, office.Text, office.OfficeId);
            }
        }
    }

    private string? BodyOf(SentenceAnalysis sentence, FoundMention person, FoundOffice office, Salience salience)
    {
        if (office.OfficeId is null) return null;
        var kind = kindOf(office.OfficeId);
        if (salience.BodyOf(person.EntityId) is { } known && (kind is null || EntityKinds.OfId(known) == kind)) return known;
        if (bodyOf(person.EntityId, office.OfficeId) is { } seed) return seed;
        if (kind is null) return null;
        var candidates = sentence.Mentions.Where(m => m.Kind == kind).Select(m => m.EntityId).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }
}

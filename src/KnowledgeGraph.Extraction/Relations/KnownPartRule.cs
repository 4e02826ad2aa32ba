using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A body beside the organisation that the seed knows it to be part of: «the Security Council of the United Nations», «مجلس الأمن والأمم المتحدة».</summary>
internal sealed class KnownPartRule(SeedFacts facts) : IRelationRule
{
    private const double Confidence = 0.7;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        var mentions = view.Sentence.Mentions;
        foreach (var part in mentions)
        {
            if (part.Kind != EntityKind.Organization || facts.Of(part.EntityId) is not { PartOf: { } known } body || body.Category is "company" or "bank" or "media") continue;
            foreach (var whole in mentions)
                if (whole.EntityId == known && whole.Kind is EntityKind.Organization or EntityKind.Initiative && !IsVerbBetween(view, part, whole))
                    yield return new(RelationType.PartOf, part.EntityId, known, view.Sentence, Math.Min(part.First, whole.First), Math.Max(part.Last, whole.Last), "relation/part-known", Confidence);
        }
    }

    /// <summary>A verb between them tells of something else, as does an Arabic verb before two bare names: «أنشأت الأمم المتحدة منظمة الصحة».</summary>
    private static bool IsVerbBetween(ClauseView view, FoundMention a, FoundMention b)
    {
        if (view.Sentence.Language == Language.Ar && Math.Max(a.First, b.First) == Math.Min(a.Last, b.Last) + 1) return true;
        for (var t = Math.Min(a.Last, b.Last) + 1; t < Math.Max(a.First, b.First); t++)
            if (view.IsVerb(t))
                return true;
        return false;
    }
}

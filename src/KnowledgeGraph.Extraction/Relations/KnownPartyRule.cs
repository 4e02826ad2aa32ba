using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// Parties to agreements that the seed knows, where one clause names both or the agreement's own name does: «Russia violates the INF treaty»,
/// «معاهدة السلام المصرية الإسرائيلية»; and a body beside the organisation that it is part of.
/// </summary>
internal sealed class KnownPartyRule(SeedFacts facts) : IRelationRule
{
    private const double Confidence = 0.7;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        var mentions = view.Sentence.Mentions;
        foreach (var whole in mentions)
        {
            if (whole.Kind is not (EntityKind.Initiative or EntityKind.Organization)) continue;
            foreach (var party in facts.PartiesInName(whole.EntityId, [.. Enumerable.Range(whole.First, whole.Last - whole.First + 1).Select(t => view.Tokens[t].Key)]))
                yield return new(RelationType.PartyTo, party, whole.EntityId, view.Sentence, whole.First, whole.Last, "relation/party-in-name", Confidence);
            var (first, last) = view.ClauseAround(whole.First);
            foreach (var part in mentions)
            {
                if (part.EntityId == whole.EntityId || part.Kind is not (EntityKind.State or EntityKind.Organization)) continue;
                var within = part.First >= first && part.Last <= last;
                if (whole.Kind == EntityKind.Initiative && within && part.Form != MentionForm.Demonym && facts.IsParty(part.EntityId, whole.EntityId))
                    yield return new(RelationType.PartyTo, part.EntityId, whole.EntityId, view.Sentence, Math.Min(part.First, whole.First), Math.Max(part.Last, whole.Last), "relation/party-known", Confidence);
                else if (part.Kind == EntityKind.Organization && facts.IsPartOf(part.EntityId, whole.EntityId) && !IsVerbBetween(view, part, whole) && facts.Of(part.EntityId)?.Category is not ("company" or "bank" or "media"))
                    yield return new(RelationType.PartOf, part.EntityId, whole.EntityId, view.Sentence, Math.Min(part.First, whole.First), Math.Max(part.Last, whole.Last), "relation/part-known", Confidence);
            }
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

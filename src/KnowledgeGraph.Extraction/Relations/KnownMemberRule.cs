using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Members that the seed knows, where the words set them among the others: «the remaining two Council states», «its partners in the Council», «بقية دول المجلس».</summary>
internal sealed class KnownMemberRule(SeedFacts facts, ClauseWords english, ClauseWords arabic) : IRelationRule
{
    private const double Confidence = 0.7;
    private const int Reach = 4;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        var words = view.Sentence.Language == Language.Ar ? arabic : english;
        var mentions = view.Sentence.Mentions;
        foreach (var body in mentions)
        {
            if (body.Kind is not (EntityKind.Organization or EntityKind.Initiative)) continue;
            var (from, to) = (Math.Max(0, body.First - Reach), Math.Min(view.Tokens.Count - 1, body.Last + Reach));
            if (Find(view, words, "among-members", from, to) is not { } among || Find(view, words, "member", from, to) is null) continue;
            foreach (var member in mentions)
                if (member.Kind == EntityKind.State && member.Form != MentionForm.Demonym && facts.IsMember(member.EntityId, body.EntityId))
                    yield return new(RelationType.MemberOf, member.EntityId, body.EntityId, view.Sentence, Math.Min(among, body.First), Math.Max(among, body.Last), "relation/member-known", Confidence);
        }
    }

    private static int? Find(ClauseView view, ClauseWords words, string @class, int from, int to)
    {
        for (var t = from; t <= to; t++)
            if (words.Is(@class, view.Tokens[t].Key))
                return t;
        return null;
    }
}

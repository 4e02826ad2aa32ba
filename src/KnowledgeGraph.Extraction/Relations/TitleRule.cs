using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// A person's title beside the name states the position. Where the title names no body it is the one that the document gives the person elsewhere,
/// the one the seed knows for this person and office, or the only one in the sentence that such an office can belong to.
/// </summary>
internal sealed class TitleRule(OfficeBodies bodies, ClauseWords english) : IRelationRule
{
    private const double Stated = 0.9;
    private const double Inferred = 0.65;

    private const string Member = "member";

    // The stem of «نظيره».
    private const string Counterpart = "\u0646\u0638\u064A\u0631";

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        foreach (var mention in view.Sentence.Mentions)
        {
            if (mention.Kind != EntityKind.Person) continue;
            if (mention.Title is null)
            {
                // «King Salman»: the name that the seed knows begins with the office.
                foreach (var inside in view.Sentence.LooseTitles)
                    if (inside.First >= mention.First && inside.Last <= mention.Last && inside.Offices is [{ OfficeId: { } held } own] && bodies.Known(mention.EntityId, held, salience) is { } realm && salience.IsNamed(realm))
                        yield return new(RelationType.HoldsPosition, mention.EntityId, realm, view.Sentence, own.First, own.Last, "relation/title-in-name", Stated, null, own.Text, held);
                continue;
            }

            foreach (var office in mention.Title.Offices)
            {
                // What one office of several persons belongs to is told by a row of states.
                if (office.Body is null && PluralOfficeRule.IsPlural(view, english, office)) continue;
                // «a career diplomat» tells a calling, no office.
                if (english.Is("calling", office.OfficeId ?? "")) continue;
                var rule = office.Former ? "relation/title-former" : office.Body is null ? "relation/title-context" : "relation/title";
                if ((office.Body ?? (IsCounterpart(view, office) ? bodies.Known(mention.EntityId, office.OfficeId!, salience) : bodies.Of(view, mention.EntityId, office, salience))) is not { } body) continue;
                // «عضو المجلس السياسي فلان»: who is a member of a body holds no office of it.
                if (office.OfficeId == Member && EntityKinds.OfId(body) == EntityKind.Organization)
                    yield return new(RelationType.MemberOf, mention.EntityId, body, view.Sentence, office.First, office.Last, rule, office.Body is null ? Inferred : Stated, null, null);
                else
                    yield return new(
                        RelationType.HoldsPosition, mention.EntityId, body, view.Sentence, office.First, office.Last, rule,
                        office.Body is null ? Inferred : Stated, null, office.Text, office.OfficeId);
            }
        }
    }

    /// <summary>«نظيره فلان»: of another state than the one that its pronoun belongs to.</summary>
    private static bool IsCounterpart(ClauseView view, FoundOffice office) =>
        view.Sentence.Language == Language.Ar && office is { OfficeId: not null } && office.First == office.Last && ArabicStems.Nouns(view.Tokens[office.First].Key).Any(s => s.Pronoun && s.Stem.StartsWith(Counterpart, StringComparison.Ordinal));
}

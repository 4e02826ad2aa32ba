using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Offices that pass from one to the next: «He replaces Haddad», «was followed by Salem of Oman», «his successor, Salem»: both hold the office that is known of one.</summary>
internal sealed class SuccessionRule(ClauseWords words)
{
    private const double Confidence = 0.7;
    private const int Reach = 3;

    /// <param name="officeOf">The last office that the document has told of a person, or null.</param>
    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience, Func<string, RelationDraft?> officeOf)
    {
        if (view is not EnglishClauses clauses) yield break;
        for (var i = 0; i < view.Tokens.Count; i++)
        {
            if (view.PhraseAt(i) is not null) continue;
            var key = view.Tokens[i].Key;
            if (view.IsVerb(i) && words.Is("succeed", key) && (view.StandingOf(i, false) & (Standing.Negated | Standing.Hypothetical)) == 0)
            {
                var passive = view.StandingOf(i, false).HasFlag(Standing.Passive);
                if (key.StartsWith("follow", StringComparison.Ordinal) && !passive) continue;
                var known = PhraseEnds.OfSubject(view, i, view.SubjectOf(i), salience);
                if (known is not [var one] || EntityKinds.OfId(one) != EntityKind.Person) continue;
                foreach (var draft in Passed(view, i, one, OthersAfter(view, i, passive), officeOf)) yield return draft;
            }
            else if (key is "successor" or "predecessor" && PhraseAfter(view, i) is { } named && view.OwnerOf(i) is { IsUnknown: false } owner && PhraseEnds.OfSubject(view, i, owner, salience) is [var holder] && EntityKinds.OfId(holder) == EntityKind.Person)
                foreach (var draft in Passed(view, i, holder, [named], officeOf)) yield return draft;
        }
    }

    private static IEnumerable<RelationDraft> Passed(ClauseView view, int at, string known, IReadOnlyList<string> others, Func<string, RelationDraft?> officeOf)
    {
        foreach (var other in others)
        {
            if (other == known) continue;
            var (office, to) = officeOf(known) is { } own ? (own, other) : (officeOf(other), known);
            if (office is null || officeOf(to)?.To == office.To) continue;
            yield return new(RelationType.HoldsPosition, to, office.To, view.Sentence, at, at, "relation/succession", Confidence, null, office.Title, office.Office);
        }
    }

    /// <summary>The persons after the verb: its object, or after «by» all of a row («by A of Oman, B of Qatar and C»).</summary>
    private static List<string> OthersAfter(ClauseView view, int verb, bool passive)
    {
        var persons = new List<string>();
        var by = !passive;
        for (var i = verb + 1; i < view.Tokens.Count && view.Tokens[i].Text is not ("." or ";" or "\""); i++)
        {
            if (view.PhraseAt(i) is { } phrase)
            {
                if (by) persons.AddRange(phrase.Members.Where(m => m.Mention.Kind == EntityKind.Person).Select(m => m.Id));
                if (!passive && persons.Count > 0) break;
                if (passive && phrase.Slot == "by" && !by) persons.AddRange(phrase.Members.Where(m => m.Mention.Kind == EntityKind.Person).Select(m => m.Id));
                by |= phrase.Slot == "by";
                i = phrase.Last;
            }
            else if (view.IsVerb(i) || (!passive && i > verb + Reach)) break;
        }

        return persons;
    }

    /// <summary>The person named right after the noun, in apposition.</summary>
    private static string? PhraseAfter(ClauseView view, int noun)
    {
        for (var i = noun + 1; i < view.Tokens.Count && i <= noun + Reach; i++)
        {
            if (view.PhraseAt(i) is { } phrase) return phrase.Members is [{ Mention.Kind: EntityKind.Person, Id: var person }, ..] ? person : null;
            if (view.Tokens[i].Key is not ("," or "sheikh" or "sultan" or "king" or "general" or "the" or "late")) return null;
        }

        return null;
    }
}

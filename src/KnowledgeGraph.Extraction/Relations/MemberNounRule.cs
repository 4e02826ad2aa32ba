using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// Membership told by a noun after the body's name or by taking part under it: «NATO members Turkey and Greece», «Turkey, a NATO member», «As an OPEC member, Iraq …»,
/// «Tunisia, another partner in the dialogue», «Jordanian jets bombed positions as part of the coalition».
/// </summary>
internal sealed class MemberNounRule(ClauseWords words) : IRelationRule
{
    private const double Confidence = 0.8;
    private const int LongestAside = 25;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        if (view is not EnglishClauses clauses) yield break;
        foreach (var body in view.Sentence.Mentions)
        {
            if (body.Kind is not (EntityKind.Organization or EntityKind.Initiative) || body.Form == Model.Statements.MentionForm.Demonym) continue;
            var noun = body.Last + 1;
            while (noun < view.Tokens.Count && words.Is("member-kind", view.Tokens[noun].Key)) noun++;
            if (noun < view.Tokens.Count && words.Is("member-noun", view.Tokens[noun].Key) && !IsDenied(view, body.First))
                foreach (var state in Beside(view, body, noun))
                    yield return new(RelationType.MemberOf, state, body.EntityId, view.Sentence, body.First, noun, "relation/member-noun", Confidence);
            else if (Partner(view, body) is { } partner)
                yield return new(TriggerRule.TypeOf(RelationType.MemberOf, body.EntityId, salience), partner.State, body.EntityId, view.Sentence, partner.Noun, body.Last, "relation/partner-in", Confidence);
            else if (body.Kind == EntityKind.Initiative && salience.Referents.IsCoalition(body.EntityId) && AsPart(view, body.First) is var part and >= 0)
                foreach (var id in Taking(clauses, part, salience))
                    yield return new(RelationType.MemberOf, id, body.EntityId, view.Sentence, part, body.Last, "relation/as-part-of", Confidence);
        }
    }

    private static bool IsDenied(ClauseView view, int body) => body > 0 && (view.Tokens[body - 1].Key is "non" or "not" or "potential" or "prospective" or "would-be" or "aspiring" || (body > 1 && view.Tokens[body - 1].Text == "-" && view.Tokens[body - 2].Key == "non"));

    /// <summary>The states that the noun stands beside: right after it, before its comma, or after «as a member … ,».</summary>
    private List<string> Beside(ClauseView view, FoundMention body, int noun)
    {
        var after = noun + 1;
        while (after < view.Tokens.Count && words.Is("member-noun", view.Tokens[after].Key)) after++;
        if (Row(view, after) is { Count: > 0 } row) return row;
        var start = body.First - 1;
        while (start >= 0 && view.Tokens[start].Key is "a" or "an" or "the" or "fellow" or "another" or "founding" or "key" or "long-standing" or "loyal") start--;
        if (start < 0) return [];
        if (view.Tokens[start].Text == "," && StateEnding(view, start - 1) is { } before) return [before];
        if (view.Tokens[start].Key != "as") return [];
        for (var i = noun + 1; i + 1 < view.Tokens.Count && i <= noun + LongestAside; i++)
            if (view.Tokens[i].Text == "," && StateAt(view, view.Tokens[i + 1].Key == "the" ? i + 2 : i + 1) is { } subject)
                return [subject];
        return [];
    }

    /// <summary>«members Turkey, Greece and Spain».</summary>
    private static List<string> Row(ClauseView view, int at)
    {
        var row = new List<string>();
        while (at < view.Tokens.Count && view.Sentence.Mentions.FirstOrDefault(m => m.First == at) is { Kind: EntityKind.State, Form: not Model.Statements.MentionForm.Demonym } state)
        {
            row.Add(state.EntityId);
            at = state.Last + 1;
            while (at < view.Tokens.Count && (view.Tokens[at].Text == "," || view.Tokens[at].Key is "and" or "the")) at++;
            if (at == state.Last + 1) break;
        }

        return row;
    }

    /// <summary>«Tunisia, another partner in the dialogue»: a state before the comma, a noun of partners and «in» before the body.</summary>
    private static (string State, int Noun)? Partner(ClauseView view, FoundMention body)
    {
        var at = body.First - 1;
        if (at > 0 && view.Tokens[at].Key == "the") at--;
        if (at < 3 || view.Tokens[at].Key is not ("in" or "of") || view.Tokens[at - 1].Key is not ("partner" or "participant" or "signatory" or "member")) return null;
        var noun = at - 1;
        var start = noun - 1;
        while (start > 0 && view.Tokens[start].Key is "a" or "an" or "another" or "also" or "fellow" or "one" or "the" or "founding" or "full" or "active") start--;
        return start < noun - 1 && start > 0 && view.Tokens[start].Text == "," && StateEnding(view, start - 1) is { } state ? (state, noun) : null;
    }

    /// <summary>The first token of «as part of» before a body; -1 where there is none.</summary>
    private static int AsPart(ClauseView view, int body)
    {
        var of = body - 1;
        if (of > 0 && view.Tokens[of].Key == "the") of--;
        return of >= 2 && view.Tokens[of].Key == "of" && view.Tokens[of - 1].Key == "part" && view.Tokens[of - 2].Key == "as" ? of - 2 : -1;
    }

    private static IEnumerable<string> Taking(EnglishClauses view, int part, Salience salience)
    {
        for (var i = part - 1; i >= 0; i--)
        {
            if (view.Tokens[i].Text is ";" or "." || !view.IsVerb(i)) continue;
            if ((view.StandingOf(i, false) & (Standing.Negated | Standing.Hypothetical | Standing.Future | Standing.Passive)) != 0) return [];
            return PhraseEnds.OfSubject(view, i, view.SubjectOf(i), salience).Where(id => EntityKinds.OfId(id) == EntityKind.State);
        }

        return [];
    }

    private static string? StateEnding(ClauseView view, int token) => view.Sentence.Mentions.FirstOrDefault(m => m.Last == token) is { Kind: EntityKind.State, Form: not Model.Statements.MentionForm.Demonym } state ? state.EntityId : null;

    private static string? StateAt(ClauseView view, int token) => view.Sentence.Mentions.FirstOrDefault(m => m.First == token) is { Kind: EntityKind.State, Form: not Model.Statements.MentionForm.Demonym } state ? state.EntityId : null;
}

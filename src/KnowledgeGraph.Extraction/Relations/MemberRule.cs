using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>«A, B and C are members of the pact», «Kuwait, a member of the initiative, …», «Turkey, a member since 1952, …», «one of the founders of the council».</summary>
internal sealed class MemberRule : IRelationRule
{
    private const double Confidence = 0.85;
    private const int Reach = 6;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        if (view.Sentence.Language != Language.En) yield break;
        for (var i = 1; i + 1 < view.Tokens.Count; i++)
        {
            if (view.Tokens[i].Key is "member" or "members" && view.Tokens[i + 1].Key == "since" && (view.StandingOf(i, true) & Standing.Negated) == 0 && view.PhraseAt(i) is null && Before(view, i) is { Members: [{ Mention.Kind: EntityKind.State } joiner] } && (salience.MainOf(EntityKind.Organization) ?? (salience.Resolve(PronounKind.Organization) is [var last] ? last : null)) is { } joined)
                yield return new(RelationType.MemberOf, joiner.Id, joined, view.Sentence, i, i + 1, "relation/member-since", Confidence, TriggerRule.TimeOf(view, i, RelationType.MemberOf));
            foreach (var part in PartOf(view, salience, i)) yield return part;
            if (view.Tokens[i].Key is not ("member" or "members" or "signatory" or "signatories" or "founder" or "founders" or "co-founder") || view.Tokens[i + 1].Key is not ("of" or "to")) continue;
            if ((view.StandingOf(i, true) & Standing.Negated) != 0 || Before(view, view.PhraseAt(i)?.First ?? i) is not { } members || After(view, i) is not { } bodies) continue;
            foreach (var member in members.Members)
                foreach (var body in bodies.Members)
                {
                    if (view.Tokens[i].Key.Contains("founder", StringComparison.Ordinal))
                    {
                        if (RelationRules.Allows(RelationType.EstablishedBy, body.Id, member.Id))
                            yield return new(RelationType.EstablishedBy, body.Id, member.Id, view.Sentence, i, i + 1, "relation/founder-of", Confidence, TriggerRule.TimeOf(view, i, RelationType.EstablishedBy));
                        continue;
                    }

                    var type = view.Tokens[i].Key.StartsWith('s') ? RelationType.PartyTo : TriggerRule.TypeOf(RelationType.MemberOf, body.Id, salience);
                    if (RelationRules.Allows(type, member.Id, body.Id))
                        yield return new(type, member.Id, body.Id, view.Sentence, i, i + 1, "relation/member-of", Confidence, TriggerRule.TimeOf(view, i, type));
                }
        }
    }

    /// <summary>«The country has been part of the dialogue since 1995 and of the programme since 2014»; an organ is part of its body, a state its member.</summary>
    private static IEnumerable<RelationDraft> PartOf(ClauseView view, Salience salience, int i)
    {
        if (view is not EnglishClauses clauses || view.Tokens[i].Key is not ("part" or "party" or "member" or "partner") || view.PhraseAt(i) is not null || view.Tokens[i + 1].Key is not ("of" or "to" or "in")) yield break;
        var be = i - 1;
        while (be > 0 && clauses.TagAt(be) is WordTag.Determiner or WordTag.Adverb or WordTag.Word) be--;
        if (view.Tokens[be].Key is not ("been" or "is" or "are" or "was" or "were" or "became" or "become" or "remains" or "remained") || (view.StandingOf(i, true) & Standing.Negated) != 0) yield break;
        var subject = view.SubjectOf(be);
        // Where a name stands before, the rule above reads it.
        if (subject.Phrase is not null && view.Tokens[i].Key is "member") yield break;
        IReadOnlyList<string> joiners = subject.Phrase is { } named ? [.. named.Members.Select(m => m.Id)] : subject.Pronoun == PronounKind.Plural && subject.Noun is null && subject.Count is null ? [] : salience.Resolve(subject);
        var after = i + 1;
        for (var next = after; next < view.Tokens.Count && view.Tokens[next].Text is not (";" or "."); next++)
        {
            if (view.PhraseAt(next) is not { } body)
            {
                if (view.IsVerb(next)) yield break;
                continue;
            }

            if (body.Slot is "of" or "to" or "in" && (next == after || view.Tokens[body.Head >= 0 ? body.Head : next].Key.Length > 0))
                foreach (var joiner in joiners)
                    foreach (var joined in body.Members)
                    {
                        if (joined.Mention.Kind is not (EntityKind.Initiative or EntityKind.Organization) || EntityKinds.OfId(joiner) is not (EntityKind.State or EntityKind.Organization) || (view.Tokens[i].Key == "part" && EntityKinds.OfId(joiner) == EntityKind.Organization)) continue;
                        var type = view.Tokens[i].Key == "party" ? RelationType.PartyTo : TriggerRule.TypeOf(RelationType.MemberOf, joined.Id, salience);
                        if (RelationRules.Allows(type, joiner, joined.Id))
                            yield return new(type, joiner, joined.Id, view.Sentence, be, i, "relation/part-of", Confidence, Since(view, body.Last) ?? TriggerRule.TimeOf(view, i, type));
                    }

            next = body.Last;
            if (!view.Sentence.Dates.Any(d => d.First > body.Last)) yield break;
        }
    }

    /// <summary>«… since 2014»: the date right behind a name.</summary>
    private static Text.Dates.Edtf? Since(ClauseView view, int last) =>
        view.Sentence.Dates.FirstOrDefault(d => d.First > last && d.First <= last + 2) is { Date: { IsInterval: false, Start: { } start } } ? Text.Dates.Edtf.Since(start) : null;

    /// <summary>The phrase that «be», or a comma and an article, joins to the noun.</summary>
    private static NounPhrase? Before(ClauseView view, int noun)
    {
        var joined = false;
        for (var i = noun - 1; i >= 0 && i >= noun - Reach; i--)
        {
            if (view.PhraseAt(i) is { } phrase) return joined ? phrase : null;
            var key = view.Tokens[i].Key;
            if (key is "is" or "are" or "was" or "were" or "became" or "remains" or "remain" or "become") joined = true;
            else if (key == ",") joined |= view.Tokens[i + 1].Key is "a" or "an" or "the" or "members" or "member" or "both" or "all";
            else if (key is "and" or "with" or "that" || key == "of" && view.Tokens[i - 1].Key != "one" || view.IsVerb(i) && key is not "founding") return null;
        }

        return null;
    }

    private static NounPhrase? After(ClauseView view, int noun)
    {
        // The noun may have joined the phrase as its collective.
        if (view.PhraseAt(noun) is { } joined) return joined;
        var preposition = noun + 1;
        for (var i = preposition + 1; i < view.Tokens.Count && i <= preposition + 3; i++)
            if (view.PhraseAt(i) is { } phrase)
                return phrase;
        return null;
    }
}

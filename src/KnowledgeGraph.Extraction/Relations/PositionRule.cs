using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Offices told by a verb: «served as secretary general of the organisation», «was elected president», «named her ambassador to Oman», «formerly its director».</summary>
internal sealed class PositionRule(OfficeBodies bodies, ClauseWords words) : IRelationRule
{
    private const double Stated = 0.8;
    private const double Inferred = 0.6;
    private const int LongestGap = 5;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        if (view is not EnglishClauses clauses) yield break;
        foreach (var title in view.Sentence.LooseTitles)
        {
            if (HoldersOf(clauses, title, salience) is not { Count: > 0 } holders) continue;
            foreach (var person in holders)
                foreach (var office in title.Offices)
                {
                    var body = office.Body ?? BodyBeside(clauses, title, office, salience) ?? BodyOfAppointer(clauses, title, office, salience);
                    var stated = body is not null;
                    body ??= bodies.Of(view, person, office, salience);
                    if (body is not null)
                        yield return new(
                            RelationType.HoldsPosition, person, body, view.Sentence, office.First, office.Last, "relation/position", stated ? Stated : Inferred,
                            TriggerRule.TimeOf(view, office.First, RelationType.HoldsPosition), office.Text, office.OfficeId);
                }
        }
    }

    /// <summary>«its director», «director of the agency»: the body as a pronoun or description beside the office.</summary>
    private string? BodyBeside(EnglishClauses view, FoundTitle title, FoundOffice office, Salience salience)
    {
        if (view.OwnerOf(title.First) is { IsUnknown: false, Pronoun: not PronounKind.Person } owner && salience.Resolve(owner) is [var possessor] && Fits(office, possessor)) return possessor;
        var of = title.Last + 1;
        if (of + 1 >= view.Tokens.Count || view.Tokens[of].Key is not ("of" or "at" or "for" or "in")) return null;
        return view.ArgumentsAfter(title.Last, title.Last) is [var argument, ..] && argument is { Phrase: null, Pronoun: PronounKind.Organization or PronounKind.State or PronounKind.Initiative, At: var at } && at <= of + 3
            && salience.Resolve(argument.Pronoun, argument.Noun, argument.Count) is [var described] ? described : null;
    }

    /// <summary>«Stoltenberg appointed Salem as special representative», «whom the king named envoy»: the office is one of the body that the appointer speaks for.</summary>
    private string? BodyOfAppointer(EnglishClauses view, FoundTitle title, FoundOffice office, Salience salience)
    {
        for (var i = title.First - 1; i >= 0 && i >= title.First - LongestGap - 3; i--)
            if (view.IsVerb(i))
                return words.Is("appoint", view.Tokens[i].Key) && view.TagAt(i) == WordTag.Finite && !view.StandingOf(i, false).HasFlag(Standing.Passive) && SubjectsOf(view, i, salience) is [var appointer]
                    && salience.BodyOf(appointer) is { } body && Fits(office, body) ? body : null;
        return null;
    }

    private bool Fits(FoundOffice office, string body) => bodies.KindOf(office.OfficeId) is not { } kind || EntityKinds.OfId(body) == kind;

    private IReadOnlyList<string> HoldersOf(EnglishClauses view, FoundTitle title, Salience salience)
    {
        var as_ = false;
        for (var i = title.First - 1; i >= 0 && i >= title.First - LongestGap; i--)
        {
            var key = view.Tokens[i].Key;
            if (view.PhraseAt(i) is { } phrase)
                return phrase.Members is [.., { Mention.Kind: EntityKind.Person } last] && (Names(view, phrase.Last + 1, title.First) || Appoints(view, phrase, as_)) ? [last.Id] : [];
            if (key == "as") as_ = true;
            // «Salem, whom the minister appointed as envoy»: who is appointed stands before the relative clause.
            else if (view.IsVerb(i) && words.Is("appoint", key) && view.ObjectAntecedentOf(i) is { } appointed) return appointed.Members is [.., { Mention.Kind: EntityKind.Person } one] ? [one.Id] : [];
            else if (view.IsVerb(i) && words.Is("appoint", key) && Enumerable.Range(Math.Max(0, i - LongestGap - 3), Math.Min(i, LongestGap + 3)).Any(t => view.Tokens[t].Key == "whom")) return [];
            else if (view.IsVerb(i) || words.Is("office-link", key)) return words.Is(as_ ? "office-as" : "office-be", key) ? SubjectsOf(view, i, salience) : [];
            else if (as_ && view.TagAt(i) is WordTag.Adverb or WordTag.Preposition or WordTag.Word) continue;
            else if (view.TagAt(i) is not (WordTag.Determiner or WordTag.Adverb or WordTag.Word or WordTag.Possessive or WordTag.Number or WordTag.Date or WordTag.Relative or WordTag.Auxiliary) && key != ",") return [];
        }

        return [];
    }

    /// <summary>Only a comma, articles and adverbs between: «Haitham, formerly its governor».</summary>
    private static bool Names(EnglishClauses view, int from, int to)
    {
        var comma = false;
        for (var i = from; i < to; i++)
        {
            if (view.Tokens[i].Key is "," or "(") comma = true;
            else if (view.TagAt(i) is not (WordTag.Determiner or WordTag.Adverb or WordTag.Auxiliary or WordTag.Relative) || view.TagAt(i) == WordTag.Auxiliary && i == from) return false;
        }

        return comma;
    }

    /// <summary>«appointed Haddad (as) ambassador».</summary>
    private bool Appoints(EnglishClauses view, NounPhrase person, bool as_)
    {
        for (var i = person.First - 1; i >= 0 && i >= person.First - 2; i--)
            if (view.IsVerb(i))
                return words.Is("appoint", view.Tokens[i].Key) && IsFact(view, i) && (as_ || view.TagAt(i) == WordTag.Finite);
        return false;
    }

    private static IReadOnlyList<string> SubjectsOf(EnglishClauses view, int verb, Salience salience)
    {
        if (!IsFact(view, verb)) return [];
        var subject = view.SubjectOf(verb);
        if (subject.Phrase is not { } phrase) return subject.Pronoun == PronounKind.Person ? PhraseEnds.OfSubject(view, verb, subject, salience) : [];
        return phrase.Members is [{ Mention.Kind: EntityKind.Person } person] ? [person.Id] : [];
    }

    private static bool IsFact(EnglishClauses view, int verb) => (view.StandingOf(verb, false) & (Standing.Negated | Standing.Hypothetical | Standing.Future)) == 0;
}

using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Offices in the accusative after a word of appointing: «تعيين فلان رئيسا لمجلس الوزراء», «عُيّن سفيرا لدى فرنسا», «انتُخب فلان أمينا عاما للحلف».</summary>
internal sealed class AppointmentRule(ArabicOffices offices, OfficeBodies bodies, ClauseWords arabic) : IRelationRule
{
    private const double Confidence = 0.75;
    private const int Reach = 12;
    private const int LongestAddress = 4;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        if (view is not ArabicClauses clauses) yield break;
        for (var i = 1; i < view.Tokens.Count; i++)
        {
            if (view.Tokens[i].Key[^1] != ArabicLetters.Alef || view.PhraseAt(i) is not null || offices.At(view, i) is not { Owned: null } office) continue;
            if (HolderOf(clauses, i, salience) is not { } person) continue;
            if ((BodyAfter(clauses, office, salience) ?? bodies.Of(view, person, new(office.First, office.Last, office.Title, office.Id, null, false), salience)) is { } body)
            {
                if (PredecessorAfter(view, office.Last) is { } before && before != person)
                    yield return new(RelationType.HoldsPosition, before, body, view.Sentence, office.First, office.Last, "relation/succeeded", Confidence, null, office.Title, office.Id);
                yield return new(
                    RelationType.HoldsPosition, person, body, view.Sentence, office.First, office.Last, "relation/appointed", Confidence,
                    TriggerRule.TimeOf(view, office.First, RelationType.HoldsPosition), office.Title, office.Id);
            }

            i = office.Last;
        }
    }

    /// <summary>The person named between the word of appointing and the office; where none is, who the sentence speaks of.</summary>
    private string? HolderOf(ArabicClauses view, int office, Salience salience)
    {
        string? named = null;
        for (var i = office - 1; i >= 0 && i >= office - Reach; i--)
        {
            if (view.PhraseAt(i) is { } phrase)
            {
                if (named is null && phrase.Members is [.., { Mention.Kind: EntityKind.Person } person]) named = person.Id;
                i = phrase.First;
                continue;
            }

            var noun = ArabicStems.Nouns(view.Tokens[i].Key).Any(s => arabic.Is("appointing", s.Stem));
            if (!noun && !(view.IsVerb(i) && arabic.Is("appoint", view.LemmaOf(i)))) continue;
            if ((view.StandingOf(i, noun) & (Standing.Negated | Standing.Hypothetical | Standing.Future)) != 0) return null;
            return named ?? (noun ? null : view.SubjectOf(i) is { Phrase: null } subject && salience.Resolve(subject) is [var told] && EntityKinds.OfId(told) == EntityKind.Person ? told : null);
        }

        return null;
    }

    /// <summary>«أمينا عاما للمجلس خلفا لفلان»: who held the office before.</summary>
    private string? PredecessorAfter(ClauseView view, int office)
    {
        for (var i = office + 1; i < view.Tokens.Count && i <= office + Reach; i++)
            if (view.PhraseAt(i) is null && arabic.Is("successor", view.Tokens[i].Key))
                return view.Sentence.Mentions.FirstOrDefault(m => m.First > i) is { Kind: EntityKind.Person } person && person.First <= i + LongestAddress ? person.EntityId : null;
        return null;
    }

    private string? BodyAfter(ArabicClauses view, BentOffice office, Salience salience)
    {
        foreach (var argument in view.ArgumentsAfter(office.Last, office.Last))
        {
            if (argument.At > office.Last + 2) return null;
            if (argument.Phrase is { Members: [{ Mention.Kind: EntityKind.State or EntityKind.Organization } body] })
                // An ambassador's post is where he goes, his body whom he serves.
                return argument.Slot == "to" && view.Tokens[argument.At - 1].Key == "\u0644\u062F\u064A" ? null : Fits(office.Id, body.Id) ? body.Id : null;
            if (argument is { Phrase: null, Pronoun: PronounKind.State or PronounKind.Organization } && salience.Resolve(argument.Pronoun, argument.Noun, argument.Count) is [var described])
                return Fits(office.Id, described) ? described : null;
        }

        return null;
    }

    private bool Fits(string office, string body) => bodies.KindOf(office) is not { } kind || EntityKinds.OfId(body) == kind;
}

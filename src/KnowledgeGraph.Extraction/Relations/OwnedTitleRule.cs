using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// Arabic titles whose body stands in a pronoun, a description or an adjective before others: «أمينه العام فلان», «وزير خارجيتها فلان»,
/// «الأمين العام للمجلس فلان», «المبعوث الأمريكي الخاص فلان».
/// </summary>
internal sealed class OwnedTitleRule(ArabicOffices offices, OfficeBodies bodies) : IRelationRule
{
    private const double Confidence = 0.7;
    private const int LongestTitle = 8;
    private const int LongestAddress = 3;
    private const string Article = "\u0627\u0644";

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        if (view is not ArabicClauses clauses) yield break;
        foreach (var person in view.Sentence.Mentions)
        {
            if (person.Kind != EntityKind.Person || (person.Title?.Offices.Any(o => o.Body is not null) ?? false)) continue;
            // «الملك عبد الله الثاني»: a name that begins with the title.
            if (offices.At(view, person.First) is { Owned: null } within && within.Last < person.Last && bodies.Known(person.EntityId, within.Id, salience) is { } realm)
            {
                yield return new(RelationType.HoldsPosition, person.EntityId, realm, view.Sentence, within.First, within.Last, "relation/title-owned", Confidence, null, within.Title, within.Id);
                continue;
            }

            for (var i = Math.Max(0, person.First - LongestTitle); i < person.First; i++)
            {
                if (offices.At(view, i) is not { } office || office.Last >= person.First) continue;
                if (BodyOf(clauses, office, person, salience) is { } body)
                {
                    yield return new(RelationType.HoldsPosition, person.EntityId, body, view.Sentence, office.First, office.Last, "relation/title-owned", Confidence, null, office.Title, office.Id);
                    break;
                }

                i = office.Last;
            }
        }
    }

    private string? BodyOf(ArabicClauses view, BentOffice office, FoundMention person, Salience salience)
    {
        var next = office.Last + 1;
        if (office.Owned is { } feminine)
            return IsAddress(view, next, person.First, false) ? bodies.Known(person.EntityId, office.Id, salience) ?? (feminine ? null : Master(view, office, person.EntityId, salience)) ?? Owner(view, office, feminine, salience) : null;
        // «الملك سلمان»: whose king he is the seed knows.
        if (IsAddress(view, next, person.First, false)) return bodies.Known(person.EntityId, office.Id, salience);
        if (view.Sentence.Mentions.FirstOrDefault(m => m.First == next) is { Kind: EntityKind.State, Form: MentionForm.Demonym, Proclitics: "" } state)
            return person.First > state.Last + 1 && IsAddress(view, state.Last + 1, person.First, false) && Fits(office.Id, state.EntityId) ? state.EntityId : null;
        // «الأمين العام للمجلس فلان», the council told before.
        if (view.Sentence.Mentions.FirstOrDefault(m => m.First == next) is { Kind: EntityKind.Organization or EntityKind.State, Form: not MentionForm.Demonym, Proclitics: [ArabicLetters.Lam] } told)
            return person.First > told.Last && IsAddress(view, told.Last + 1, person.First, true) ? bodies.Known(person.EntityId, office.Id, salience) ?? (Fits(office.Id, told.EntityId) ? told.EntityId : null) : null;
        foreach (var argument in view.ArgumentsAfter(office.Last, office.Last))
        {
            if (argument is not { Phrase: null, Pronoun: PronounKind.State or PronounKind.Organization, At: var at } || at > next + 1 || at >= person.First) break;
            if (!IsAddress(view, at + 1, person.First, true) || salience.Resolve(argument.Pronoun, argument.Noun, argument.Count) is not [var described]) return null;
            return bodies.Known(person.EntityId, office.Id, salience) ?? (Fits(office.Id, described) ? described : null);
        }

        return null;
    }

    /// <summary>«أوفد الرئيس التركي مبعوثه الخاص فلان»: the body that the man serves whose envoy he is.</summary>
    private string? Master(ArabicClauses view, BentOffice office, string person, Salience salience)
    {
        for (var i = office.First - 1; i >= 0; i--)
            if (view.IsVerb(i))
                return view.SubjectOf(i).Phrase is { Members: [{ Mention: { Kind: EntityKind.Person } master }] } && master.EntityId != person && salience.BodyOf(master.EntityId) is { } body && Fits(office.Id, body) ? body : null;
        return null;
    }

    /// <summary>The state or body that the pronoun of the office goes back to: the subject of the last verb with such a one, else the last one named.</summary>
    private string? Owner(ArabicClauses view, BentOffice office, bool feminine, Salience salience)
    {
        for (var i = office.First - 1; i >= 0; i--)
            if (view.IsVerb(i) && view.SubjectOf(i).Phrase is { Last: var last, Members: [{ Mention: { Kind: EntityKind.State or EntityKind.Organization } owner }] } && last < office.First && CanOwn(office.Id, owner.EntityId, feminine))
                return owner.EntityId;
        if (view.Sentence.Mentions.LastOrDefault(m => m.Last < office.First && m.Kind is EntityKind.State or EntityKind.Organization && CanOwn(office.Id, m.EntityId, feminine)) is { } named) return named.EntityId;
        return salience.Resolve(PronounKind.Thing) is [var thing] && CanOwn(office.Id, thing, feminine) ? thing : null;
    }

    /// <summary>Most states are feminine, so a masculine pronoun rather means a body.</summary>
    private bool CanOwn(string office, string body, bool feminine) => Fits(office, body) && (feminine || EntityKinds.OfId(body) == EntityKind.Organization);

    private bool Fits(string office, string body) => bodies.KindOf(office) is not { } kind || EntityKinds.OfId(body) == kind;

    /// <summary>Only forms of address and adjectives between the title and the name; a comma before an apposition.</summary>
    private static bool IsAddress(ArabicClauses view, int from, int to, bool comma)
    {
        if (to - from > LongestAddress) return false;
        for (var i = from; i < to; i++)
            if (view.IsVerb(i) || !(view.Tokens[i].Key.StartsWith(Article, StringComparison.Ordinal) || (comma && view.Tokens[i].Text == "\u060C")))
                return false;
        return true;
    }
}

using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The body of an office that the words beside it do not name.</summary>
/// <param name="bodyOf">The body of a person's office as the seed knows it, or null.</param>
/// <param name="kindOf">The kind of body an office belongs to; null where any.</param>
/// <param name="homes">The states whose offices some offices are wherever no other is named: «the Treasury Secretary».</param>
internal sealed class OfficeBodies(Func<string, string?, string?> bodyOf, Func<string?, EntityKind?> kindOf, IReadOnlyDictionary<string, string> homes)
{
    /// <summary>
    /// The owner that a pronoun before the office stands for («its defence minister»), the body that the document gives the person elsewhere, the one the seed knows,
    /// the only one in the sentence that such an office can belong to, or the one that the document is about.
    /// </summary>
    public string? Of(ClauseView view, string person, FoundOffice held, Salience salience)
    {
        if (held.OfficeId is not { } office) return null;
        var kind = kindOf(office);
        if (Owner(view, person, held.First, kind, salience) is { } owner) return owner;
        if (salience.BodyOf(person) is { } known && (kind is null || EntityKinds.OfId(known) == kind)) return known;
        if (bodyOf(person, office) is { } seed && (view.Sentence.Language == Language.En || salience.IsNamed(seed))) return seed;
        if (view.Sentence.Language == Language.En && homes.GetValueOrDefault(office) is { } home) return home;
        if (kind is null) return null;
        var candidates = view.Sentence.Mentions.Where(m => m.Kind == kind).Select(m => m.EntityId).Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (candidates.Count == 1) return candidates[0];
        return (candidates.Count == 0 ? BesideOthers(view, person, kind.Value, salience) : null) ?? salience.MainOf(kind.Value);
    }

    /// <summary>«the emir, Sheikh Salem, and the defence minister, Hamad Ali»: the only body that the others named with an office here serve.</summary>
    private static string? BesideOthers(ClauseView view, string person, EntityKind kind, Salience salience)
    {
        var served = view.Sentence.Mentions.Where(m => m.Kind == EntityKind.Person && m.EntityId != person && m.Title is not null).Select(m => salience.BodyOf(m.EntityId)).OfType<string>()
            .Where(b => EntityKinds.OfId(b) == kind).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return served.Count == 1 ? served[0] : null;
    }

    /// <summary>«its defence minister», «his foreign minister»: whose the office is, told by a pronoun.</summary>
    private static string? Owner(ClauseView view, string person, int office, EntityKind? kind, Salience salience)
    {
        // «أوفد الرئيس التركي مستشاره فلان»: the office is of the state that the subject serves.
        if (view.Sentence.Language == Language.Ar)
            return view.OwnerOf(office) is { Phrase.Members: [{ Mention: { Kind: EntityKind.Person } master }] } && master.EntityId != person && salience.BodyOf(master.EntityId) is { } served && (kind is null || EntityKinds.OfId(served) == kind) ? served : null;
        if (view.OwnerOf(office) is not { Noun: null, Pronoun: PronounKind.Thing or PronounKind.Person } owner || PhraseEnds.OfSubject(view, office, owner, salience) is not [var id]) return null;
        var body = EntityKinds.OfId(id) == EntityKind.Person ? id == person ? null : salience.BodyOf(id) : id;
        if (body is null || kind is null || EntityKinds.OfId(body) == kind) return body;
        return owner.Pronoun == PronounKind.Thing && kind == EntityKind.State && salience.Resolve(PronounKind.State) is [var state] ? state : null;
    }

    /// <summary>The body of the person's office that the document or the seed tells, or null.</summary>
    public string? Known(string person, string office, Salience salience) =>
        (bodyOf(person, office) is { } seed && salience.IsNamed(seed) ? seed : null) ?? (salience.BodyOf(person) is { } known && (kindOf(office) is not { } kind || EntityKinds.OfId(known) == kind) ? known : null);

    /// <summary>The body of the person's office that the seed tells, or null.</summary>
    public string? Seed(string person, string office) => bodyOf(person, office);

    /// <summary>The kind of body that the office belongs to; null where any.</summary>
    public EntityKind? KindOf(string? office) => kindOf(office);
}

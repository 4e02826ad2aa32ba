using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Persons;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>Names of the seed: one thing where the words name only one, else what the rest of the document speaks of.</summary>
internal static class SeedNameResolution
{
    /// <summary>Resolves the full names among the candidates.</summary>
    public static void ResolveFull(DocumentEntities entities, IReadOnlyList<Candidate> candidates)
    {
        foreach (var candidate in candidates)
            if (candidate.EntityId is null && Full(candidate) is [var only])
                entities.Take(candidate, only, "seed name");
        foreach (var candidate in candidates)
            if (candidate.EntityId is null && Full(candidate) is { Count: > 1 } several)
                TakeOfSeveral(entities, candidate, several);
    }

    /// <summary>
    /// Resolves the short names: what the document also names in full; a person by a title and a name (<c>King Salman</c>) that no other person has;
    /// a body of a state that the document names.
    /// </summary>
    public static void ResolveShort(DocumentReading reading, DocumentEntities entities, Knowledge knowledge, IReadOnlyList<Candidate> candidates)
    {
        // The states that are spoken of: named, or the homes of bodies and places that are.
        var homes = entities.Ids.Select(knowledge.Entity).OfType<KnownEntity>().Select(knowledge.StateOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.EntityId is not null || candidate.Forms.Count == 0) continue;
            if (candidate.Forms.Where(f => entities.Count(f.Entity.Id) > 0).MaxBy(f => entities.Count(f.Entity.Id)) is { } named)
                entities.Take(candidate, named, "short name beside the full name", entities.FirstName(named.Entity.Id), Others(entities, candidate.Forms, named.Entity.Id));
        }

        foreach (var candidate in candidates)
        {
            if (candidate.EntityId is not null || candidate.Forms.Count == 0) continue;
            var fitting = candidate.Forms.DistinctBy(f => f.Entity.Id).Where(f => Decides(reading, entities, knowledge, homes, candidate, f)).ToList();
            if (fitting is [var only]) entities.Take(candidate, only, "short name in its context", Context(entities, knowledge, candidate, only), Others(entities, candidate.Forms, only.Entity.Id));
        }

        var map = new MentionMap([.. candidates.Where(c => c.EntityId is not null)], reading.Tokens.Count);
        foreach (var candidate in candidates)
            if (candidate.EntityId is null && candidate.Forms.Count > 0 && StandsAlone(reading, map, candidate) && OfANamedBody(entities, knowledge.Persons, homes, candidate) is { } famous)
                entities.Take(candidate, famous, "family name beside the body of an office", BodyOf(entities, knowledge.Persons, famous), Others(entities, candidate.Forms, famous.Entity.Id));
    }

    private static void TakeOfSeveral(DocumentEntities entities, Candidate candidate, List<SurfaceForm> several)
    {
        var chosen = Choose(entities, several);
        entities.Take(candidate, chosen, "seed name, of several", entities.FirstName(chosen.Entity.Id), Others(entities, several, chosen.Entity.Id));
    }

    /// <summary>The other entities that the words fit, and what each lacks.</summary>
    private static List<RejectedCandidate> Others(DocumentEntities entities, IReadOnlyList<SurfaceForm> forms, string chosen)
    {
        if (forms.Count == 1) return [];
        var most = entities.Count(chosen);
        return
        [
            .. forms.Select(f => f.Entity).Where(e => e.Id != chosen).DistinctBy(e => e.Id, StringComparer.Ordinal).OrderByDescending(e => entities.Count(e.Id))
                .Select(e => new RejectedCandidate(e.Id, null, Lack(entities.Count(e.Id), most))),
        ];
    }

    private static string Lack(int count, int most) =>
        count == 0 && most > 0 ? "not named in the document" : count < most ? "named less often in the document" : "yields by its kind";

    /// <summary>What decided for a short name: the title of a person, the whole or the state that a body belongs to.</summary>
    private static (int First, int Last)? Context(DocumentEntities entities, Knowledge knowledge, Candidate candidate, SurfaceForm form)
    {
        if (form.Entity.Kind == EntityKind.Person) return candidate.TitlePhrase is { } title ? (title.First, title.Last) : null;
        return (form.Entity.Seed.PartOf is { } whole ? entities.FirstName(whole) : null) ?? (knowledge.StateOf(form.Entity) is { } state ? entities.FirstName(state) : null);
    }

    private static (int First, int Last)? BodyOf(DocumentEntities entities, KnownPersons persons, SurfaceForm person)
    {
        foreach (var (_, body) in persons.Offices(person.Entity.Id))
            if (entities.FirstName(body) is { } name)
                return name;
        return null;
    }

    /// <summary>The Republicans, the Conservatives: a definite word of no kind of body.</summary>
    private static bool IsPeople(DocumentReading reading, HeadNouns heads, Candidate candidate) =>
        reading.Splits(candidate.First).Any(s => s.Rest.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && s.Rest.Length > 6 && !heads.IsHead(s.Rest[2..]));

    /// <summary>The one person of the seed who has the name and an office of a state or body that the document names: Putin, in a text that names Russia.</summary>
    private static SurfaceForm? OfANamedBody(DocumentEntities entities, KnownPersons persons, HashSet<string> homes, Candidate candidate)
    {
        if (candidate.TitlePhrase is not null) return null;
        SurfaceForm? found = null;
        foreach (var form in candidate.Forms.Where(f => f.Entity.Kind == EntityKind.Person).DistinctBy(f => f.Entity.Id))
        {
            if (!persons.Offices(form.Entity.Id).Any(o => homes.Contains(o.Body) || entities.Count(o.Body) > 0)) continue;
            if (found is not null) return null;
            found = form;
        }

        return found;
    }

    /// <summary>False for a word beside another that may be a part of the same, unlisted name.</summary>
    private static bool StandsAlone(DocumentReading reading, MentionMap map, Candidate candidate)
    {
        if (reading.Is(candidate.First, WordShape.Arabic)) return candidate.Kind == EntityKind.Person && reading.Tokens[candidate.First].Key.Length > 2;
        if (reading.Sentence(candidate.First).Casing != Casing.Sentence) return false;
        return !IsLooseCapital(candidate.First - 1) && !IsLooseCapital(candidate.Last + 1);

        bool IsLooseCapital(int token) =>
            reading.InSentence(token, candidate.First) && reading.Is(token, WordShape.Capital) && map.At(token) is null && token != reading.Sentence(token).First;
    }

    private static bool Decides(DocumentReading reading, DocumentEntities entities, Knowledge knowledge, HashSet<string> homes, Candidate candidate, SurfaceForm form)
    {
        var persons = knowledge.Persons;
        if (form.Entity.Kind == EntityKind.Person)
            return form.Words.Length > 1 || (candidate.TitlePhrase is { } title && title.Parts.Any(t => persons.Offices(form.Entity.Id).Any(o => o.Office == t.OfficeId && (t.Body is null || t.Body.EntityId == o.Body))));
        if (form.Entity.Kind != EntityKind.Organization) return false;
        if (form.Words.Length > 1 && form.Entity.Seed.PartOf is { } whole && entities.Count(whole) > 0) return true;
        // A house of parliament, a party and its people, a ministry: by a word of their own where their state is spoken of.
        return form.Entity.Seed.Category is "parliament" or "party" or "ministry" or "agency" or "police" or "court" or "bank" && knowledge.StateOf(form.Entity) is { } state && homes.Contains(state)
            && (form.Words.Length > 1 || (reading.Is(candidate.First, WordShape.Arabic) && form.Entity.Seed.Category == "party" && IsPeople(reading, knowledge.Heads, candidate)) || StandsAlone(reading, new([], reading.Tokens.Count), candidate));
    }

    private static List<SurfaceForm> Full(Candidate candidate) => candidate.Forms.Where(f => !f.NeedsContext).DistinctBy(f => f.Entity.Id).ToList();

    private static SurfaceForm Choose(DocumentEntities entities, List<SurfaceForm> several) =>
        several.OrderByDescending(f => entities.Count(f.Entity.Id)).ThenBy(f => Rank(f.Entity.Kind)).ThenBy(f => f.Form).First();

    private static int Rank(EntityKind kind) => kind switch { EntityKind.State => 0, EntityKind.Organization => 1, EntityKind.Initiative => 2, EntityKind.Person => 3, _ => 4 };
}

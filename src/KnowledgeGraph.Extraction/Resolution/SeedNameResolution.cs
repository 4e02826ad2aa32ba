using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Persons;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>Names of the seed: one thing where the words name only one, else what the rest of the document speaks of.</summary>
internal static class SeedNameResolution
{
    /// <summary>Resolves the full names among the candidates.</summary>
    public static void ResolveFull(DocumentEntities entities, IReadOnlyList<Candidate> candidates)
    {
        foreach (var candidate in candidates)
            if (Full(candidate) is [var only])
                entities.Take(candidate, only, "seed name");
        foreach (var candidate in candidates)
            if (candidate.EntityId is null && Full(candidate) is { Count: > 1 } several)
                entities.Take(candidate, Choose(entities, several), "seed name, of several");
    }

    /// <summary>
    /// Resolves the short names: what the document also names in full; a person by a title and a name (<c>King Salman</c>) that no other person has;
    /// a body of a state that the document names.
    /// </summary>
    public static void ResolveShort(DocumentEntities entities, KnownPersons persons, IReadOnlyList<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.EntityId is not null || candidate.Forms.Count == 0) continue;
            if (candidate.Forms.Where(f => entities.Count(f.Entity.Id) > 0).MaxBy(f => entities.Count(f.Entity.Id)) is { } named)
                entities.Take(candidate, named, "short name beside the full name");
        }

        foreach (var candidate in candidates)
        {
            if (candidate.EntityId is not null || candidate.Forms.Count == 0) continue;
            var fitting = candidate.Forms.DistinctBy(f => f.Entity.Id).Where(f => Decides(entities, persons, candidate, f)).ToList();
            if (fitting is [var only]) entities.Take(candidate, only, "short name in its context");
        }
    }

    private static bool Decides(DocumentEntities entities, KnownPersons persons, Candidate candidate, SurfaceForm form)
    {
        if (form.Entity.Kind == EntityKind.Person)
            return form.Words.Length > 1 || (candidate.TitlePhrase is { } title && title.Parts.Any(t => persons.Offices(form.Entity.Id).Any(o => o.Office == t.OfficeId && (t.Body is null || t.Body.EntityId == o.Body))));
        return form.Entity.Kind == EntityKind.Organization && form.Words.Length > 1 && form.Entity.Seed.PartOf is { } whole && entities.Count(whole) > 0;
    }

    private static List<SurfaceForm> Full(Candidate candidate) => candidate.Forms.Where(f => !f.NeedsContext).DistinctBy(f => f.Entity.Id).ToList();

    private static SurfaceForm Choose(DocumentEntities entities, List<SurfaceForm> several) =>
        several.OrderByDescending(f => entities.Count(f.Entity.Id)).ThenBy(f => Rank(f.Entity.Kind)).ThenBy(f => f.Form).First();

    private static int Rank(EntityKind kind) => kind switch { EntityKind.State => 0, EntityKind.Organization => 1, EntityKind.Initiative => 2, EntityKind.Person => 3, _ => 4 };
}

using KnowledgeGraph.Extraction.Gazetteer;
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

    /// <summary>Resolves the short names: what the document also names in full.</summary>
    public static void ResolveShort(DocumentEntities entities, IReadOnlyList<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.EntityId is not null || candidate.Forms.Count == 0) continue;
            var named = candidate.Forms.Where(f => entities.Count(f.Entity.Id) > 0).ToList();
            if (named.Count == 0) continue;
            entities.Take(candidate, named.MaxBy(f => entities.Count(f.Entity.Id))!, "short name beside the full name");
        }
    }

    private static List<SurfaceForm> Full(Candidate candidate) => candidate.Forms.Where(f => !f.NeedsContext).DistinctBy(f => f.Entity.Id).ToList();

    private static SurfaceForm Choose(DocumentEntities entities, List<SurfaceForm> several) =>
        several.OrderByDescending(f => entities.Count(f.Entity.Id)).ThenBy(f => Rank(f.Entity.Kind)).ThenBy(f => f.Form).First();

    private static int Rank(EntityKind kind) => kind switch { EntityKind.State => 0, EntityKind.Organization => 1, EntityKind.Initiative => 2, EntityKind.Person => 3, _ => 4 };
}

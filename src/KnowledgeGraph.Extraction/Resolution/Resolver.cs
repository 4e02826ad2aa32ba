using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Reading;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>Decides what each candidate of a document names. Full names first, then what depends on them.</summary>
internal static class Resolver
{
    public static void Resolve(DocumentReading reading, IReadOnlyList<Candidate> candidates)
    {
        var full = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.Forms.Count == 0)
            {
                candidate.EntityId = candidate.ProposedId;
                continue;
            }

            var certain = candidate.Forms.Where(f => !f.NeedsContext).ToList();
            if (certain.Count == 0) continue;
            Take(candidate, certain[0], certain.Count == 1 ? "seed name" : "seed name, first of several");
            full[candidate.EntityId!] = full.GetValueOrDefault(candidate.EntityId!) + 1;
        }

        foreach (var candidate in candidates)
        {
            if (candidate.EntityId is not null || candidate.Forms.Count == 0) continue;
            if (candidate.Forms.Where(f => full.ContainsKey(f.Entity.Id)).MaxBy(f => full[f.Entity.Id]) is { } form)
                Take(candidate, form, "short name beside the full name");
        }
    }

    private static void Take(Candidate candidate, SurfaceForm form, string reason)
    {
        candidate.EntityId = form.Entity.Id;
        candidate.Kind = form.Entity.Kind;
        candidate.Form = form.Form;
        candidate.Reason = reason;
    }
}

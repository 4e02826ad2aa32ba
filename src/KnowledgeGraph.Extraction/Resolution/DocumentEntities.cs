using KnowledgeGraph.Extraction.Gazetteer;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>What a document has been found to name so far, and how often.</summary>
internal sealed class DocumentEntities
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Count(string id) => _counts.GetValueOrDefault(id);

    /// <summary>Counts what is named without being a mention of its own.</summary>
    public void Count(string id, int times) => _counts[id] = Count(id) + times;

    /// <summary>Decides that a candidate names a seed entity.</summary>
    public void Take(Candidate candidate, SurfaceForm form, string reason)
    {
        candidate.Kind = form.Entity.Kind;
        candidate.Form = form.Form;
        Take(candidate, form.Entity.Id, reason);
    }

    /// <summary>Decides what a candidate names.</summary>
    public void Take(Candidate candidate, string id, string reason)
    {
        candidate.EntityId = id;
        candidate.Reason = reason;
        _counts[id] = Count(id) + 1;
    }
}

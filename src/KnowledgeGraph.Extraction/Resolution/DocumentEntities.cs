using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>What a document has been found to name so far, and how often.</summary>
internal sealed class DocumentEntities
{
    private const int MostRejected = 8;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Candidate> _first = new(StringComparer.Ordinal);

    /// <summary>What has been named.</summary>
    public IEnumerable<string> Ids => _counts.Keys;

    public int Count(string id) => _counts.GetValueOrDefault(id);

    /// <summary>Counts what is named without being a mention of its own.</summary>
    public void Count(string id, int times) => _counts[id] = Count(id) + times;

    /// <summary>The tokens of what was first decided to name an entity; null where nothing was.</summary>
    public (int First, int Last)? FirstName(string id) => _first.TryGetValue(id, out var candidate) ? (candidate.First, candidate.Last) : null;

    /// <summary>Decides that a candidate names a seed entity.</summary>
    public void Take(Candidate candidate, SurfaceForm form, string reason, (int First, int Last)? because = null, IEnumerable<RejectedCandidate>? rejected = null)
    {
        candidate.Kind = form.Entity.Kind;
        candidate.Form = form.Form;
        Take(candidate, form.Entity.Id, reason, because, rejected);
    }

    /// <summary>Decides what a candidate names.</summary>
    /// <param name="because">The tokens of other words that decided.</param>
    /// <param name="rejected">What else it could have named; the first few are kept.</param>
    public void Take(Candidate candidate, string id, string reason, (int First, int Last)? because = null, IEnumerable<RejectedCandidate>? rejected = null)
    {
        candidate.EntityId = id;
        candidate.Reason = reason;
        candidate.Because = because;
        candidate.Rejected = rejected is null ? [] : [.. rejected.Take(MostRejected)];
        _first.TryAdd(id, candidate);
        _counts[id] = Count(id) + 1;
    }
}

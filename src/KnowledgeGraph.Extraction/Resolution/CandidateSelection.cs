namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>Of candidates that overlap, the longest stays; of equals, the earlier finder's.</summary>
internal static class CandidateSelection
{
    /// <summary>The candidates that stay, in order of the text, without overlaps.</summary>
    public static List<Candidate> Select(IReadOnlyList<Candidate> candidates, int tokens)
    {
        var taken = new bool[tokens];
        var kept = new List<Candidate>(candidates.Count);
        foreach (var candidate in candidates.OrderByDescending(c => c.Length))
        {
            var free = true;
            for (var i = candidate.First; i <= candidate.Last && free; i++) free = !taken[i];
            if (!free) continue;
            for (var i = candidate.First; i <= candidate.Last; i++) taken[i] = true;
            kept.Add(candidate);
        }

        kept.Sort((a, b) => a.First.CompareTo(b.First));
        return kept;
    }
}

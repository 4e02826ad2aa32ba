namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>Which candidate covers each token. Candidates do not overlap.</summary>
internal sealed class MentionMap
{
    private readonly Candidate?[] _at;

    public MentionMap(IReadOnlyList<Candidate> candidates, int tokens)
    {
        _at = new Candidate?[tokens];
        foreach (var candidate in candidates)
            for (var i = candidate.First; i <= candidate.Last; i++)
                _at[i] = candidate;
    }

    /// <summary>The candidate that covers a token, or null.</summary>
    public Candidate? At(int token) => token >= 0 && token < _at.Length ? _at[token] : null;
}

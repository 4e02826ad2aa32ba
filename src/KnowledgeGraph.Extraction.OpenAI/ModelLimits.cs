namespace KnowledgeGraph.Extraction.OpenAI;

/// <summary>How much a model may be asked. Tokens are counted as the endpoint reports them; before a request, and where it reports none, they are estimated (high).</summary>
public sealed record ModelLimits
{
    /// <summary>Most UTF-16 units of a document in one request; longer documents are cut between sentences.</summary>
    public int ChunkLength { get; init; } = 6_000;

    /// <summary>Most tokens of one answer.</summary>
    public int AnswerTokens { get; init; } = 4_096;

    /// <summary>Most tokens, of requests and answers, that one document may take.</summary>
    public int TokensPerDocument { get; init; } = 100_000;

    /// <summary>Most tokens in the life of the extractor.</summary>
    public long Tokens { get; init; } = 2_000_000;

    /// <summary>Most requests in the life of the extractor, repeated ones too.</summary>
    public int Requests { get; init; } = 2_000;

    /// <summary>Most money in the life of the extractor, in the unit of the prices; null: no limit.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Price of a million tokens of requests.</summary>
    public decimal InputPrice { get; init; }

    /// <summary>Price of a million tokens of answers.</summary>
    public decimal OutputPrice { get; init; }

    /// <summary>How long to wait for one answer.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long the extractor may go on making requests, from its first; null: no limit.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>How often one request is sent at most, where it fails for a passing reason.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>The longest that the endpoint may ask to wait before the next attempt.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many requests are under way at once.</summary>
    public int AtOnce { get; init; } = 4;
}

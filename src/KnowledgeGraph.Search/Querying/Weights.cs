namespace KnowledgeGraph.Search.Querying;

/// <summary>
/// Every number that ranks hits, in one place. BM25 gives a term some 3 to 10 points; the constants below are on that scale.
/// Changing them changes no index.
/// </summary>
internal static class Weights
{
    /// <summary>A word in a name or title counts this much more than in running text.</summary>
    public const float Title = 2f;
    public const float Name = 2.5f;

    /// <summary>An Arabic word read as particle and rest, in the query or in the text.</summary>
    public const float SecondReading = 0.6f;

    /// <summary>A document that mentions, or an event that involves, an entity named in the query.</summary>
    public const float Mention = 1.5f;

    /// <summary>The entity itself, where its name is all that was asked for, and where more was.</summary>
    public const float NamedAlone = 100f;
    public const float NamedAmongOthers = 12f;

    /// <summary>By how the name was recognised: wholly, by some of its words, by its beginning, by sound, by its letters but few.</summary>
    public const float Exact = 1f;
    public const float Partial = 0.7f;
    public const float Beginning = 0.5f;
    public const float Sound = 0.5f;
    public const float Fuzzy = 0.4f;

    /// <summary>What the less good of several ways that a word matches adds to the best.</summary>
    public const float TieBreaker = 0.1f;

    /// <summary>Each step of connectedness raises an entity's score by this share.</summary>
    public const float Connectedness = 0.02f;

    /// <summary>A word that the query only begins, in running text.</summary>
    public const float TextPrefix = 0.5f;

    /// <summary>The share of a long query's parts that a hit must have; of one or two parts it must have all.</summary>
    public const double PartsNeeded = 0.6;

    /// <summary>The least share of a name's letters that some of its words must make up to mean it.</summary>
    public const double LeastCoverage = 0.4;

    /// <summary>The least similarity in sound to take a word for a name.</summary>
    public const double LeastSimilarity = 0.72;
}

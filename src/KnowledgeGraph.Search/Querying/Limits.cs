namespace KnowledgeGraph.Search.Querying;

/// <summary>What keeps the cost of any query bounded.</summary>
internal static class Limits
{
    public const int QueryLength = 1_000;
    public const int Words = 32;

    /// <summary>The most words that a name is looked for in.</summary>
    public const int NameWords = 8;

    /// <summary>The most terms that a prefix, wildcard, fuzzy or range part stands for.</summary>
    public const int Expansions = 128;

    /// <summary>The most entities that one part of a query is taken to name.</summary>
    public const int EntitiesPerName = 8;

    /// <summary>The same where they are guessed at.</summary>
    public const int EntitiesPerGuess = 12;

    /// <summary>The most names compared by sound for one word.</summary>
    public const int SoundCandidates = 300;

    public const int MostHits = 1_000;
    public const int Passages = 3;

    /// <summary>Longer words are compared neither letter by letter nor by sound.</summary>
    public const int ComparedLetters = 24;

    /// <summary>The most words of one query that are compared by sound or letter by letter.</summary>
    public const int ComparedWords = 6;
}

namespace KnowledgeGraph.Search.Querying;

/// <summary>How a name in a query was recognised.</summary>
internal enum Recognition
{
    Exact,
    Office,
    Partial,
    Beginning,
    Sound,
    Fuzzy,
}

/// <summary>An entity that words of a query may name.</summary>
/// <param name="Weight">0 to 1: how much of the name stands there, or how like it sounds.</param>
internal sealed record NamedEntity(string Id, double Weight);

/// <summary>Words of a query, first to last inclusive, that name entities.</summary>
/// <param name="Entities">The likeliest first; never empty.</param>
internal sealed record NameMatch(int First, int Last, Recognition How, IReadOnlyList<NamedEntity> Entities)
{
    /// <summary>True where the words are as likely meant as they stand.</summary>
    public bool IsTentative { get; init; }

    /// <summary>The factor that the recognition gives all of its entities.</summary>
    public float Factor => FactorOf(How);

    public static float FactorOf(Recognition how) => how switch
    {
        Recognition.Exact => Weights.Exact,
        Recognition.Office => Weights.Office,
        Recognition.Partial => Weights.Partial,
        Recognition.Beginning => Weights.Beginning,
        Recognition.Sound => Weights.Sound,
        _ => Weights.Fuzzy,
    };
}

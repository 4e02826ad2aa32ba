using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>A query ready to run.</summary>
/// <param name="Lenient">The same with fewer parts needed, for when nothing has enough of them; null where there is none.</param>
/// <param name="Terms">What to highlight.</param>
/// <param name="Named">The entities that the query names, and how each was recognised.</param>
internal sealed record ParsedQuery(Query Query, Query? Lenient, IReadOnlyList<SearchTerm> Terms, IReadOnlyDictionary<string, Recognition> Named)
{
    /// <summary>What was searched for instead of what was typed; null where they are the same.</summary>
    public string? Mended { get; init; }

    /// <summary>What was typed with the words that stand nowhere replaced by the nearest that do; null where there are none.</summary>
    public string? Corrected { get; init; }

    /// <summary>True where what is mentioned says more than the words it is said in.</summary>
    public bool IsOfEntities { get; init; }
}

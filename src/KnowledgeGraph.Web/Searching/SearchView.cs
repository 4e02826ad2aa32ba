using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Searching;

/// <summary>What the search page shows.</summary>
/// <param name="Result">Null where nothing is asked for.</param>
/// <param name="Statistics">How much there is to search; null where something is asked for.</param>
public sealed record SearchView(SearchQuery Query, SearchResult? Result, GraphStatistics? Statistics, GraphLookup Lookup)
{
    /// <summary>The query for the hits that follow; null where these are the last.</summary>
    public SearchQuery? Next => Result is { Hits.Count: SearchQuery.PageSize } ? Query with { After = Result.Hits[^1].Cursor } : null;
}

using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Search.Retrieval;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Results;

/// <summary>Answers one request on one searcher.</summary>
internal static class SearchRun
{
    public static SearchResult Answer(IndexSearcher searcher, long revision, SearchRequest request, CancellationToken cancellation)
    {
        var text = QueryText.Clean(request.Query);
        var after = request.After is { } cursor ? Cursor.Parse(cursor, request.Order) : null;
        var parsed = request.Strict ? StrictQuery.Parse(searcher, text) : BoxQuery.Parse(text, new(searcher));
        if (parsed is null) return new([], 0, [], null, revision);
        var filter = RequestFilter.Of(request);
        var facets = request.Facets ? new FacetCollector() : null;
        var found = TopHits.Search(searcher, parsed.Query, filter, Kept(searcher, request, parsed.Query, after, cancellation), facets, true, cancellation);
        if (found.Total == 0 && parsed.Lenient is { } lenient)
        {
            facets = request.Facets ? new FacetCollector() : null;
            found = TopHits.Search(searcher, lenient, filter, Kept(searcher, request, lenient, after, cancellation), facets, true, cancellation);
        }

        var hits = request.First == 0 ? [] : Hits.Of(searcher, found.Best, parsed, request.Order);
        return new(hits, found.Total, facets?.Facets() ?? [], parsed.Mended ?? Better(searcher, request, parsed.Corrected, filter, cancellation), revision);
    }

    /// <summary>Keeps the hits of the page that a request asks for.</summary>
    public static IHits Kept(IndexSearcher searcher, SearchRequest request, Query query, Cursor? after, CancellationToken cancellation) => request.Order == SearchOrder.Relevance
        ? new BestHits(request.First, Present(searcher, query, after, cancellation))
        : new SortedHits(request.Order, request.Language, request.First, after);

    /// <summary>Documents like one.</summary>
    public static SearchResult Answer(IndexSearcher searcher, long revision, SimilarRequest request, CancellationToken cancellation)
    {
        var after = request.After is { } cursor ? Cursor.Parse(cursor, SearchOrder.Relevance) : null;
        if (SimilarQuery.Of(searcher, request.DocumentId) is not { } query) return new([], 0, [], null, revision);
        var filter = RequestFilter.Of(new SearchRequest("", request.Language, [SearchKind.Document]));
        var found = TopHits.Search(searcher, query.Query, filter, new BestHits(request.First, Present(searcher, query.Query, after, cancellation)), null, true, cancellation);
        return new(request.First == 0 ? [] : Hits.Of(searcher, found.Best, query, SearchOrder.Relevance), found.Total, [], null, revision);
    }

    // Where the index has changed since, the hit of a cursor scores otherwise than it did; what follows it now is what scores less than it does now.
    private static Cursor? Present(IndexSearcher searcher, Query query, Cursor? after, CancellationToken cancellation)
    {
        if (after is null) return null;
        var hit = TopHits.Search(searcher, query, new QueryWrapperFilter(new TermQuery(new Term(IndexFields.Id, after.Id))), 1, null, null, true, cancellation);
        return hit.Best.Count == 0 ? after : Cursor.OfScore(hit.Best[0].Score, after.Id);
    }

    // Only what finds something is worth proposing.
    private static string? Better(IndexSearcher searcher, SearchRequest request, string? corrected, Filter? filter, CancellationToken cancellation)
    {
        if (corrected is null || request.After is not null || BoxQuery.Parse(corrected, new(searcher)) is not { } parsed) return null;
        return TopHits.Search(searcher, parsed.Query, filter, 1, null, null, true, cancellation).Total > 0 ? corrected : null;
    }
}

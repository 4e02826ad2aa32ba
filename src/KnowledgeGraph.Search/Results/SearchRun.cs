using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Search.Retrieval;
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
        var found = TopHits.Search(searcher, parsed.Query, filter, Kept(), facets, true, cancellation);
        var total = found.Total;
        if (found.Total == 0 && parsed.Lenient is { } lenient)
        {
            facets = request.Facets ? new FacetCollector() : null;
            found = TopHits.Search(searcher, lenient, filter, Kept(), facets, true, cancellation);
        }

        var hits = request.First == 0 ? [] : Hits.Of(searcher, found.Best, parsed, request.Order);
        return new(hits, found.Total, facets?.Facets() ?? [], parsed.Mended ?? Better(searcher, request, text, filter, total, cancellation), revision);

        IHits Kept() => request.Order == SearchOrder.Relevance ? new BestHits(request.First, after) : new SortedHits(request.Order, request.Language, request.First, after);
    }

    /// <summary>Documents like one.</summary>
    public static SearchResult Answer(IndexSearcher searcher, long revision, SimilarRequest request, CancellationToken cancellation)
    {
        var after = request.After is { } cursor ? Cursor.Parse(cursor, SearchOrder.Relevance) : null;
        if (SimilarQuery.Of(searcher, request.DocumentId) is not { } query) return new([], 0, [], null, revision);
        var filter = RequestFilter.Of(new SearchRequest("", request.Language, [SearchKind.Document]));
        var found = TopHits.Search(searcher, query.Query, filter, new BestHits(request.First, after), null, true, cancellation);
        return new(request.First == 0 ? [] : Hits.Of(searcher, found.Best, query, SearchOrder.Relevance), found.Total, [], null, revision);
    }

    // Only the box corrects spelling, and only to what finds no less.
    private static string? Better(IndexSearcher searcher, SearchRequest request, string text, Filter? filter, int total, CancellationToken cancellation)
    {
        if (request.Strict || request.After is not null) return null;
        if (DidYouMean.Correct(searcher.IndexReader, text) is not { } corrected || BoxQuery.Parse(corrected, new(searcher)) is not { } parsed) return null;
        return TopHits.Search(searcher, parsed.Query, filter, 1, null, null, true, cancellation).Total is var better and > 0 && better >= total ? corrected : null;
    }
}

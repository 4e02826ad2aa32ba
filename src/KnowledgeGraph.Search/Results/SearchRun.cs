using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Indexing;
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
        var after = request.After is { } cursor ? Cursor.Parse(cursor) : null;
        var parsed = request.Strict ? StrictQuery.Parse(searcher, text) : BoxQuery.Parse(text, new(searcher));
        if (parsed is null) return new([], 0, [], null, revision);
        var filter = RequestFilter.Of(request);
        var facets = request.Facets ? new FacetCollector() : null;
        var found = TopHits.Search(searcher, parsed.Query, filter, request.First, after, facets, true, cancellation);
        var enough = found.Total;
        if (found.Total == 0 && parsed.Lenient is { } lenient)
        {
            facets = request.Facets ? new FacetCollector() : null;
            found = TopHits.Search(searcher, lenient, filter, request.First, after, facets, true, cancellation);
        }

        var hits = request.First == 0 ? [] : Hits(searcher, found.Best, parsed);
        return new(hits, found.Total, facets?.Facets() ?? [], parsed.Mended ?? Better(searcher, request, text, filter, enough, cancellation), revision);
    }

    private static List<SearchHit> Hits(IndexSearcher searcher, IReadOnlyList<ScoreDoc> best, ParsedQuery parsed)
    {
        var places = TermPlaces.Of(searcher, best.Select(hit => hit.Doc), parsed.Terms);
        var hits = new List<SearchHit>(best.Count);
        foreach (var hit in best)
        {
            var (id, kind) = IndexReads.Identity(searcher, hit.Doc);
            var terms = places[hit.Doc];
            var passages = kind == SearchKind.Document ? Passages.Of(searcher, hit.Doc, terms) : [];
            hits.Add(new(id, kind, hit.Score, Reasons.Of(id, kind, parsed.Named, terms), passages, Cursor.Of(hit.Score, id)));
        }

        return hits;
    }

    // Only the box corrects spelling, and only to what finds more.
    private static string? Better(IndexSearcher searcher, SearchRequest request, string text, Filter? filter, int total, CancellationToken cancellation)
    {
        if (request.Strict || request.After is not null || total >= Limits.FewHits) return null;
        if (DidYouMean.Correct(searcher.IndexReader, text) is not { } corrected || BoxQuery.Parse(corrected, new(searcher)) is not { } parsed) return null;
        return TopHits.Search(searcher, parsed.Query, filter, 1, null, null, true, cancellation).Total > total ? corrected : null;
    }
}

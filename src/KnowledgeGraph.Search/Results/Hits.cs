using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Search.Retrieval;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Results;

/// <summary>Makes of what was found what is shown: why each hit is one, its best sentences, and its place.</summary>
internal static class Hits
{
    public static List<SearchHit> Of(IndexSearcher searcher, IReadOnlyList<PlacedHit> best, ParsedQuery parsed, SearchOrder order)
    {
        var places = TermPlaces.Of(searcher, best.Select(hit => hit.Doc), parsed.Terms);
        var hits = new List<SearchHit>(best.Count);
        foreach (var hit in best)
        {
            var (id, kind) = IndexReads.Identity(searcher, hit.Doc);
            var terms = places[hit.Doc];
            var passages = kind == SearchKind.Document ? Passages.Of(searcher, hit.Doc, terms) : [];
            var cursor = hit.Key is { } key ? new Cursor(order, key, id) : Cursor.OfScore(hit.Score, id);
            hits.Add(new(id, kind, hit.Score, Reasons.Of(id, kind, parsed, terms), passages, cursor.ToString()));
        }

        return hits;
    }
}

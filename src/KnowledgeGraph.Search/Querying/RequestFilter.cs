using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>What a request leaves out whatever its query says.</summary>
internal static class RequestFilter
{
    /// <summary>The filter; null where the request lets everything through.</summary>
    public static Filter? Of(SearchRequest request)
    {
        var all = new BooleanQuery(disableCoord: true);
        if (request.Language is { } language) all.Add(NameLookup.Is(IndexFields.Language, language.Tag()), Occur.MUST);
        if (request.Kinds is { } kinds) all.Add(NameLookup.AnyOf(IndexFields.Kind, kinds.Select(FacetValues.Of)), Occur.MUST);
        if (request.Filter?.Publisher is { } publisher) all.Add(NameLookup.Is(IndexFields.Publisher, TextKey.Of(publisher)), Occur.MUST);
        if (request.Filter?.Mentions is { } mentioned) all.Add(NameLookup.Is(IndexFields.Mentions, mentioned), Occur.MUST);
        if (request.Filter?.EventTypes is { } types) all.Add(NameLookup.AnyOf(IndexFields.EventType, types.Select(FacetValues.Of)), Occur.MUST);
        if (request.Filter?.Between is { } span) AddSpan(all, span);
        return all.Clauses.Count == 0 ? null : new QueryWrapperFilter(all);
    }

    // Dates that can share a day with the span.
    private static void AddSpan(BooleanQuery all, Edtf span)
    {
        int? earliest = span.Earliest is { } from ? Days.Of(from) : null;
        int? latest = span.Latest is { } to ? Days.Of(to) : null;
        all.Add(NumericRangeQuery.NewInt32Range(IndexFields.From, null, latest, true, true), Occur.MUST);
        all.Add(NumericRangeQuery.NewInt32Range(IndexFields.To, earliest, null, true, true), Occur.MUST);
    }
}

using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Searching;

/// <summary>Reads what the search page shows: one search and three store calls.</summary>
internal sealed class SearchReads(IGraphReader reader, ISearchIndex index)
{
    private const string EntityReason = "entity ";
    private const int Suggestions = 8;

    public async Task<SearchView> ReadAsync(SearchQuery query, CancellationToken cancellation)
    {
        if (query.IsEmpty) return new(query, null, await reader.GetStatisticsAsync(cancellation), GraphLookup.Empty);
        SearchResult result;
        try
        {
            result = await index.SearchAsync(query.Request(facets: true), cancellation);
        }
        catch (ArgumentException) when (query.After is not null)
        {
            query = query with { After = null };
            result = await index.SearchAsync(query.Request(facets: true), cancellation);
        }

        var documents = Ids(h => h.Kind == SearchKind.Document);
        var events = Ids(h => h.Kind == SearchKind.Event);
        var entities = Ids(h => h.Kind is not (SearchKind.Document or SearchKind.Event)).Concat(result.Hits.Select(h => MatchedEntity(h.Matched)).OfType<string>());
        if (query.Mentions is { } mentioned) entities = entities.Append(mentioned);
        var documentsTask = reader.GetDocumentsAsync(documents, cancellation);
        var found = await reader.GetEventsAsync(events, cancellation);
        var names = await reader.GetEntitiesAsync(entities.Concat(found.Values.SelectMany(GraphLookup.Parties)).ToHashSet(StringComparer.Ordinal), cancellation);
        return new(query, result, null, new(names, found, await documentsTask, GraphLookup.Empty.Evidence));

        string[] Ids(Func<SearchHit, bool> which) => [.. result.Hits.Where(which).Select(h => h.Id)];
    }

    public async Task<SuggestionList> SuggestAsync(string prefix, CancellationToken cancellation)
    {
        if (prefix.Length == 0) return new([], GraphLookup.Empty);
        var suggestions = await index.SuggestAsync(new SuggestRequest(prefix, Limit: Suggestions), cancellation);
        var entities = await reader.GetEntitiesAsync([.. suggestions.Select(s => s.EntityId)], cancellation);
        return new([.. suggestions.Where(s => entities.ContainsKey(s.EntityId))], GraphLookup.Empty with { Entities = entities });
    }

    /// <summary>The entity that a hit's reason names; null for other reasons.</summary>
    public static string? MatchedEntity(string matched) =>
        matched.StartsWith(EntityReason, StringComparison.Ordinal) ? matched[EntityReason.Length..] : null;
}

/// <summary>What to suggest for a beginning of a name.</summary>
internal sealed record SuggestionList(IReadOnlyList<Suggestion> Suggestions, GraphLookup Lookup);

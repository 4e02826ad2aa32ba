using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Querying;

namespace KnowledgeGraph.Search.DatabaseSearch;

/// <summary>Suggests from the names that the database finds: first those that begin so, and where they are few those that sound or look so.</summary>
internal static class SuggestRun
{
    private const int ShortestResembling = 2;

    public static async Task<IReadOnlyList<Suggestion>> AnswerAsync(IFullTextFinder finder, SuggestRequest request, CancellationToken cancellation)
    {
        var key = Suggester.Key(request);
        if (key.Length == 0) return [];
        var found = await finder.FindNamesAsync(NameQuestions.Beginning(key, request), cancellation).ConfigureAwait(false);
        var suggestions = Suggest(found, request);
        if (suggestions.Count >= request.Limit || key.Length < ShortestResembling) return suggestions;
        var more = await finder.FindNamesAsync(NameQuestions.Resembling(key, request), cancellation).ConfigureAwait(false);
        return more.Count == 0 ? suggestions : Suggest(found.Concat(more).DistinctBy(entity => entity.Entity.Id), request);
    }

    private static IReadOnlyList<Suggestion> Suggest(IEnumerable<FoundEntity> entities, SuggestRequest request)
    {
        using var index = TransientIndex.OfNames(entities, null);
        return Suggester.Suggest(index.Searcher, request);
    }
}

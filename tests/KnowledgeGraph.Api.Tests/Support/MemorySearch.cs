using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Tests.Support;

/// <summary>A search that finds every document and every state of a store.</summary>
internal sealed class MemorySearch(MemoryStore store) : ISearchIndex
{
    public long Revision { get; private set; } = 1;

    public List<SearchRequest> Requests { get; } = [];

    public Task CatchUpAsync(IGraphReader store, CancellationToken cancellation = default)
    {
        Revision++;
        return Task.CompletedTask;
    }

    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        Requests.Add(request);
        if (request.Strict && request.Query.EndsWith('(')) throw new SearchSyntaxException(request.Query.Length - 1, "The bracket is not closed.");
        var hits = store.Documents.Select(d => new SearchHit(
                d.Id, SearchKind.Document, 2, "text", [new Passage(d.Text[..9], 0, d.Language, [new Highlight(0, 4)])], d.Id))
            .Concat(store.Entities.Where(e => e.Kind == EntityKind.State).Select(e => new SearchHit(e.Id, SearchKind.State, 1, "name", [], e.Id)))
            .Append(new SearchHit("state:gone", SearchKind.State, 0.5, "name", [], "state:gone")).ToList();
        var rest = hits.SkipWhile(h => request.After is not null && h.Cursor != request.After).Skip(request.After is null ? 0 : 1).Take(request.First);
        return new(new SearchResult([.. rest], hits.Count, request.Facets ? [new Facet("kind", [new FacetCount("document", store.Documents.Count)])] : [], null, Revision));
    }

    public List<SimilarRequest> SimilarRequests { get; } = [];

    public ValueTask<SearchResult> SimilarAsync(SimilarRequest request, CancellationToken cancellation = default)
    {
        SimilarRequests.Add(request);
        if (request.After is { } after && store.Documents.All(d => d.Id != after)) throw new ArgumentException("No such cursor.", nameof(request));
        var hits = store.Documents.Where(d => d.Id != request.DocumentId && (request.Language is null || d.Language == request.Language))
            .Select(d => new SearchHit(d.Id, SearchKind.Document, 1, "entity state:kw", [], d.Id)).ToList();
        return new(new SearchResult([.. hits.SkipWhile(h => request.After is not null && h.Cursor != request.After).Skip(request.After is null ? 0 : 1).Take(request.First)], hits.Count, [], null, Revision));
    }

    public ValueTask<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default) =>
        new([.. store.Entities.Where(e => e.NameIn(Language.En).StartsWith(request.Prefix, StringComparison.OrdinalIgnoreCase))
            .Take(request.Limit).Select(e => new Suggestion(e.Id, e.Kind, e.NameIn(Language.En), Language.En, 1))]);

    public IAsyncEnumerable<StoreProblem> CheckAsync(IGraphReader store, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task RebuildAsync(IGraphReader store, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => default;
}

using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Web.Tests.Support;

/// <summary>A search that answers what a test gives it, and keeps what it was asked.</summary>
internal sealed class FixedSearch : ISearchIndex
{
    public const string GoodCursor = "good";

    public long Revision => 7;

    public SearchResult Result { get; set; } = new([], 0, [], null, 7);

    public List<Suggestion> Suggestions { get; } = [];

    public List<SearchRequest> Requests { get; } = [];

    public List<SuggestRequest> SuggestRequests { get; } = [];

    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        Requests.Add(request);
        return request.After is null or GoodCursor ? new(Result) : throw new ArgumentException("No such cursor.", nameof(request));
    }

    public SearchResult Similar { get; set; } = new([], 0, [], null, 7);

    public ValueTask<SearchResult> SimilarAsync(SimilarRequest request, CancellationToken cancellation = default) => new(Similar);

    public ValueTask<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default)
    {
        SuggestRequests.Add(request);
        return new(Suggestions);
    }

    public Task CatchUpAsync(IGraphReader store, CancellationToken cancellation = default) => Task.CompletedTask;

    public Task RebuildAsync(IGraphReader store, CancellationToken cancellation = default) => Task.CompletedTask;

    public IAsyncEnumerable<StoreProblem> CheckAsync(IGraphReader store, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => default;
}

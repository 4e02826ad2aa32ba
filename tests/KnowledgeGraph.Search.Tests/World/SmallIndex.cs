using KnowledgeGraph.Model.Search;

namespace KnowledgeGraph.Search.Tests.World;

/// <summary>An index of <see cref="SmallWorld"/> that the tests of a class share and do not change.</summary>
public sealed class SmallIndex : IAsyncLifetime
{
    internal LuceneSearchIndex Index { get; } = LuceneSearchIndex.OpenInMemory();

    public Task InitializeAsync() => Index.CatchUpAsync(SmallWorld.Create());

    public Task DisposeAsync() => Index.DisposeAsync().AsTask();

    internal async Task<string[]> IdsAsync(string query) => [.. (await Index.SearchAsync(new(query))).Hits.Select(hit => hit.Id)];

    internal async Task<SearchResult> SearchAsync(string query) => await Index.SearchAsync(new(query));
}

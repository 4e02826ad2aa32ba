using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Execution;

/// <summary>Each limit is named with its value, and nothing runs.</summary>
public sealed class LimitTests
{
    private readonly MemoryStore _store = SampleGraph.Create();

    public static TheoryData<string, string, int, string> Refusals { get; } = new()
    {
        { "DocumentLength", "{ __typename } #" + new string('x', 33_000), 32_768, "The document has 33016 characters; it may have at most 32768." },
        { "Fields", "{ " + string.Concat(Enumerable.Range(0, 1_001).Select(i => $"a{i}:__typename ")) + "}", 1_000, "The document selects 1001 fields; it may select at most 1000." },
        {
            "Parts", "{ " + string.Concat(Enumerable.Range(0, 500).Select(i => $"a{i}:node(id: 1) {{ __typename }} ")) + "}", 500,
            "The document has 501 arguments, variables, fragments and operations; it may have at most 500."
        },
        { "Directives", "{ " + string.Concat(Enumerable.Repeat("__typename @skip(if: false) ", 101)) + "}", 100, "The document carries 101 directives; it may carry at most 100." },
        { "Aliases", "{ " + string.Concat(Enumerable.Range(0, 201).Select(i => $"a{i}:__typename ")) + "}", 200, "The document has 201 aliases; it may have at most 200." },
        { "Depth", Nested(21), 20, "The document is nested 21 levels deep; it may be at most 20." },
        {
            "Objects", "{ states(first: 1000) { nodes { events(first: 1000) { nodes { id } } } } }", 100_000,
            "The answer could hold 1002001 objects; it may hold at most 100000. Ask for smaller pages with 'first'."
        },
        { "PageSize", "{ states(first: 1001) { totalCount } }", 1_000, "'first' is 1001; a page holds at most 1000 items." },
        { "PageSize", "{ nodes(ids: [" + string.Concat(Enumerable.Repeat("1 ", 1_001)) + "]) { id } }", 1_000, "'ids' has 1001 ids; at most 1000 are given at once." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_request_beyond_a_limit_is_refused(string limit, string query, int value, string message)
    {
        var error = await Asked.Error(_store, query);

        Assert.Equal(message, error.Message());
        Assert.Equal("LIMIT_EXCEEDED", error.Code());
        Assert.Equal(limit, error.GetProperty("extensions").GetProperty("limit").GetString());
        Assert.Equal(value, error.GetProperty("extensions").GetProperty("value").GetInt32());
        Assert.Empty(_store.Calls);
    }

    [Fact]
    public async Task Variables_count_towards_the_objects_of_a_cached_document_too()
    {
        const string query = "query($n: Int) { states(first: $n) { nodes { events(first: $n) { nodes { id } } } } }";
        using var executor = Asked.Executor(_store);

        Assert.True((await Asked.Answer(executor, query, new { n = 10 })).TryGetProperty("data", out _));
        Assert.Equal("LIMIT_EXCEEDED", (await Asked.Answer(executor, query, new { n = 1_000 })).GetProperty("errors")[0].Code());
    }

    [Fact]
    public async Task A_request_that_runs_too_long_is_stopped()
    {
        _store.Delay = TimeSpan.FromSeconds(30);
        var options = new ApiOptions { Limits = new ApiLimits { Timeout = TimeSpan.FromMilliseconds(50) } };

        var error = await Asked.Error(_store, "{ statistics { entities } }", options: options);

        Assert.Equal("The request was stopped after 0.05 seconds.", error.Message());
        Assert.Equal("TIMEOUT", error.Code());
    }

    [Fact]
    public async Task A_client_that_leaves_stops_the_store()
    {
        await using var host = await ApiHost.StartAsync(_store);
        using var held = _store.Hold();
        using var leaves = new CancellationTokenSource();
        var asked = host.Client.GetAsync("/graphql?query=%7Bnode(id:%22state:kw%22)%7Bid%7D%7D", leaves.Token);
        while (held.Most == 0) await Task.Delay(1);

        await leaves.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        for (var wait = 0; held.GivenUp == 0; wait++)
        {
            Assert.True(wait < 10_000, "The store was not told.");
            await Task.Delay(1);
        }
    }

    private static string Nested(int depth) =>
        "{ states { nodes { " + string.Concat(Enumerable.Repeat("... on Event { place { ", depth - 3)) + "id" + string.Concat(Enumerable.Repeat(" } }", depth - 3)) + " } } }";
}

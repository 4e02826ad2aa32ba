using GraphQL.Types;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Api.Types;

namespace KnowledgeGraph.Api.Tests.Loading;

/// <summary>Every list of the schema, three levels deep, costs the same calls to the store whether it has two items or fifty. The queries are made from the schema.</summary>
public sealed class StoreCallsOfEveryListTests
{
    /// <summary>What the fields of queries are given that need arguments, or more than one item in them to be a list.</summary>
    private static readonly Dictionary<string, string> Arguments = new()
    {
        ["Query.node"] = "id: \"state:s0\"",
        ["Query.nodes"] = "ids: [\"state:s0\", \"rel:0\", \"doc:0\", \"event:e0\", \"dis:0\"]",
        ["Query.entity"] = "id: \"state:s0\"",
        ["Query.document"] = "id: \"doc:0\"",
        ["Query.search"] = "query: \"x\"",
        ["Query.suggest"] = "prefix: \"state\", limit: 50",
        ["Query.path"] = "from: \"state:s0\", to: \"org:hub\", first: 50",
        ["Query.subgraph"] = "roots: [\"org:hub\"]",
        ["Query.eventCounts"] = "by: [ACTOR]",
        ["Query.relationCounts"] = "by: [FROM]",
        ["Query.officeholders"] = "at: \"2015\"",
    };

    private static readonly ApiOptions Unlimited = new()
    {
        Limits = new() { Objects = int.MaxValue, Cost = int.MaxValue, Fields = 100_000, Aliases = 100_000, Parts = 100_000, DocumentLength = 1_000_000 },
        CachedAnswerBytes = 0,
    };

    public static TheoryData<string, string> Fields { get; } = Made();

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_list_of_two_and_a_list_of_fifty_cost_the_same_calls(string field, string query)
    {
        var (two, fifty) = (await CallsAsync(2, query), await CallsAsync(50, query));
        Assert.True(two.SequenceEqual(fifty), $"{field}: two items cost {string.Join(' ', two)}, fifty cost {string.Join(' ', fifty)}. {query}");
    }

    private static async Task<List<string>> CallsAsync(int size, string query)
    {
        var store = ManyGraph.Of(size);
        using var executor = Asked.Executor(store, Unlimited);
        var answer = await Asked.Answer(executor, query);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors} {query}");
        return [.. store.Calls.Order(StringComparer.Ordinal)];
    }

    private static TheoryData<string, string> Made()
    {
        using var schema = new GraphSchema();
        var made = new TheoryData<string, string>();
        foreach (var (field, query) in new SchemaQueries(schema, Arguments, 1_000).OfFields()) made.Add(field, query);
        return made;
    }
}

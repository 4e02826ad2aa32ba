using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Explorer;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Api.Types;

namespace KnowledgeGraph.Api.Tests.Execution;

public sealed class CostTests
{
    /// <summary>What is reckoned: the objects an answer can hold, and what they and the fields they come from cost.</summary>
    [Theory]
    [InlineData("{ __typename }", 0, 0)]
    [InlineData("{ node(id: 1) { id } }", 1, 1)]
    [InlineData("{ nodes(ids: [1, 2, 3]) { id } }", 3, 3)]
    [InlineData("{ states { totalCount } }", 1, 51)]
    [InlineData("{ states { nodes { id } } }", 21, 71)]
    [InlineData("{ states(first: 5) { nodes { id } edges { node { id } } } }", 16, 66)]
    [InlineData("{ states(last: 5) { nodes { names { text } } } }", 56, 106)]
    [InlineData("{ states(first: 10) { nodes { events(first: 3) { nodes { id } } } } }", 51, 151)]
    [InlineData("{ states(first: 0) { nodes { events(first: 3) { nodes { id } } } } }", 1, 51)]
    [InlineData("{ a: states(first: 5) { ...P } b: states(first: 7) { ...P } } fragment P on StateConnection { nodes { id } }", 14, 114)]
    [InlineData("query($n: Int = 4) { states(first: $n) { nodes { id } } }", 5, 55)]
    [InlineData("{ path(from: 1, to: 2) { length } }", 5, 2_005)]
    [InlineData("{ suggest(prefix: \"k\", limit: 3) { text } }", 3, 53)]
    public async Task An_operation_is_reckoned_by_what_it_asks_for(string query, int objects, int cost)
    {
        using var executor = Asked.Executor(SampleGraph.Create());

        var response = await executor.ExecuteAsync(new ApiRequest(query) { ReportsCost = true });

        using var answer = System.Text.Json.JsonDocument.Parse(await response.ToJsonAsync());
        var reckoned = answer.RootElement.GetProperty("extensions").GetProperty("cost");
        Assert.Equal((objects, cost), (reckoned.GetProperty("objects").GetInt32(), reckoned.GetProperty("cost").GetInt32()));
    }

    [Fact]
    public async Task What_costs_too_much_is_refused_with_the_limit()
    {
        using var executor = Asked.Executor(SampleGraph.Create(), new ApiOptions { Limits = new ApiLimits { Cost = 5_000 } });
        var query = "{ " + string.Concat(Enumerable.Range(0, 3).Select(i => $"p{i}: path(from: 1, to: 2) {{ length }} ")) + "}";

        var error = (await Asked.Answer(executor, query)).GetProperty("errors")[0];

        Assert.Equal("The answer could cost 6015; it may cost at most 5000. Ask for less at once.", error.Message());
        Assert.Equal("""{"code":"LIMIT_EXCEEDED","limit":"Cost","value":5000}""", error.GetProperty("extensions").GetRawText());
    }

    [Fact]
    public void Each_weight_is_of_a_field_that_there_is()
    {
        using var schema = new GraphSchema();
        string[] roots = [.. schema.Query!.Fields.Select(f => f.Name), .. schema.Mutation!.Fields.Select(f => f.Name), .. schema.Subscription?.Fields.Select(f => f.Name) ?? []];
        Assert.Empty(FieldWeights.Heavy.Keys.Except(roots));
    }

    [Fact]
    public async Task The_examples_cost_far_less_than_they_may()
    {
        using var executor = Asked.Executor(SampleGraph.Create(), importer: new RecordingImporter());
        foreach (var example in Examples.All)
        {
            using var answer = System.Text.Json.JsonDocument.Parse(await (await executor.ExecuteAsync(new ApiRequest(example.Query) { ReportsCost = true })).ToJsonAsync());
            if (!answer.RootElement.TryGetProperty("extensions", out var extensions)) Assert.Fail($"{example.Name}: {answer.RootElement}");
            Assert.True(extensions.GetProperty("cost").GetProperty("cost").GetInt32() < 20_000, $"{example.Name}: {extensions}");
        }
    }
}

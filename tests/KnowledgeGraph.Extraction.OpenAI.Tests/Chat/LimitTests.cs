using KnowledgeGraph.Model.Extraction;
using static KnowledgeGraph.Extraction.OpenAI.Tests.Reading;
using static KnowledgeGraph.Extraction.OpenAI.Tests.ScriptedEndpoint;

namespace KnowledgeGraph.Extraction.OpenAI.Tests.Chat;

public sealed class LimitTests
{
    public static TheoryData<string, ModelLimits> Limits() => new()
    {
        { "requests", new() { Requests = 1 } },
        { "tokens", new() { Tokens = 25_000 } },
        { "cost", new() { Cost = 0.4m, InputPrice = 10, OutputPrice = 20 } },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task A_limit_is_not_passed_and_stops_the_run_with_what_was_used(string limit, ModelLimits limits)
    {
        await using var endpoint = await StartAsync(Says(Answer(), input: 10_000, output: 10_000));
        using var extractor = Extractor(endpoint, limits);
        await extractor.ExtractAsync(Document(English));

        var error = await Assert.ThrowsAsync<ExtractionException>(async () => await extractor.ExtractAsync(Document(English + " More.")));

        Assert.Equal(("model-limit", true), (error.Code, error.StopsRun));
        Assert.Contains(limit, error.Message, StringComparison.Ordinal);
        Assert.Contains("1 requests, 20000 tokens", error.Message, StringComparison.Ordinal);
        Assert.Single(endpoint.Requests);
    }

    [Fact]
    public async Task The_cost_is_that_of_the_prices()
    {
        await using var endpoint = await StartAsync(Says(Answer(), input: 10_000, output: 10_000));
        using var extractor = Extractor(endpoint, new() { InputPrice = 10, OutputPrice = 20 });

        await extractor.ExtractAsync(Document(English));

        Assert.Equal(0.3m, extractor.Usage.Cost);
        Assert.StartsWith("1 requests, 20000 tokens, cost 0.3; 2 statements kept, 0 parts dropped", extractor.Usage.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_of_a_run_ends_it()
    {
        await using var endpoint = await StartAsync(Says(Answer()));
        using var extractor = Extractor(endpoint, new() { Time = TimeSpan.FromMilliseconds(100) });
        await extractor.ExtractAsync(Document(English));
        await Task.Delay(150);

        var error = await Assert.ThrowsAsync<ExtractionException>(async () => await extractor.ExtractAsync(Document(English + " More.")));

        Assert.Contains("0.1 s", error.Message, StringComparison.Ordinal);
    }
}

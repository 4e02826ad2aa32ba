using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Statements;
using Microsoft.AspNetCore.Http;
using static KnowledgeGraph.Extraction.OpenAI.Tests.Reading;
using static KnowledgeGraph.Extraction.OpenAI.Tests.ScriptedEndpoint;

namespace KnowledgeGraph.Extraction.OpenAI.Tests.Chat;

public sealed class EndpointTroubleTests
{
    public static TheoryData<string, Func<HttpContext, ReceivedRequest, Task>, string, bool> Final() => new()
    {
        { "JSON that breaks off", SaysText("{\"entities\": [ {"), "model-answer", false },
        { "no JSON", SaysText("Here is what I found."), "model-answer", false },
        { "JSON of another form", SaysText("{\"answer\": 42}"), "model-answer", false },
        { "a refusal", Refuses(), "model-refused", false },
        { "a filter", SaysText("", "content_filter"), "model-refused", false },
        { "401", Fails(401), "model-denied", true },
        { "403", Fails(403), "model-denied", true },
        { "404", Fails(404), "model-denied", true },
        { "400", Fails(400), "model-answer", false },
        { "429 without quota", Fails(429, "{\"error\":{\"code\":\"insufficient_quota\"}}"), "model-limit", true },
        { "no chat completion", (context, _) => context.Response.WriteAsync("<html>proxy</html>"), "model-answer", false },
    };

    [Theory]
    [MemberData(nameof(Final))]
    public async Task What_will_not_pass_is_not_tried_again(string trouble, Func<HttpContext, ReceivedRequest, Task> step, string code, bool stopsRun)
    {
        await using var endpoint = await StartAsync(step);
        using var extractor = Extractor(endpoint);

        var error = await Assert.ThrowsAsync<ExtractionException>(async () => await extractor.ExtractAsync(Document(English)));

        Assert.True((code, stopsRun) == (error.Code, error.StopsRun), $"{trouble}: {error.Code} {error.StopsRun} {error.Message}");
        Assert.Single(endpoint.Requests);
        Assert.DoesNotContain("sk-secret", error.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<HttpContext, ReceivedRequest, Task>> Passing() => new()
    {
        { "500", Fails(500) },
        { "503", Fails(503, "<html>busy</html>") },
        { "429", Fails(429, retryAfter: "0") },
        { "a cut connection", (context, _) => { context.Abort(); return Task.CompletedTask; } },
    };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_passes_is_tried_again(string trouble, Func<HttpContext, ReceivedRequest, Task> step)
    {
        await using var endpoint = await StartAsync(step, Says(Answer()));
        using var extractor = Extractor(endpoint);

        var graph = await extractor.ExtractAsync(Document(English));

        Assert.True(endpoint.Requests.Count == 2, trouble);
        Assert.Single(graph.Statements.OfType<EventStatement>());
        Assert.Equal(2, extractor.Usage.Requests);
    }

    [Fact]
    public async Task The_endpoint_is_given_the_seconds_it_asks_for()
    {
        await using var endpoint = await StartAsync(Fails(429, retryAfter: "1"), Says(Answer()));
        using var extractor = Extractor(endpoint);
        var clock = Stopwatch.StartNew();

        await extractor.ExtractAsync(Document(English));

        Assert.True(clock.Elapsed > TimeSpan.FromSeconds(0.9), $"It waited {clock.Elapsed}.");
    }

    [Fact]
    public async Task The_endpoint_is_not_asked_before_the_time_it_names()
    {
        var named = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 2);
        await using var endpoint = await StartAsync(Fails(429, retryAfter: named.ToString("R", CultureInfo.InvariantCulture)), Says(Answer()));
        using var extractor = Extractor(endpoint);

        await extractor.ExtractAsync(Document(English));

        Assert.True(DateTimeOffset.UtcNow > named.AddSeconds(-0.1), $"It was asked at {DateTimeOffset.UtcNow:O}, before {named:O}.");
    }

    [Fact]
    public async Task An_endpoint_that_asks_for_too_long_a_wait_stops_the_run()
    {
        await using var endpoint = await StartAsync(Fails(429, retryAfter: "3600"));
        using var extractor = Extractor(endpoint);

        var error = await Assert.ThrowsAsync<ExtractionException>(async () => await extractor.ExtractAsync(Document(English)));

        Assert.Equal(("model-unreachable", true), (error.Code, error.StopsRun));
        Assert.Single(endpoint.Requests);
    }

    [Fact]
    public async Task Trouble_that_does_not_pass_ends_after_the_last_attempt()
    {
        await using var endpoint = await StartAsync(Fails(502));
        using var extractor = Extractor(endpoint, new() { Attempts = 2 });

        var error = await Assert.ThrowsAsync<ExtractionException>(async () => await extractor.ExtractAsync(Document(English)));

        Assert.True(error.StopsRun);
        Assert.Equal(2, endpoint.Requests.Count);
    }

    [Fact]
    public async Task A_slow_answer_is_waited_for_up_to_the_limit_and_asked_for_again()
    {
        await using var endpoint = await StartAsync(Waits(TimeSpan.FromSeconds(20), Says(Answer())), Waits(TimeSpan.FromMilliseconds(50), Says(Answer())));
        using var extractor = Extractor(endpoint, new() { RequestTime = TimeSpan.FromSeconds(2) });

        var graph = await extractor.ExtractAsync(Document(English));

        Assert.Single(graph.Statements.OfType<EventStatement>());
        Assert.Equal(2, extractor.Usage.Requests);
        Assert.True(extractor.Usage.InputTokens > 100); // The answer that never came may have to be paid.
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_a_timeout()
    {
        await using var endpoint = await StartAsync(Waits(TimeSpan.FromSeconds(20), Says(Answer())));
        using var extractor = Extractor(endpoint, new() { RequestTime = TimeSpan.FromMilliseconds(200), Attempts = 1 });

        var error = await Assert.ThrowsAsync<ExtractionException>(async () => await extractor.ExtractAsync(Document(English)));

        Assert.Equal(("model-timeout", false), (error.Code, error.StopsRun));
        Assert.Contains("0.2 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_at_the_address_stops_the_run()
    {
        await using var endpoint = await StartAsync(Says(Answer()));
        using var extractor = OpenAIExtractor.Load(
            new() { Model = "scripted", Url = new("http://127.0.0.1:9/v1"), Limits = new() { Attempts = 1 } }, SeedFolder.Path, SeedFolder.Extractor.Names);

        var error = await Assert.ThrowsAsync<ExtractionException>(async () => await extractor.ExtractAsync(Document(English)));

        Assert.Equal(("model-unreachable", true), (error.Code, error.StopsRun));
    }
}

using System.Text.Json;
using KnowledgeGraph.Extraction.OpenAI.Tests;

namespace KnowledgeGraph.Cli.Tests.Commands;

/// <summary>A language model as the reader: what the command line asks for, what it costs, and what is told when it goes wrong.</summary>
public sealed class ModelTests
{
    private const string Text = "Kuwait and Qatar signed a transit agreement on Monday.";

    private static readonly object Answer = new
    {
        entities = new object[] { new { @ref = "a", kind = "STATE", names = new[] { "Kuwait" } }, new { @ref = "b", kind = "STATE", names = new[] { "Qatar" } } },
        relations = Array.Empty<object>(),
        events = new[]
        {
            new { type = "COOPERATE", mode = (string?)null, contexts = Array.Empty<string>(), date = (string?)null, place = (string?)null, actors = new[] { "a", "b" }, recipients = Array.Empty<string>(), trigger = "signed", quote = "Kuwait and Qatar signed a transit agreement" },
            new { type = "AID", mode = (string?)null, contexts = Array.Empty<string>(), date = (string?)null, place = (string?)null, actors = new[] { "a" }, recipients = Array.Empty<string>(), trigger = "gave", quote = "Kuwait gave everything" },
        },
    };

    [Fact]
    public async Task Extract_shows_what_the_model_says_and_what_was_dropped()
    {
        using var folder = new TemporaryFolder();
        await using var endpoint = await ScriptedEndpoint.StartAsync(ScriptedEndpoint.Says(Answer));

        var result = await Kg.RunAsync("extract", folder.Write("a.txt", Text), "--format", "jsonl", "--extractor", "openai", "--model", "m", "--model-url", endpoint.Url.ToString());

        Assert.Equal(0, result.Code);
        Assert.Equal("COOPERATE", Assert.Single(JsonDocument.Parse(result.Out).RootElement.GetProperty("events").EnumerateArray()).GetProperty("type").GetString());
        Assert.Equal("The model: 1 requests, 150 tokens; 1 statements kept, 1 parts dropped: quote not in the text 1.", result.Error.Trim());
    }

    [Fact]
    public async Task Import_with_both_keeps_what_each_says_and_asks_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        await using var endpoint = await ScriptedEndpoint.StartAsync(ScriptedEndpoint.Says(Answer));
        var configuration = folder.Write("model.json", $$"""{ "model": "m", "url": "{{endpoint.Url}}", "key": "sk-secret", "inputPrice": 1, "outputPrice": 2 }""");
        string[] import =
        [
            "import", folder.Write("texts/a.txt", Text), "--store", folder["graph.db"], "--seed", SmallSeed.Make(folder["seed"]), "--json", "--extractor", "both", "--model-config", configuration,
        ];

        var first = await Kg.RunAsync(import);
        var second = await Kg.RunAsync(import);
        var events = await Kg.RunAsync("query", "{ events(first: 9) { nodes { type evidence { extractor } } } }", "--store", folder["graph.db"], "--seed", folder["seed"]);

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Equal(0.0002m, JsonDocument.Parse(first.Out).RootElement.GetProperty("model").GetProperty("cost").GetDecimal());
        Assert.Equal((1, 0), (JsonDocument.Parse(second.Out).RootElement.GetProperty("unchanged").GetInt32(), JsonDocument.Parse(second.Out).RootElement.GetProperty("model").GetProperty("requests").GetInt32()));
        Assert.Equal("Bearer sk-secret", Assert.Single(endpoint.Requests).Authorization);
        Assert.Contains("openai/m/1", events.Out, StringComparison.Ordinal);
        Assert.Contains("\"rules/", events.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", first.Out + first.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_reaches_a_limit_keeps_what_it_read_and_says_so()
    {
        using var folder = new TemporaryFolder();
        await using var endpoint = await ScriptedEndpoint.StartAsync(ScriptedEndpoint.Says(Answer));
        folder.Write("texts/a.txt", Text);
        folder.Write("texts/b.txt", Text + " It is the second.");
        string[] import = ["import", folder["texts"], "--store", folder["graph.db"], "--seed", SmallSeed.Make(folder["seed"]), "--json", "--extractor", "openai", "--model", "m", "--model-url", endpoint.Url.ToString()];

        var stopped = await Kg.RunAsync([.. import, "--max-requests", "1"]);
        var finished = await Kg.RunAsync(import);

        Assert.Equal((1, 0), (stopped.Code, finished.Code));
        Assert.Contains("The limit of 1 requests for the model stops the run", stopped.Error, StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(stopped.Out).RootElement.GetProperty("added").GetInt32());
        Assert.Equal(1, JsonDocument.Parse(finished.Out).RootElement.GetProperty("added").GetInt32());
        Assert.Equal(2, endpoint.Requests.Count);
    }

    [Fact]
    public async Task A_document_that_the_model_cannot_read_does_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        await using var endpoint = await ScriptedEndpoint.StartAsync(ScriptedEndpoint.Refuses(), ScriptedEndpoint.Says(Answer));
        folder.Write("texts/a.txt", Text);
        folder.Write("texts/b.txt", Text + " It is the second.");

        var result = await Kg.RunAsync("extract", folder["texts"], "--format", "jsonl", "--extractor", "openai", "--model", "m", "--model-url", endpoint.Url.ToString(), "--quiet");

        Assert.Equal(1, result.Code);
        Assert.Contains("a.txt: The model refuses to read the text.", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public static TheoryData<string, string[]> Wrong() => new()
    {
        { "'magic' is no extractor; rules, openai and both are.", ["--extractor", "magic"] },
        { "none is named: give --model", ["--extractor", "openai"] },
        { "needs a key: set $KG_MODEL_KEY", ["--extractor", "openai", "--model", "m"] },
        { "'nowhere' is not an http address.", ["--extractor", "openai", "--model", "m", "--model-url", "nowhere"] },
        { "unencrypted; give an https address", ["--extractor", "openai", "--model", "m", "--model-url", "http://models.example/v1", "--model-config", "{ \"key\": \"sk-secret\" }"] },
        { "A cost limit needs prices", ["--extractor", "both", "--model", "m", "--model-url", "http://localhost:1/v1", "--max-cost", "1"] },
        { "--max-requests must be above 0", ["--extractor", "both", "--model", "m", "--model-url", "http://localhost:1/v1", "--max-requests", "0"] },
        { "line 1: not a configuration of a model", ["--extractor", "openai", "--model-config", "{ \"key\": sk-secret }"] },
        { "not a configuration of a model (at secrets)", ["--extractor", "openai", "--model-config", "{ \"secrets\": \"sk-secret\" }"] },
        { "cannot be read", ["--extractor", "openai", "--model-config", "/nowhere/model.json"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_be_meant_is_refused_in_one_sentence_without_a_secret(string sentence, string[] options)
    {
        using var folder = new TemporaryFolder();
        options = [.. options.Select(o => o.StartsWith('{') ? folder.Write("model.json", o) : o)];

        var result = await Kg.RunAsync(["extract", folder.Write("a.txt", Text), .. options]);

        Assert.Equal(2, result.Code);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", result.Error, StringComparison.Ordinal);
    }
}
